import fc from 'fast-check';
import { expect, it } from 'vitest';
import { testContext } from './fixtures/context';
import { processProse } from './process';

const piece = fc.constantFrom(
  '$',
  '$$',
  '$$ a $$ [#eq:a]',
  '[@',
  '@cao2024',
  '[@cao2024; @x]',
  '[^a]',
  '[^a]: b',
  '<Aside>',
  '</Aside>',
  '<Figure',
  '/>',
  '{',
  '}',
  '`',
  '```python\n',
  '```',
  '> [!NOTE]',
  '| a | b |\n|---|---|\n',
  ': d',
  '*[A]: b',
  '# ',
  '## x [#sec:x]',
  '[@sec:x]',
  '\n',
  '\n\n',
  ' ',
  'word',
  '*',
  '_',
  '\\',
  '<!--',
  '&amp;',
  '<script>',
  'javascript:',
  '\u0000',
  '\ud800',
  '🙂',
);

it('answers any text with markup or problems, never with a crash', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
      const { problems } = await processProse(pieces.join(''), testContext);
      for (const { file, message } of problems) expect([file, message.length > 0]).toEqual(['input.mdx', true]);
    }),
    { numRuns: 400 },
  );
});

it('says of a tag left open in a heading that it cannot be read', async () => {
  const { problems } = await processProse('## Two <Aside> ##', testContext);
  expect(problems).toHaveLength(1);
  expect(problems[0]!.mend).toMatch(/not closed|close it/);
});
