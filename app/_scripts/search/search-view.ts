import { queryVariants } from '@/lib/build/from-pages/search/spelling';
import { addresses } from '@/lib/site/addresses';
import { element } from './elements';
import type { IndexFragment, IndexWorker } from './index-worker';
import { answersQuery, mergeResults, readExcerpt } from './merge-results';

interface Parts {
  form: HTMLFormElement;
  status: HTMLElement;
  results: HTMLElement;
}

const PAGE = 10;

/** Answers a search form while the reader types: results, their number said politely, arrow keys between them. */
export class SearchView {
  private asked = 0;

  constructor(
    private readonly parts: Parts,
    private readonly index: IndexWorker,
  ) {
    const { form, results } = parts;
    form.addEventListener('input', () => void this.answer());
    for (const area of [form, results]) area.addEventListener('keydown', (event) => this.move(event));
    void this.fillChoices();
  }

  private get input(): HTMLInputElement {
    return this.parts.form.elements.namedItem('q') as HTMLInputElement;
  }

  private choice(name: string): string {
    return (this.parts.form.elements.namedItem(name) as HTMLSelectElement | null)?.value ?? '';
  }

  /** Searches for what the form says; an answer that a later question overtook is dropped. */
  async answer(): Promise<void> {
    const turn = ++this.asked;
    const query = this.input.value.trim();
    if (query === '') return this.show([], '');
    this.parts.results.setAttribute('aria-busy', 'true');
    const chosen = ['kind', 'topic'].map((name) => [name, this.choice(name)]).filter(([, value]) => value);
    try {
      const answers = await Promise.all(
        queryVariants(query).map((variant) =>
          this.index.search(variant, Object.fromEntries(chosen) as Record<string, string>),
        ),
      );
      const found = mergeResults(answers);
      const first = await Promise.all(found.slice(0, PAGE).map(({ data }) => this.index.read(data)));
      if (turn !== this.asked) return;
      const answering = first.filter(({ excerpt }) => answersQuery(query, excerpt));
      const count = answering.length === 0 ? 0 : found.length - first.length + answering.length;
      this.show(
        answering.map(toItem),
        count === 0 ? `Nothing found for “${query}”` : `${count} ${count === 1 ? 'page' : 'pages'}`,
      );
      if (count === 0) return this.parts.results.append(nothingFound());
      if (found.length > PAGE) this.parts.results.append(this.more(found.slice(PAGE)));
    } catch {
      if (turn === this.asked) this.show([], 'The search could not be loaded. Press Enter to search without it.');
    }
  }

  private read(found: { data: string }[]): Promise<HTMLLIElement[]> {
    return Promise.all(found.map(async ({ data }) => toItem(await this.index.read(data))));
  }

  /** Puts an answer in place of the one before. A reader who has already gone on to a result stays on it, or is led back to the question. */
  private show(items: HTMLElement[], status: string): void {
    const { results, status: line } = this.parts;
    const held = results.contains(document.activeElement) ? document.activeElement : null;
    results.replaceChildren(...items);
    results.removeAttribute('aria-busy');
    line.textContent = status;
    if (held) (sameLink(results, held.getAttribute('href')) ?? this.input).focus();
  }

  private more(rest: { data: string }[]): HTMLLIElement {
    const button = element('button', { type: 'button', class: 'button' }, `${rest.length} more`);
    const item = element('li', { class: 'search-more' }, button);
    const show = async () => {
      const items = await this.read(rest.slice(0, PAGE));
      item.replaceWith(...items, ...(rest.length > PAGE ? [this.more(rest.slice(PAGE))] : []));
      items[0]?.querySelector('a')?.focus();
    };
    button.addEventListener('click', () => void show());
    return item;
  }

  /** Arrow keys lead from the question through the results and back. */
  private move(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.target instanceof HTMLSelectElement) return;
    const stops: HTMLElement[] = [
      this.input,
      ...this.parts.results.querySelectorAll<HTMLElement>('a.search-title, button'),
    ];
    const next = stops[stops.indexOf(document.activeElement as HTMLElement) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  private async fillChoices(): Promise<void> {
    const select = this.parts.form.elements.namedItem('topic');
    if (!(select instanceof HTMLSelectElement) || select.options.length > 1) return;
    const { topic = {} } = await this.index.filters().catch(() => ({}) as Record<string, Record<string, number>>);
    select.append(
      ...Object.keys(topic)
        .sort()
        .map((name) => element('option', { value: name }, name)),
    );
  }
}

function sameLink(results: HTMLElement, address: string | null): HTMLAnchorElement | undefined {
  return [...results.querySelectorAll('a')].find((link) => link.getAttribute('href') === address);
}

function toItem({ url, meta, excerpt, sub_results: parts }: IndexFragment): HTMLLIElement {
  const best = parts.find((part) => part.url.includes('#') && part.title !== meta.title);
  const note = [meta.kind, meta.topic].filter(Boolean).join(' · ');
  return element(
    'li',
    {},
    element('a', { class: 'search-title', href: url }, meta.title ?? url),
    element(
      'p',
      { class: 'search-note' },
      note,
      ...(best ? [' · ', element('a', { href: best.url }, best.title)] : []),
    ),
    element(
      'p',
      { class: 'search-excerpt' },
      ...readExcerpt(excerpt).map(({ text, found }) => (found ? element('mark', {}, text) : text)),
    ),
  );
}

function nothingFound(): HTMLLIElement {
  const link = (href: string, text: string) => element('a', { href }, text);
  return element(
    'li',
    { class: 'search-nothing' },
    element(
      'p',
      {},
      'Fewer or shorter words find more; beginnings of words are enough, and either spelling will do. Or look through ',
      link(addresses.blog, 'the writing'),
      ', ',
      link(addresses.publications, 'the publications'),
      ' or ',
      link(addresses.research, 'the research topics'),
      '.',
    ),
  );
}
