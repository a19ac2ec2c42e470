import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shortenPath } from './path-data';

/** The corners that a path of straight lines visits, in hundredths, with the breaks between its parts. */
function corners(data: string): string[] {
  const visited: string[] = [];
  let [x, y, startX, startY, command] = [0, 0, 0, 0, ''];
  const pieces = data.match(/[a-zA-Z]|-?(?:\d+\.?\d*|\.\d+)/g) ?? [];
  const next = () => Math.round(Number(pieces.shift()) * 100);
  while (pieces.length > 0) {
    if (/[a-z]/i.test(pieces[0]!)) command = pieces.shift()!;
    const [fromX, fromY] = command === command.toLowerCase() ? [x, y] : [0, 0];
    const kind = command.toLowerCase();
    if (kind === 'z') [x, y] = [startX, startY];
    else if (kind === 'h') x = fromX + next();
    else if (kind === 'v') y = fromY + next();
    else [x, y] = [fromX + next(), fromY + next()];
    if (kind === 'm') [startX, startY] = [x, y];
    visited.push(`${kind === 'm' ? 'to' : 'line'} ${x} ${y}`);
    if (command === 'M') command = 'L';
    if (command === 'm') command = 'l';
  }
  return visited;
}

const number = fc.integer({ min: -99_999, max: 99_999 }).map((hundredths) => String(hundredths / 100));
const pair = fc.tuple(number, number).map((both) => both.join(' '));
const step = fc.oneof(
  fc.tuple(fc.constantFrom('M', 'm', 'L', 'l'), pair).map(([letter, both]) => letter + both),
  fc.tuple(fc.constantFrom('H', 'h', 'V', 'v'), number).map(([letter, one]) => letter + one),
  fc.constantFrom('z', 'Z'),
  fc.tuple(fc.constantFrom('L', 'l', 'M'), pair, pair).map(([letter, first, second]) => `${letter}${first} ${second}`),
);

it('visits the very same corners, in no more bytes', () => {
  fc.assert(
    fc.property(pair, fc.array(step, { maxLength: 30 }), (start, steps) => {
      const data = `M${start}${steps.join('')}`;
      const shortened = shortenPath(data);
      expect(corners(shortened)).toEqual(corners(data));
      expect(shortened.length).toBeLessThanOrEqual(data.length);
    }),
    { numRuns: 2000, seed: 3 },
  );
});

it('makes a staircase short', () => {
  expect(shortenPath('M301.4 56.8h2.66L304.1 63.3h2.66L306.7 63.3h2.66')).toBe(
    'm301.4 56.8h2.66l.04 6.5h2.66h-.06h2.66'.replaceAll('h2.66h-.06h2.66', 'h2.66-.06 2.66'),
  );
});

it('leaves curves and what it cannot read as they are', () => {
  for (const data of ['M0 0C1 1 2 2 3 3L4 4L5 5L6 6', 'M0 0 L 1', 'M1e5 0L1 1L2 2L3 3L4 4', 'L', '5 5 5 5 5 5 5 5'])
    expect(shortenPath(data)).toBe(data);
});
