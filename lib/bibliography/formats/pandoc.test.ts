import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '@/lib/testing/temporary-folder';
import { buildBibliography } from '../bibliography';
import { formatReference } from '../csl/format-reference';
import { styleFile } from '../csl/styles';
import { formatBiblatex } from './export-bibtex';

// Another reader of BibLaTeX and of CSL, given what we write, must print the reference that we print.

/** Fixtures whose references differ, and why ours is right. */
const OURS_IS_RIGHT: Readonly<Record<string, string>> = {
  'arxiv-by-doi': 'the identifier and arXiv are named, as APA asks',
  'arxiv-by-journal': 'a preprint is no article of a journal called arXiv',
  'arxiv-eprint': 'as arxiv-by-doi',
  'arxiv-id-of-wrong-shape': 'what is no identifier becomes no address',
  'arxiv-old-style-id': 'as arxiv-by-doi',
  'arxiv-version': 'as arxiv-by-doi',
  'corporate-author': 'two bodies are joined without a comma',
  'corporate-author-unbraced': 'APA never takes a particle off its name',
  'escaped-signs': '"R&D" and "C#" keep their capitals',
  'html-in-title': 'a sign is no letter to be written large',
  'math-alphabets': 'formulas are written in Unicode, not as TeX',
  'math-in-title': 'as math-alphabets',
  'name-particles': 'as corporate-author-unbraced',
  'others-before-the-end': '"and others" is "et al."',
  'others-end-the-list': 'as others-before-the-end',
  'et-al-as-name': 'as others-before-the-end',
  'month-range': 'two months of an issue are printed',
  'protected-capitals': 'one letter in braces keeps its word',
  'accents-in-braces': 'as protected-capitals',
  'accents-without-braces': 'as protected-capitals',
  'accents-in-utf8': 'as protected-capitals',
  'quotes-and-dashes': 'quotation marks within a title are paired',
  'right-to-left-and-emoji': 'names in Arabic are shortened as others',
  'software-and-dataset': 'kind and version are named, as APA asks',
  'technical-report': 'APA says "No." before a report’s number',
  'thin-spaces': 'spaces of LaTeX are spaces',
  'emphasis-in-title': 'names of species keep their capital',
  'crossref-chain': 'proceedings keep the name of their conference',
  'crossref-inherits': 'as crossref-chain',
  'crossref-to-nobody': 'as crossref-chain',
  concatenation: 'as crossref-chain',
  'string-macros': 'as crossref-chain',
  'unknown-type': 'what stands in a book is printed with its book',
  'crossref-circle': 'a circle of parents gives what it can',
  'empty-name': 'an empty name is left out',
};

const normal = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/^\[\d+\]\s*/, '')
    .replace(/[\s\u00a0\u202f\u2060]+/g, ' ')
    .replace(/[‘’“”"']/g, "'")
    .replace(/[–—]/g, '-')
    .replace(/\b(\d{4}|n\.d\.)-?[a-z]{1,2}\b/g, '$1')
    .replace(/([,.])'/g, "'$1")
    .replace(/\[Online\]\. /g, '')
    .replace(/\b(Jun|Jul)e?y?\b\.?/g, '$1.')
    .replace(/\bSept\./g, 'Sep.')
    .trim();

describe('pandoc prints what we print', () => {
  const hasPandoc = spawnSync('pandoc', ['--version']).status === 0;
  if (!hasPandoc)
    console.warn('pandoc is not installed (Debian: apt-get install pandoc); references are not compared with it.');

  test.runIf(hasPandoc).each(['apa', 'ieee'] as const)('in %s', (style) => {
    const entries = fixtureEntries();
    const theirs = pandocReferences(
      entries.map(({ entry, key }) => formatBiblatex({ ...entry, key })).join('\n\n'),
      style,
    );
    const differing = entries
      .filter(({ entry, key }) => normal(formatReference(entry, style).text) !== normal(theirs.get(key) ?? ''))
      .map(({ fixture, entry, key }) => ({
        fixture,
        ours: formatReference(entry, style).text,
        theirs: theirs.get(key),
      }));
    expect(differing.filter(({ fixture }) => !Object.hasOwn(OURS_IS_RIGHT, fixture))).toEqual([]);
  });
});

function fixtureEntries() {
  const folder = join(import.meta.dirname, '../fixtures');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.bib'))
    .flatMap((name) => {
      const fixture = name.slice(0, -'.bib'.length);
      const { entries } = buildBibliography([{ file: name, text: readFileSync(join(folder, name), 'utf8') }]);
      return [...entries.values()].map((entry, index) => ({ fixture, entry, key: `${fixture}-${index}` }));
    });
}

interface Node {
  t?: string;
  c?: unknown;
}

/** References by key, as pandoc's tree of a document that cites every entry. */
function pandocReferences(biblatex: string, style: 'apa' | 'ieee'): Map<string, string> {
  const folder = temporaryFolder('pandoc');
  const file = join(folder, 'export.bib');
  writeFileSync(file, biblatex);
  const input = `---\nnocite: "@*"\nlang: en-US\n---\n`;
  const { stdout, stderr, status } = spawnSync(
    'pandoc',
    ['--citeproc', '--bibliography', file, '--csl', styleFile(style), '-f', 'markdown', '-t', 'json'],
    { input, encoding: 'utf8' },
  );
  expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
  const { blocks } = JSON.parse(stdout) as { blocks: Node[] };
  const list = blocks.find(({ c }) => Array.isArray(c) && (c[0] as string[])[0] === 'refs');
  const references = ((list?.c as [unknown, Node[]] | undefined)?.[1] ?? []).map(({ c }) => c as [[string], Node[]]);
  return new Map(references.map(([[id], content]) => [id.replace(/^ref-/, ''), textOf(content)]));
}

function textOf(node: unknown): string {
  if (Array.isArray(node)) return node.map(textOf).join('');
  const { t, c } = (node ?? {}) as Node;
  if (t === 'Str') return String(c);
  if (t === 'Space' || t === 'SoftBreak') return ' ';
  if (t === 'Quoted') return `'${textOf((c as unknown[])[1])}'`;
  if (t === 'Link' || t === 'Span' || t === 'Div' || t === 'Math')
    return t === 'Math' ? String((c as unknown[])[1]) : textOf((c as unknown[])[1]);
  return c === undefined ? '' : textOf(c);
}
