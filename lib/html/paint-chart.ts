import type { Element, Properties } from 'hast';
import { attribute } from './page-tree';
import { lightColours as colour, seriesColours } from './light-colours';

/**
 * Writes into a chart what the style sheet of the pages says of it (app/_prose/styles/figures.css), in the light scheme, for places without
 * that sheet. Drawings of figures that compute have their colours in attributes already.
 */
export function paintChart(svg: Element): void {
  paint(svg, { series: undefined, names: false, ticks: false });
}

interface Place {
  /** The colour of the series that one is in. */
  series: string | undefined;
  names: boolean;
  ticks: boolean;
}

function paint(element: Element, place: Place): void {
  const classes = (attribute(element, 'className') ?? '').split(' ');
  const number = classes.flatMap((name) => /^s([1-6])$/.exec(name)?.[1] ?? [])[0];
  const here: Place = {
    series: number ? seriesColours[Number(number) - 1] : place.series,
    names: place.names || classes.includes('names'),
    ticks: place.ticks || classes.includes('ticks'),
  };
  if (number) element.properties.fill = here.series;
  Object.assign(element.properties, lookOf(element, classes, here));
  for (const child of element.children) if (child.type === 'element') paint(child, here);
}

function lookOf(element: Element, classes: readonly string[], { series, names, ticks }: Place): Properties {
  if (element.tagName === 'text') {
    if (names) return { fill: series ?? colour.ink, fontWeight: '700' };
    if (classes.includes('rule-name')) return { fill: colour.ink, fontWeight: '700' };
    return { fill: ticks || classes.includes('axis-name') ? colour.muted : colour.ink };
  }
  const name = classes.find((each) => Object.hasOwn(looks, each));
  return name === undefined ? {} : looks[name]!(series);
}

const looks: Readonly<Record<string, (series: string | undefined) => Properties>> = {
  grid: () => ({ fill: 'none', stroke: colour.rule }),
  axis: () => ({ fill: 'none', stroke: colour.ink }),
  rule: () => ({ stroke: colour.ink, strokeWidth: '1.5' }),
  below: () => ({ fill: colour.wash }),
  line: (series) => ({ fill: 'none', stroke: series ?? colour.ink, strokeWidth: '2.4', strokeLineJoin: 'round' }),
  leader: (series) => ({ fill: 'none', stroke: series ?? colour.ink, strokeOpacity: '0.6' }),
};
