import fc from 'fast-check';
import { expect, it } from 'vitest';
import { scanBib } from '@/lib/bibliography/bibtex/scan';
import { splitNames } from '@/lib/bibliography/bibtex/name-list';
import { valueStyleOf, writeText, writeTitle } from './value-style';
import { writeNames } from './write-names';
import { isBalanced } from './write-value';

const plain = { familyFirst: true, latexLetters: false, wholeTitles: false };

it('reads the style of a file from most of its values', () => {
  const styleOf = (...fields: string[]) =>
    valueStyleOf(scanBib(fields.map((field, index) => `@misc{k${index}, ${field}}`).join('\n'), 'x').entries);
  expect(styleOf()).toEqual(plain);
  expect(styleOf('author={Emmy Noether and Jane Doe}', 'author={{M\\"u}ller, J}', 'author={Ada Lovelace}')).toEqual({
    familyFirst: false,
    latexLetters: true,
    wholeTitles: false,
  });
  expect(styleOf('title={{On Rings}}', 'title={{LLM4DV}: a tool}', 'title={{On Fields}}').wholeTitles).toBe(true);
});

it.each([
  ['A3: an Analytical Framework for LLMs', '{A3}: an Analytical Framework for {LLM}s'],
  ['SmoothQuant and (GPT-4) on FPGAs', '{SmoothQuant} and ({GPT-4}) on {FPGA}s'],
  ['On $O(n^2)$ attention', 'On $O(n^2)$ attention'],
  ['Costs & benefits: 5% of #1_x', 'Costs \\& benefits: 5\\% of \\#1\\_x'],
  ['ALL CAPITALS HERE', 'ALL CAPITALS HERE'],
  ['I saw A cat', 'I saw A cat'],
  ['Money: $5', 'Money: \\$5'],
  ['a } brace', 'a  brace'],
])('writes the title "%s"', (title, written) => {
  expect(writeTitle(title, plain)).toBe(written);
});

it('writes letters and whole titles as the file does', () => {
  expect(writeText('Größe', { ...plain, latexLetters: true })).toBe('Gr{\\"o}{\\ss}e');
  expect(writeTitle('LLMs', { ...plain, wholeTitles: true })).toBe('{LLMs}');
});

it('writes names so that BibTeX parts them rightly', () => {
  const names = [
    { family: 'van der Berg', given: 'Jan' },
    { literal: 'The vLLM Team' },
    { literal: 'Plato' },
    { literal: 'Martin Luther King Jr.' },
    { literal: 'Johnson and Johnson Institute' },
  ];
  expect(writeNames(names, plain)).toBe(
    'van der Berg, Jan and {The vLLM Team} and Plato and King, Jr., Martin Luther and {Johnson and Johnson Institute}',
  );
  expect(writeNames([{ family: 'Noether', given: 'Emmy' }, names[0]!], { ...plain, familyFirst: false })).toBe(
    'Emmy Noether and van der Berg, Jan',
  );
});

it('writes whatever a source sends as one value and one name', () => {
  const wild = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom('{', '}', '\\', '$', ',', ' ', 'a', 'A', 'nd ') }),
  );
  fc.assert(
    fc.property(wild, fc.boolean(), (text, latexLetters) => {
      expect(isBalanced(writeText(text, { ...plain, latexLetters }))).toBe(true);
      expect(isBalanced(writeTitle(text, { ...plain, latexLetters }))).toBe(true);
      const names = writeNames([{ family: 'X' + text.trim() }, { literal: 'Doe' }], plain);
      expect(isBalanced(names)).toBe(true);
      expect(splitNames(names)).toHaveLength(2);
    }),
  );
});
