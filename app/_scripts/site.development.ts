// The page script in development. Next hydrates pages there, and must find them as they were served; built pages carry no
// runtime, and start `site.ts` at once. Besides, a page is loaded again when the content breaks (lib/dev/problem-board.ts).

/** How long Next may take to hydrate a page. */
const PATIENCE = 10_000;

/** Resolves when React knows the last element of the page. */
async function hydration(): Promise<void> {
  const end = performance.now() + PATIENCE;
  const isKnown = (element: Element | null | undefined) =>
    !element || Object.keys(element).some((key) => key.startsWith('__react'));
  while (performance.now() < end && !isKnown(document.querySelector('body footer')))
    await new Promise(requestAnimationFrame);
}

new EventSource('/_next/content').addEventListener('message', () => location.reload());
await hydration();
await import('./site');

// Without an import of its own this would be no module.
export {};
