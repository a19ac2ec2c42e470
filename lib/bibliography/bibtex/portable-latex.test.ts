import { describe, expect, test } from 'vitest';
import { formatBiblatex, formatBibtex, formatBibtexUnicode } from '../formats/export-bibtex';
import { misc, read } from '../one-entry';
import { portableLatex } from './portable-latex';

describe('what is copied stops nobody’s LaTeX', () => {
  test.each([
    ['\\enquote{A \\mkbibemph{b}}', "``A \\emph{b}''"],
    ['Cats & dogs_1 #3 5% 10^6', 'Cats \\& dogs\\_1 \\#3 5\\% 10\\textasciicircum{}6'],
    ['Cats \\& dogs $x_1^2$ \\(a_b\\)', 'Cats \\& dogs $x_1^2$ \\(a_b\\)'],
    ['\\href{http://a_b}{see} \\url{http://a_b}', 'see \\url{http://a_b}'],
    ['{\\noopsort{1973b}}1973', '{}1973'],
    ['A \\me{Doe} and \\foo{x \\bar{y}}', 'A Doe and x $\\bar{y}$'],
    ['b\\bar{b} at \\sqrt n', 'b$\\bar{b}$ at $\\sqrt n$'],
    [
      'e\\ensuremath{\\mu}X, \\ensuremath{\\sqrt{s_{\\mathrm{NN}}}}',
      'e\\ensuremath{\\mu}X, \\ensuremath{\\sqrt{s_{\\mathrm{NN}}}}',
    ],
    ['cost $5 only', 'cost \\$5 only'],
    ['18 cm\\adddot', '18 cm.'],
    ['18\\addnbspace cm', '18\u00a0cm'],
    ['Ends in \\', 'Ends in \\textbackslash{}'],
    ["\\'\\i n \\c{c} \\emph{x} {\\it y} \\ss\\ z", "\\'\\i n \\c{c} \\emph{x} {\\it y} \\ss\\ z"],
  ])('%s', (written, copied) => expect(portableLatex(written)).toBe(copied));

  test('macros of journals are their names', () =>
    expect(portableLatex('\\aap', { isJournal: true })).toBe('Astronomy \\& Astrophysics'));

  test.each([formatBibtex, formatBibtexUnicode, formatBiblatex])('in $name', (format) => {
    const copied = format(
      read(
        '@article{k, author={{\\me{Doe}}, J.}, title={\\enquote{Q} & A}, journal={\\apj}, year={2020}, doi={10.1000/a_b}}',
      ),
    );
    expect(copied).toContain("``Q'' \\& A");
    expect(copied).toContain('The Astrophysical Journal');
    expect(copied).toContain('10.1000/a_b');
    expect(copied).not.toMatch(/\\me|\\apj|\\enquote/);
  });

  test('an address in a note is copied to the letter', () =>
    expect(formatBibtex(misc('note={\\url{http://x.example/a_b}}'))).toContain('\\url{http://x.example/a_b}'));
});
