// What one can do with a figure: enlarge it, copy its link or its citation, take it as SVG, PNG or CSV. Loaded when a hand or the
// keyboard comes to a figure (app/_scripts/figures.ts), and not before.
import { citePart } from '@/lib/site/cite-part';
import { formatCsv } from '@/app/_explorables/_furniture/csv';
import { download } from '@/app/_explorables/_furniture/download';
import { copyBy } from '../copy-by';
import { paint, toSvgText } from './export-drawing';
import { say } from '../say';

/** Puts the tools under a figure that has a number; once. */
export function addTools(figure: HTMLElement): void {
  const label = figure.querySelector<HTMLAnchorElement>('figcaption > .figure-label');
  if (!label || figure.querySelector('.figure-tools')) return;
  const name = (label.textContent ?? '').replace(/\.$/, '');
  const link = () => new URL(label.getAttribute('href') ?? '', location.origin + location.pathname).href;
  const bar = document.createElement('p');
  bar.className = 'figure-tools';
  const button = (text: string, act?: () => void): HTMLButtonElement => {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = 'quiet';
    made.textContent = text;
    made.setAttribute('aria-label', say('{tool}: {figure}', { tool: text, figure: name }));
    if (act) made.addEventListener('click', act);
    bar.append(made);
    return made;
  };
  const picture = figure.querySelector<SVGElement | HTMLImageElement>(
    ':scope > :is(svg.wide, img, picture > img), :scope > .scroll > svg',
  );
  const drawing = picture ?? figure.querySelector<SVGElement>('.xp-drawing svg');
  if (picture) button(say('Enlarge'), () => enlarge(picture, name));
  copyBy(button(say('Copy link')), link);
  const bibtex = document.querySelector('[aria-labelledby=cite] code')?.textContent;
  if (bibtex) copyBy(button(say('Cite')), () => citePart(bibtex, name, link()));
  if (drawing instanceof SVGElement) {
    button('SVG', () => download(`${fileName(name)}.svg`, new Blob([toSvgText(drawing)], { type: 'image/svg+xml' })));
    button('PNG', () => void paint(drawing).then((png) => png && download(`${fileName(name)}.png`, png)));
  }
  const table = figure.querySelector('table');
  if (table) button('CSV', () => download(`${fileName(name)}.csv`, new Blob([toCsv(table)], { type: 'text/csv' })));
  figure.append(bar);
}

const fileName = (name: string): string =>
  `${location.pathname.split('/').at(-1) ?? ''}-${name.toLowerCase().replace(/\W+/g, '-')}`;

function toCsv(table: HTMLTableElement): string {
  const rows = [...table.rows].map(({ cells }) => [...cells].map((cell) => (cell.textContent ?? '').trim()));
  return formatCsv(rows[0] ?? [], rows.slice(1));
}

/** The drawing as large as the screen, over the page; Escape and a click beside it close it. */
function enlarge(picture: Element, name: string): void {
  const dialog = document.createElement('dialog');
  const close = document.createElement('button');
  const copy = picture.cloneNode(true) as Element;
  for (const element of [copy, ...copy.querySelectorAll('[id]')]) element.removeAttribute('id');
  close.type = 'button';
  close.textContent = say('Close');
  close.className = 'button';
  dialog.className = 'prose enlarged';
  dialog.setAttribute('aria-label', name);
  // The style sheet knows a drawing by the figure it stands in.
  const frame = document.createElement('div');
  frame.className = picture.parentElement?.className ?? '';
  frame.append(copy);
  dialog.append(close, frame);
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
