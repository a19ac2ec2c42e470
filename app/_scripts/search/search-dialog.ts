import { addresses } from '@/lib/site/addresses';
import { element } from './elements';
import { say } from './words';

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
    element('label', { class: 'visually-hidden', for: 'search-dialog-q' }, say('search.label')),
    element('input', {
      id: 'search-dialog-q',
      class: 'search-input',
      type: 'search',
      name: 'q',
      placeholder: say('page.search'),
      autocomplete: 'off',
      spellcheck: 'false',
      maxlength: '200',
    }),
    element(
      'div',
      { class: 'search-choices' },
      choice('kind', say('search.kind')),
      choice('topic', say('search.topic')),
    ),
  );
  const status = element('p', { class: 'search-status', role: 'status' });
  const results = element('ol', { class: 'search-results plain' });
  const close = element(
    'button',
    { type: 'button', class: 'search-close' },
    element('span', { 'aria-hidden': 'true' }, '×'),
    element('span', { class: 'visually-hidden' }, say('search.close')),
  );
  const keys = element(
    'p',
    { class: 'search-keys' },
    element('kbd', {}, '↑ ↓'),
    ` ${say('search.moves')} `,
    element('kbd', {}, 'Enter'),
    ` ${say('search.opens')} `,
    element('kbd', {}, 'Esc'),
    ` ${say('search.closes')}`,
  );
  const dialog = element(
    'dialog',
    { class: 'search-dialog', 'aria-label': say('page.search') },
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
  const select = element('select', { name }, element('option', { value: '' }, say('search.all')));
  return element('label', {}, `${label} `, select);
}
