import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compilePdf, PdfError } from './compile-pdf';
import { chooseFonts } from './font-choice';
import { typstArray, typstString } from './literal';

test('arbitrary Unicode gives a PDF, or an error that names the characters without a glyph', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (text) => {
      const { fonts, stacks } = chooseFonts('', { code: false, math: false });
      const source = `#set document(title: "T")\n#set text(font: ${typstArray(stacks.serif.map(typstString))}, fallback: false)\n#${typstString(text)}`;
      const outcome = await compilePdf(source, fonts).catch((error: unknown) => error);
      if (outcome instanceof PdfError) expect(outcome.characters.join('')).not.toBe('');
      else expect(outcome).toHaveProperty('pages', 1);
    }),
    { seed: 1, numRuns: 150 },
  );
});
