// Cite in place, and Copy. Without this script Cite leads to the work's page, whose text can be selected.

import { fetchPage } from './fetch-page';

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
  let message = 'Copied';
  try {
    await navigator.clipboard.writeText(text.textContent ?? '');
  } catch {
    getSelection()?.selectAllChildren(text);
    message = 'Selected: press Ctrl+C or ⌘C to copy';
  }
  status.textContent = message;
}

function enliven(root: ParentNode): void {
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
// A "Copied" of one format says nothing of the next.
document.addEventListener('change', (event) => {
  if (event.target instanceof Element)
    event.target.closest('[data-cite-panel]')?.querySelector('[data-copied]')?.replaceChildren();
});
for (const link of document.querySelectorAll('a[data-cite]')) link.setAttribute('aria-expanded', 'false');
enliven(document);
