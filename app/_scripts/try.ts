// <Try>: a link in a sentence that sets the figure beside it. Where the figure is live it is told; else the address is written as the
// link has it, and the figure reads it when it comes to life. Without this script the link leads to the same state.
document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const link = event.target.closest<HTMLAnchorElement>('a.try');
  const figure = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (!figure) return;
  event.preventDefault();
  if (!figure.querySelector('[data-live]')) history.replaceState(history.state, '', link.href);
  figure.dispatchEvent(new CustomEvent('figure:try', { detail: link.search.slice(1) }));
  const { top, bottom } = figure.getBoundingClientRect();
  // Only as far as needed: a figure that is in sight stays where it is, and so does the sentence.
  if (top < 0 || bottom > innerHeight)
    figure.scrollIntoView({ block: bottom - top < innerHeight ? 'nearest' : 'start' });
});
