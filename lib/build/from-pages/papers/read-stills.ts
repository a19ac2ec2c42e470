import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { findElement, findElements, hasClass, isNamed, lineOf } from '@/lib/html/page-tree';
import { readTree } from '@/lib/html/read-tree';
import { isIsland } from '@/lib/html/still-figures';
import type { StillFigure } from '@/lib/papers/model';

/** The figures of a page that compute, as they first stand, in their order (app/_explorables/_furniture/static-frame.tsx). */
export function readStills(html: string): StillFigure[] {
  if (!html.includes('explorable-island')) return [];
  return findElements(readTree(html), isIsland).map((island) => ({
    drawings: findElements(island, isClassed('xp-wide')).flatMap((drawing) =>
      findElements(drawing, isNamed('svg')).map(toSvg),
    ),
    head: headOf(island),
    readOuts: findElements(island, isNamed('dl'))
      .flatMap((list) => findElements(list, isNamed('div')))
      .map((pair) => [wordsOf(pair, 'dt'), wordsOf(pair, 'dd')] as const),
  }));
}

function headOf(island: Element): string {
  const head = findElement(island, isClassed('xp-head'));
  if (!head) return '';
  return [wordsOf(head, 'b'), wordsOf(head, 'span')].filter(Boolean).join(' · ');
}

const wordsOf = (element: Element, name: string): string => lineOf(findElement(element, isNamed(name)));

const isClassed = (name: string) => (element: Element) => hasClass(element, name);

const toSvg = (svg: Element): string =>
  toHtml(svg, { space: 'svg', closeEmptyElements: true, omitOptionalTags: false });
