// One preview for everything: what a link leads to, beside it, when a hand rests on it or the keyboard reaches it. On touch the first
// tap opens it as a sheet with the way on, the second goes. Without this script links are links.
import { basePath } from './base-path';
import { readPreview } from './preview-content';
import { say } from './say';

const IN = 150;
const OUT = 250;
/** The narrowest margin that a card stands in, in CSS pixels. */
const NARROWEST = 240;
const LINKS =
  ':is(.prose, .reading) a[href]:not([aria-hidden], .anchor, .figure-label, .equation-number, .try, [role=doc-backlink], .toc a, .button)';

const card = document.createElement('div');
card.id = 'preview';
card.className = 'preview';
card.popover = 'manual';

let shown: HTMLAnchorElement | undefined;
let timer = 0;

function linkAt(target: EventTarget | null): HTMLAnchorElement | undefined {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>(LINKS) : null;
  if (!link || link.origin !== location.origin || card.contains(link)) return undefined;
  // Pages have no ending; files have.
  return link.pathname === location.pathname
    ? link.hash
      ? link
      : undefined
    : /\.\w+$/.test(link.pathname) || link.pathname === `${basePath}/`
      ? undefined
      : link;
}

function later(wait: number, what: () => void): void {
  clearTimeout(timer);
  timer = setTimeout(what, wait) as unknown as number;
}

async function show(link: HTMLAnchorElement, isSheet = false): Promise<void> {
  const preview = await readPreview(link).catch(() => undefined);
  if (!preview) return isSheet ? void (location.href = link.href) : undefined;
  hide();
  shown = link;
  card.replaceChildren(...preview.nodes);
  card.toggleAttribute('data-sheet', isSheet);
  if (isSheet) {
    const way = document.createElement('a');
    const place = document.createElement('p');
    way.href = link.href;
    way.textContent = say(`Go to the ${preview.name}`);
    way.addEventListener('click', hide);
    place.className = 'preview-way';
    place.append(way);
    card.append(place);
  }
  link.setAttribute('aria-describedby', card.id);
  (link.closest('.prose') ?? document.body).append(card);
  card.showPopover();
  if (!isSheet) place(link);
  else Object.assign(card.style, { left: '', top: '', maxInlineSize: '' });
}

/** Beside the text where there is a margin, so that nothing is covered that is being read; else under the line, or over it. */
function place(link: HTMLAnchorElement): void {
  const line = [...link.getClientRects()].at(-1)!;
  const text = link.closest('p, li, dd, figcaption, section')?.getBoundingClientRect();
  const edge = document.documentElement.clientWidth - 12;
  // A card may be as narrow as a note of the margin; its usual width is the style sheet's.
  const margin = text ? edge - text.right - 12 : 0;
  const isMargin = margin >= NARROWEST;
  card.style.maxInlineSize = isMargin ? `${margin}px` : '';
  const { width, height } = card.getBoundingClientRect();
  const below = line.bottom + 6;
  const left = isMargin ? text!.right + 12 : Math.max(12, Math.min(line.left, edge - width));
  const top = isMargin
    ? Math.min(line.top, innerHeight - height - 12)
    : below + height < innerHeight
      ? below
      : line.top - height - 6;
  Object.assign(card.style, { left: `${left}px`, top: `${Math.max(12, top)}px` });
}

function hide(): void {
  clearTimeout(timer);
  shown?.removeAttribute('aria-describedby');
  shown = undefined;
  if (card.isConnected) card.hidePopover();
}

if (document.querySelector('.prose')) {
  document.addEventListener('pointerover', ({ target, pointerType }) => {
    if (pointerType === 'touch') return;
    const link = linkAt(target);
    if (link && link !== shown) later(IN, () => void show(link));
    else if (link || (target instanceof Node && card.contains(target))) clearTimeout(timer);
    else if (shown) later(OUT, hide);
    else clearTimeout(timer);
  });
  document.addEventListener('focusin', ({ target }) => {
    const link = linkAt(target);
    if (link?.matches(':focus-visible')) later(IN, () => void show(link));
    else if (shown && !(target instanceof Node && card.contains(target))) hide();
  });
  let isTouch = false;
  document.addEventListener('pointerdown', ({ pointerType, target }) => {
    isTouch = pointerType === 'touch';
    if (shown && !(target instanceof Node && card.contains(target)) && linkAt(target) !== shown) hide();
  });
  document.addEventListener('click', (event) => {
    const link = isTouch ? linkAt(event.target) : undefined;
    if (!link || link === shown) return hide();
    event.preventDefault();
    void show(link, true);
  });
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && hide());
  addEventListener('scroll', () => shown && !card.hasAttribute('data-sheet') && hide(), { passive: true });
}
