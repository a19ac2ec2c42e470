// The search itself: loaded when the reader asks for it (app/_scripts/open-search.ts), and not before.
import css from '../../_components/search.css?raw';
import type { SearchOffers } from '@/lib/build/from-pages/search/offers';
import { addresses } from '@/lib/site/addresses';
import { basePath } from '../base-path';
import { IndexWorker, type NewWorker } from './index-worker';
import { buildSearchDialog, type SearchDialog } from './search-dialog';
import { SearchView } from './search-view';

let index: IndexWorker | undefined;
let open: SearchDialog | undefined;

/** Shows the search over the page. */
export function openSearch(newWorker: NewWorker): void {
  open ??= buildDialog(newWorker);
  open.dialog.showModal();
  open.form.querySelector('input')?.select();
}

/** Makes the form of /search answer while the reader types; `now` answers what it already asks. */
export function enhanceSearchPage(newWorker: NewWorker, now: boolean): void {
  const form = document.querySelector<HTMLFormElement>('main form[role=search]');
  const status = document.querySelector<HTMLElement>('main .search-status');
  const results = document.querySelector<HTMLElement>('main .search-results');
  if (!form || !status || !results) return;
  const view = new SearchView({ form, status, results }, sharedIndex(newWorker));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    history.replaceState(
      null,
      '',
      `?${new URLSearchParams(new FormData(form) as unknown as Record<string, string>).toString()}`,
    );
    void view.answer();
  });
  // What was typed while this module was on its way is answered too.
  const input = form.querySelector('input');
  if (now || input?.value !== input?.defaultValue) void view.answer();
}

function buildDialog(newWorker: NewWorker): SearchDialog {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
  const built = buildSearchDialog();
  const offers = fetch(basePath + addresses.searchStart).then((response) => response.json() as Promise<SearchOffers>);
  void new SearchView(built, sharedIndex(newWorker), { opensFirst: true, offers });
  return built;
}

function sharedIndex(newWorker: NewWorker): IndexWorker {
  return (index ??= new IndexWorker(newWorker, document.documentElement.lang.split('-')[0] ?? 'en'));
}
