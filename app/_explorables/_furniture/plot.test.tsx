import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Plot } from './plot';

const axis = { from: 0, to: 100, ticks: [0, 100], format: String, label: '' };

/** The markup of curves that end at these heights, named a, b, c. */
const drawn = (...ends: number[]) =>
  renderToStaticMarkup(
    <Plot
      width={600}
      height={300}
      x={axis}
      y={axis}
      lines={ends.map((y, index) => ({
        name: 'abc'[index]!,
        points: [
          { x: 0, y: 0 },
          { x: 100, y },
        ],
      }))}
    />,
  );

const leaders = (markup: string) => markup.match(/<path d="[^"]+" stroke="[^"]+" stroke-opacity="0.6"/g)?.length ?? 0;

it('leads from a curve to its name where the name had to make room for another', () => {
  expect(leaders(drawn(90, 50, 10))).toBe(0);
  expect(leaders(drawn(50, 49, 44))).toBe(2);
});
