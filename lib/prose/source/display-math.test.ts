import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseDisplayMath } from './display-math';

describe('display formulas as the field writes them', () => {
  it('folds what remark-math could not close, and leaves the lines empty', () => {
    expect(normaliseDisplayMath('$$\na\n$$ [#eq:x]\nb')).toBe('$$ a $$ [#eq:x]\n\n\nb');
    expect(normaliseDisplayMath('$$ a\n= b $$')).toBe('$$ a = b $$\n');
  });

  it('leaves what Markdown reads, code, and what is never closed', () => {
    for (const source of ['$$\na\n$$', '$$ a $$', '```\n$$\na $$ x\n```', '$$\na'])
      expect(normaliseDisplayMath(source)).toBe(source);
  });

  it('never moves a line, whatever it is given', () => {
    const piece = fc.constantFrom(
      '$$',
      '$$ a',
      'a $$',
      '$$ [#eq:x]',
      '```',
      '~~~',
      'text',
      '',
      '  $$',
      '> $$',
      '%',
      '\\$$',
    );
    fc.assert(
      fc.property(fc.array(piece), (lines) => {
        const source = lines.join('\n');
        expect(normaliseDisplayMath(source).split('\n')).toHaveLength(source.split('\n').length);
      }),
    );
  });
});
