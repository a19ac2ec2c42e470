import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compilePdf, PdfError } from './compile-pdf';
import { chooseFonts, typstStack } from './font-choice';
import { typstString } from './literal';

test('arbitrary Unicode gives a PDF, or an error that names the characters without a glyph', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (text) => {
      const { fonts, stacks } = chooseFonts('', { code: false, math: false });
      const source = `#set document(title: "T")\n#set text(font: ${typstStack(stacks.serif)}, fallback: false)\n#${typstString(text)}`;
      const outcome = await compilePdf(source, fonts).catch((error: unknown) => error);
      if (outcome instanceof PdfError) expect(outcome.characters.join('')).not.toBe('');
      else expect(outcome).toHaveProperty('pages', 1);
    }),
    { seed: 1, numRuns: 150 },
  );
});
