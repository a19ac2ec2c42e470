// The filters of /publications at once, over the form that asks the server. A list that is whole on the page is filtered in
// place; of a longer one the server's answer is taken in when the form is sent.
import { hasValue, passes } from './work-filter';
import { say } from './say';

const form = document.querySelector<HTMLFormElement>('form[data-filter-works]');

function filterHere(list: HTMLFormElement): void {
  const works = [...document.querySelectorAll<HTMLElement>('[data-work]')];
  const selects = [...list.querySelectorAll('select')].filter(({ name }) => name !== 'sort');
  const order = list.querySelector<HTMLSelectElement>('select[name=sort]')!;
  const text = list.querySelector('input')!;
  const asked = () => selects.map(({ name, value }) => [name, value] as const);

  const show = (id: string, visible: boolean) =>
    document.querySelector<HTMLElement>(`[data-${id}]`)?.toggleAttribute('hidden', !visible);

  const update = () => {
    const questions = asked();
    for (const work of works) work.hidden = !passes(work.dataset, questions, text.value);
    const found = works.filter((work) => !work.hidden).length;
    const query = new URLSearchParams(
      [...selects, text].filter(({ value }) => value.trim()).map(({ name, value }) => [name, value.trim()]),
    ).toString();
    list.querySelector('[data-count]')!.textContent = say('{found} of {count}', {
      found,
      count: works.length,
    });
    for (const select of selects) countChoices(select);
    show('nothing', found === 0);
    show('ways', false);
    show('export', query !== '' && found > 0);
    for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-export] a')) link.search = query;
    const whole = [query, order.value && `sort=${order.value}`].filter(Boolean).join('&');
    history.replaceState(null, '', whole ? `?${whole}` : location.pathname);
  };
  const countChoices = (select: HTMLSelectElement) => {
    const questions = asked();
    const rest = works.filter((work) => passes(work.dataset, questions, text.value, select.name));
    for (const option of select.options) {
      if (!option.value) continue;
      const count = rest.filter(({ dataset }) => hasValue(dataset, select.name, option.value)).length;
      option.text = `${option.dataset.label} (${count})`;
    }
  };
  // A host that knows no queries, or the Back button, leaves the question to us.
  const query = new URLSearchParams(location.search);
  const stale = [...selects, text].filter((field) => field.value !== (query.get(field.name) ?? ''));
  for (const field of stale) field.value = query.get(field.name) ?? '';
  if (stale.length > 0) update();
  // Another order is another page of the server's.
  list.addEventListener('input', (event) => {
    update();
    if (event.target === order) location.reload();
  });
  list.addEventListener('submit', (event) => event.preventDefault());
  document.querySelector('[data-clear]')?.addEventListener('click', (event) => {
    event.preventDefault();
    for (const field of [...selects, text]) field.value = '';
    update();
    selects[0]?.focus();
  });
  list.querySelector('button')!.hidden = true;
}

if (form?.dataset.filterWorks === 'here') filterHere(form);
else form?.addEventListener('change', (event) => event.target instanceof HTMLSelectElement && form.requestSubmit());
