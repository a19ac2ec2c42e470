import { addresses } from '@/lib/site/addresses';
import { element } from './elements';

export interface SearchDialog {
  dialog: HTMLDialogElement;
  form: HTMLFormElement;
  status: HTMLElement;
  results: HTMLElement;
}

/** The search as a dialog over the page. Its form leads to /search, so Enter without a chosen result works as it does there. */
export function buildSearchDialog(): SearchDialog {
  const form = element(
    'form',
    { class: 'search-form', role: 'search', action: addresses.search, method: 'get' },
    element('label', { class: 'visually-hidden', for: 'search-dialog-q' }, 'Search this site'),
    element('input', {
      id: 'search-dialog-q',
      class: 'search-input',
      type: 'search',
      name: 'q',
      placeholder: 'Search',
      autocomplete: 'off',
      spellcheck: 'false',
      maxlength: '200',
    }),
    element('div', { class: 'search-choices' }, choice('kind', 'Kind'), choice('topic', 'Topic')),
  );
  const status = element('p', { class: 'search-status', role: 'status' });
  const results = element('ol', { class: 'search-results plain' });
  const close = element(
    'button',
    { type: 'button', class: 'search-close' },
    element('span', { 'aria-hidden': 'true' }, '×'),
    element('span', { class: 'visually-hidden' }, 'Close'),
  );
  const keys = element(
    'p',
    { class: 'search-keys' },
    element('kbd', {}, '↑ ↓'),
    ' move ',
    element('kbd', {}, 'Enter'),
    ' opens ',
    element('kbd', {}, 'Esc'),
    ' closes',
  );
  const dialog = element(
    'dialog',
    { class: 'search-dialog', 'aria-label': 'Search' },
    close,
    form,
    status,
    results,
    keys,
  );
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
  document.body.append(dialog);
  return { dialog, form, status, results };
}

/** What there is to choose from, the index knows: `SearchView` fills it in. */
function choice(name: string, label: string): HTMLLabelElement {
  const select = element('select', { name }, element('option', { value: '' }, 'All'));
  return element('label', {}, `${label} `, select);
}
