import type { SearchOffers } from '@/lib/build/from-pages/search/offers';
import { nearestQuery, type Answer } from '@/lib/build/from-pages/search/search-pages';
import { element } from './elements';
import { findPages, readAnswers, type Found } from './find-pages';
import { nothingFound, toItem, toOfferItems } from './result-items';
import type { IndexWorker } from './index-worker';
import { say } from './words';

interface Parts {
  form: HTMLFormElement;
  status: HTMLElement;
  results: HTMLElement;
}

interface Behaviour {
  /** Enter in the box opens the first result, as soon as there is one. */
  opensFirst?: boolean;
  /** What is shown while nothing is asked. */
  offers?: Promise<SearchOffers>;
}

const PAGE = 10;

/** Answers a search form while the reader types: results, their number said politely, arrow keys between them. */
export class SearchView {
  private asked = 0;
  private answering: Promise<void> = Promise.resolve();

  constructor(
    private readonly parts: Parts,
    private readonly index: IndexWorker,
    private readonly behaviour: Behaviour = {},
  ) {
    const { form, results } = parts;
    form.addEventListener('input', () => void this.answer());
    for (const area of [form, results]) area.addEventListener('keydown', (event) => this.move(event));
    if (behaviour.opensFirst) form.addEventListener('submit', (event) => void this.openFirst(event));
    void this.fillChoices();
    void this.showOffers();
  }

  private get input(): HTMLInputElement {
    return this.parts.form.elements.namedItem('q') as HTMLInputElement;
  }

  private choice(name: string): string {
    return (this.parts.form.elements.namedItem(name) as HTMLSelectElement | null)?.value ?? '';
  }

  /** Searches for what the form says; an answer that a later question overtook is dropped. */
  answer(): Promise<void> {
    return (this.answering = this.find());
  }

  private async find(): Promise<void> {
    const turn = ++this.asked;
    const query = this.input.value.trim();
    if (query === '') {
      this.show([], '');
      return this.showOffers();
    }
    this.parts.results.setAttribute('aria-busy', 'true');
    try {
      let meant = query;
      let found = await findPages(this.index, query, this.filters);
      if (found.answers.length === 0) {
        meant = nearestQuery(query, await this.index.words()) ?? query;
        if (meant !== query) found = await findPages(this.index, meant, this.filters);
      }
      if (turn !== this.asked) return;
      this.showFound(found, query, meant);
    } catch {
      if (turn === this.asked) this.show([], say('search.failed'));
    }
  }

  private get filters(): Record<string, string> {
    const chosen = ['kind', 'topic'].map((name) => [name, this.choice(name)]).filter(([, value]) => value);
    return Object.fromEntries(chosen) as Record<string, string>;
  }

  private showFound({ answers, rest }: Found, query: string, meant: string): void {
    const count = answers.length + rest.length;
    const pages = say('search.found', { count });
    if (count === 0) this.show([nothingFound()], say('search.nothing', { query }));
    else
      this.show(
        answers.slice(0, PAGE).map(toItem),
        meant === query ? pages : say('search.meant', { query, pages, meant }),
      );
    if (count > PAGE) this.parts.results.append(this.more(answers.slice(PAGE), rest, meant));
  }

  private async showOffers(): Promise<void> {
    const offers = await this.behaviour.offers?.catch(() => undefined);
    if (offers && this.input.value.trim() === '') this.parts.results.replaceChildren(...toOfferItems(offers));
  }

  /** The first answer to what is asked now, waited for if need be. */
  private async openFirst(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const turn = this.asked;
    await this.answering;
    if (turn === this.asked) this.parts.results.querySelector<HTMLElement>('a.search-title')?.click();
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

  /** `ready` is shown before what has to be read still. */
  private more(ready: readonly Answer[], rest: Found['rest'], query: string): HTMLLIElement {
    const button = element(
      'button',
      { type: 'button', class: 'button' },
      say('search.more', { count: ready.length + rest.length }),
    );
    const item = element('li', { class: 'search-more' }, button);
    const show = async () => {
      const wanted = Math.max(0, PAGE - ready.length);
      const answers = [...ready.slice(0, PAGE), ...(await readAnswers(this.index, query, rest.slice(0, wanted)))];
      const [later, left] = [ready.slice(PAGE), rest.slice(wanted)];
      const items = answers.map(toItem);
      item.replaceWith(...items, ...(later.length + left.length > 0 ? [this.more(later, left, query)] : []));
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
    const filters = await this.index.filters().catch(() => ({}) as Record<string, Record<string, number>>);
    for (const name of ['kind', 'topic']) {
      const select = this.parts.form.elements.namedItem(name);
      if (!(select instanceof HTMLSelectElement) || select.options.length > 1) continue;
      const values = Object.keys(filters[name] ?? {}).sort();
      select.append(...values.map((value) => element('option', { value }, value)));
    }
  }
}

function sameLink(results: HTMLElement, address: string | null): HTMLAnchorElement | undefined {
  return [...results.querySelectorAll('a')].find((link) => link.getAttribute('href') === address);
}
