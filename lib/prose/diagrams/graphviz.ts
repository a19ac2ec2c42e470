/** The one door to Graphviz: compiled to WebAssembly, it draws in plain Node and needs no browser. */
import { instance, type Viz } from '@viz-js/viz';
import { escapeHtml } from '../tree/nodes';

/** A diagram that Graphviz cannot read; `line` counts from its first line. */
export class DiagramError extends Error {
  constructor(
    message: string,
    readonly line: number,
  ) {
    super(message);
  }
}

let graphviz: Promise<Viz> | undefined;

/** Draws a DOT graph as SVG in the page's own face and colours: what is black follows the text, what is filled the wash. */
export async function drawGraph(source: string, alt: string): Promise<string> {
  graphviz ??= instance();
  const result = (await graphviz).render(source, {
    format: 'svg',
    graphAttributes: { bgcolor: 'transparent', pad: 0.05, nodesep: 0.35, ranksep: 0.45 },
    nodeAttributes: { shape: 'box', fontname: 'Libertinus Sans', fontsize: 14, height: 0.4, margin: '0.16,0.06' },
    edgeAttributes: { fontname: 'Libertinus Sans', fontsize: 12, arrowsize: 0.7 },
  });
  if (result.status === 'failure') {
    const [first] = result.errors;
    const line = Number(/line (\d+)/.exec(first?.message ?? '')?.[1] ?? 1);
    throw new DiagramError((first?.message ?? 'it is no graph').replace(/\s+/g, ' ').trim(), line);
  }
  return toInlineSvg(result.output, alt);
}

function toInlineSvg(svg: string, alt: string): string {
  const [, width = '0'] = /<svg width="([\d.]+)pt"/.exec(svg) ?? [];
  const pixels = Math.round((Number(width) * 4) / 3);
  return svg
    .slice(svg.indexOf('<svg'))
    .replace(/<svg width="[^"]*" height="[^"]*"/, `<svg role="img" aria-label="${escapeHtml(alt)}" width="${pixels}"`)
    .replace(/ xmlns(:xlink)?="[^"]*"/g, '')
    .replace(/<!--[\s\S]*?-->|<title>[\s\S]*?<\/title>/g, '')
    .replace(/ (?:id|xml:space)="[^"]*"/g, '')
    .replace(/ font-family="[^"]*"/g, '')
    .replace(/"black"/g, '"currentColor"')
    .replace(/\n/g, '')
    .trim();
}
