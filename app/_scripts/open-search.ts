// Opens the search: `/` and Ctrl-K (⌘K) anywhere, a click on the Search link, a question in the address of /search.
// The search itself is fetched then and not before; when it can not be had, the link and the form lead to /search as ever.
import { trustedScriptUrl } from './trusted-types';
import type * as Search from './search/search';

const link = document.querySelector<HTMLAnchorElement>('a[data-search]');
const onSearchPage = location.pathname === link?.pathname;
const form = onSearchPage ? document.querySelector<HTMLFormElement>('main form[role=search]') : null;
const newWorker = (address: string) => new Worker(trustedScriptUrl(address));

let loading: Promise<typeof Search> | undefined;
const load = () => (loading ??= import(link?.dataset.search ?? '') as Promise<typeof Search>);

async function open(): Promise<void> {
  try {
    (await load()).openSearch(newWorker);
  } catch {
    if (link) location.href = link.href;
  }
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** A quick reader types before this script has come. */
function isBegun(asked: HTMLFormElement): boolean {
  const input = asked.querySelector('input');
  return asked.contains(document.activeElement) || input?.value !== input?.defaultValue;
}

function enhance(now: boolean): void {
  void load().then(
    (search) => search.enhanceSearchPage(newWorker, now),
    () => undefined,
  );
}

if (link?.dataset.search) {
  document.addEventListener('keydown', (event) => {
    const isShortcut = event.key === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
    if (!isShortcut && !isSlash) return;
    event.preventDefault();
    if (form) form.querySelector('input')?.focus();
    else void open();
  });
  if (!form) {
    link.addEventListener('click', (event) => {
      if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      void open();
    });
  } else if (form.dataset.answered === undefined && new URLSearchParams(location.search).get('q')) {
    for (const [name, value] of new URLSearchParams(location.search)) {
      const field = form.elements.namedItem(name);
      if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
    }
    enhance(true);
  } else if (isBegun(form)) enhance(false);
  else form.addEventListener('focusin', () => enhance(false), { once: true });
}
