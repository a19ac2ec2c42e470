import { lightColours as colour, seriesColours } from '@/lib/html/light-colours';

const series = seriesColours.map(
  (paint, index) => `.s${index + 1}{fill:${paint}}.s${index + 1} .line,.s${index + 1} .leader{stroke:${paint}}`,
);

/** What the style sheets of the pages say of charts and diagrams, in the selectors that an SVG reader knows. */
export const drawingStyle = `<style>${[
  `.drawing text{fill:${colour.ink}}`,
  `.ticks text,text.axis-name{fill:${colour.muted}}`,
  `text.rule-name{fill:${colour.ink};font-weight:700}`,
  `.grid{fill:none;stroke:${colour.rule}}.axis{fill:none;stroke:${colour.ink}}`,
  `.rule{stroke:${colour.ink};stroke-width:1.5}.below{fill:${colour.wash}}`,
  '.leader{fill:none;stroke-opacity:0.6}',
  ...series,
  '.line{fill:none;stroke-width:2.4;stroke-linejoin:round}',
  '.names text{font-weight:700}',
  ...seriesColours.map((paint, index) => `.names .s${index + 1} text{fill:${paint}}`),
].join('')}</style>`;
