import type { Element } from 'hast';
import { attribute, findElement, findElements, isNamed } from './page-tree';

/** A figure that becomes live near the reader; inside stands its static drawing (app/_explorables/explorable.tsx). */
export const isIsland = isNamed('explorable-island');

/**
 * Leaves of each live figure in a tree its drawings alone, each with its text alternative: the cells, keys and read-outs around
 * them are set by our style sheet and mean little without it. Of two drawings with one text, wide and narrow, the first stays. A figure drawn without SVG becomes its text alternative.
 */
export function stillFigures(tree: Element): void {
  for (const island of findElements(tree, isIsland)) {
    const labelled = findElements(
      island,
      (element) => attribute(element, 'role') === 'img' && attribute(element, 'ariaLabel') !== undefined,
    );
    const drawn = new Map(
      labelled
        .flatMap((picture) => toDrawing(picture) ?? [])
        .reverse()
        .map((drawing) => [attribute(drawing, 'ariaLabel'), drawing]),
    );
    const drawings = [...drawn.values()].reverse();
    const words = [...new Set(labelled.map((picture) => attribute(picture, 'ariaLabel')))].join('. ');
    island.children =
      drawings.length > 0
        ? drawings
        : [{ type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value: words }] }];
  }
}

function toDrawing(picture: Element): Element | undefined {
  const svg = findElement(picture, isNamed('svg'));
  if (!svg) return undefined;
  const { ariaHidden: _hidden, ...properties } = svg.properties;
  return { ...svg, properties: { ...properties, role: 'img', ariaLabel: attribute(picture, 'ariaLabel') } };
}
