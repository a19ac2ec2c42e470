import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareTexts, type ComparedRun } from './compare';

test('only what changed is told, word by word', () => {
  const before = 'Kept.\n\nNine turns of the mill.\n\nGone.';
  const after = 'Kept.\n\nTen turns of the mill.\n\nKept too.\n\nNew.';
  expect(compareTexts('Kept.\n\nA.', 'Kept.\n\n\nA.\n')).toEqual([]);
  const [first, ...others] = compareTexts(before, after);
  expect(first).toEqual([
    { kind: 'removed', text: 'Nine' },
    { kind: 'added', text: 'Ten' },
    { kind: 'same', text: ' turns of the mill.' },
  ]);
  expect(
    others
      .flat()
      .filter(({ kind }) => kind === 'added')
      .map(({ text }) => text)
      .join(' '),
  ).toContain('New.');
});

test('either text can be read out of a comparison', () => {
  const words = fc
    .array(fc.constantFrom('a', 'b', 'c', '\n\n', 'é', '<'), { maxLength: 30 })
    .map((all) => all.join(' '));
  const blocks = (text: string) =>
    text
      .split(/\n{2,}/)
      .map((block) => block.trim())
      .filter(Boolean);
  const side = (runs: readonly ComparedRun[], kind: 'removed' | 'added') =>
    runs
      .filter((run) => run.kind === 'same' || run.kind === kind)
      .map(({ text }) => text)
      .join('');
  fc.assert(
    fc.property(words, words, (before, after) => {
      for (const runs of compareTexts(before, after)) {
        for (const [kind, text] of [
          ['removed', before],
          ['added', after],
        ] as const) {
          const block = side(runs, kind);
          if (block) expect(blocks(text)).toContain(block);
        }
      }
    }),
  );
});
