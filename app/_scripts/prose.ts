// What a text gains from a script: Copy on listings, TeX in what is copied, the keyboard for what can be scrolled.

import { copyBy } from './copy-by';
import { say } from './say';

/** A button on each listing; without a script there is none, and the code can be selected. */
function addCopyButton(listing: Element): void {
  const button = document.createElement('button');
  const code = listing.querySelector('code');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = say('Copy');
  listing.append(button);
  copyBy(button, () => code?.textContent ?? '', code ?? listing);
}

/** Puts TeX in the place of formulas in copied text, and leaves out what only stands beside the line. */
function copyWithTex(event: ClipboardEvent): void {
  const selection = getSelection();
  if (!selection?.rangeCount || !event.clipboardData) return;
  const copied = selection.getRangeAt(0).cloneContents();
  const formulas = copied.querySelectorAll('math[data-tex]');
  if (formulas.length === 0) return;
  for (const aside of copied.querySelectorAll('.card, .note-mark')) aside.remove();
  for (const formula of formulas) {
    const mark = formula.getAttribute('display') ? '$$' : '$';
    formula.replaceWith(mark + (formula.getAttribute('data-tex') ?? '') + mark);
  }
  for (const block of copied.querySelectorAll('p, li, h2, h3, h4, .equation, pre')) block.append('\n\n');
  event.clipboardData.setData('text/plain', (copied.textContent ?? '').trim());
  event.preventDefault();
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy-link]')) {
  button.hidden = false;
  copyBy(button, () => location.origin + location.pathname);
}
if (document.querySelector('.prose')) {
  document.querySelectorAll('.listing').forEach(addCopyButton);
  document.addEventListener('copy', copyWithTex);
  const boxes = document.querySelectorAll<HTMLElement>('.formula, .scroll, .prose pre');
  // Only what can be scrolled is a stop for the keyboard: most formulas, tables and listings are whole.
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const isCut = target.scrollWidth > target.clientWidth || target.scrollHeight > target.clientHeight + 1;
      if (isCut) target.setAttribute('tabindex', '0');
      else target.removeAttribute('tabindex');
    }
  });
  for (const box of boxes) observer.observe(box);
}
