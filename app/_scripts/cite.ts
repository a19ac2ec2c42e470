// Cite in place, and Copy. Without this script Cite leads to the work's page, whose text can be selected.

import { fetchPage } from './fetch-page';
import { say } from './say';

async function toggle(link: HTMLAnchorElement): Promise<void> {
  const place = link.closest('p');
  const open = place?.nextElementSibling;
  if (open?.matches('[data-cite-panel]')) {
    open.remove();
    link.setAttribute('aria-expanded', 'false');
    return;
  }
  // An impatient second click must not fetch, and then show, a second panel.
  if (link.ariaBusy === 'true') return;
  link.ariaBusy = 'true';
  try {
    const panel = (await fetchPage(link.pathname)).querySelector<HTMLElement>('[data-cite-panel]');
    if (!panel || !place) throw new Error('no panel');
    place.after(document.adoptNode(panel));
    link.setAttribute('aria-expanded', 'true');
    enliven(panel);
    panel.querySelector<HTMLInputElement>('input:checked')?.focus({ preventScroll: true });
  } catch {
    location.href = link.href;
  } finally {
    link.ariaBusy = null;
  }
}

/** Copies what the button stands under. Where the clipboard is closed to us, the text is selected for the reader to copy. */
async function copy(button: HTMLButtonElement): Promise<void> {
  const text = button.closest('div')?.querySelector<HTMLElement>('[data-citation]');
  const status = button.closest('[data-cite-panel]')?.querySelector('[data-copied]');
  if (!text || !status) return;
  status.textContent = '';
  let message = say('Copied');
  try {
    await write(text);
  } catch {
    getSelection()?.selectAllChildren(text);
    message = say('Selected: press Ctrl+C or ⌘C to copy');
  }
  status.textContent = message;
}

/** A formatted reference keeps its italics in a word processor; what is code is plain text alone. */
async function write(shown: HTMLElement): Promise<void> {
  const { whole } = shown.dataset;
  const text = whole ? (await (await fetch(whole)).text()).trimEnd() : (shown.textContent ?? '');
  if (whole || shown.localName !== 'p' || !('ClipboardItem' in window)) return navigator.clipboard.writeText(text);
  const parts = { 'text/plain': text, 'text/html': `<p>${shown.innerHTML}</p>` };
  const blobs = Object.entries(parts).map(([type, part]) => [type, new Blob([part], { type })]);
  return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
}

const REMEMBERED = 'cite-format';

/** The format that was chosen last, here or on another work; a browser that keeps nothing shows the first. */
function showRemembered(root: ParentNode): void {
  const name = kept();
  if (!name) return;
  for (const radio of root.querySelectorAll<HTMLInputElement>('input[data-format]'))
    if (radio.dataset.format === name) radio.checked = true;
}

function kept(): string | null {
  try {
    return localStorage.getItem(REMEMBERED);
  } catch {
    return null;
  }
}

function remember(name: string): void {
  try {
    localStorage.setItem(REMEMBERED, name);
  } catch {
    // Nothing is kept where the reader wants nothing kept.
  }
}

function enliven(root: ParentNode): void {
  showRemembered(root);
  for (const button of root.querySelectorAll<HTMLButtonElement>('[data-copy]')) button.hidden = false;
}

document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const link = event.target.closest<HTMLAnchorElement>('a[data-cite]');
  const button = event.target.closest<HTMLButtonElement>('[data-copy]');
  if (link) {
    event.preventDefault();
    void toggle(link);
  } else if (button) void copy(button);
});
// Escape closes a panel that Cite opened, and leads back to Cite.
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || !(event.target instanceof Element)) return;
  const link = event.target
    .closest('[data-cite-panel]')
    ?.previousElementSibling?.querySelector<HTMLAnchorElement>('a[data-cite][aria-expanded=true]');
  if (!link) return;
  void toggle(link);
  link.focus();
});
// A "Copied" of one format says nothing of the next.
document.addEventListener('change', (event) => {
  if (!(event.target instanceof HTMLInputElement)) return;
  event.target.closest('[data-cite-panel]')?.querySelector('[data-copied]')?.replaceChildren();
  if (event.target.dataset.format) remember(event.target.dataset.format);
});
for (const link of document.querySelectorAll('a[data-cite]')) link.setAttribute('aria-expanded', 'false');
enliven(document);
