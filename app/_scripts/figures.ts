// Tools under a figure, fetched when a hand or the keyboard first comes to one. Without them a figure's label is its link.
import type * as FigureTools from './figure-tools/figure-tools';

const address = document.querySelector<HTMLElement>('[data-figure-tools]')?.dataset.figureTools;
let loading: Promise<typeof FigureTools> | undefined;

function approach({ target }: Event): void {
  const figure = target instanceof Element ? target.closest<HTMLElement>('.prose figure') : null;
  if (!figure || !address) return;
  loading ??= import(address) as Promise<typeof FigureTools>;
  void loading.then(({ addTools }) => addTools(figure)).catch(() => undefined);
}

if (address)
  for (const kind of ['pointerover', 'focusin']) document.addEventListener(kind, approach, { passive: true });
