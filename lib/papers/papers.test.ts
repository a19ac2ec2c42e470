import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { contentDirectoryFrom } from '@/lib/content/content-directory';
import { openContent } from '@/lib/content/store';
import { loadProse, loadWhole, type ProseDocument } from '@/lib/prose/store/load-prose';
import { paperFacts } from './fixtures/paper-facts';
import { findPiece, letters, piecesOf } from './fixtures/pieces';
import { makePaper, setPaper, type PaperRequest } from './make-paper';
import { surroundingsOf } from '@/lib/prose/store/of-content';

const content = openContent(contentDirectoryFrom(process.env));
const surroundings = surroundingsOf(content);
const documents = content.documents.filter(({ path }) => /^(posts|topics)\//.test(path));

/** What is set where the content has no text to choose from. */
const small = { path: 'posts/x.mdx', body: 'Words, $x^2$ and a note[^1].\n\n[^1]: Of it.\n', bodyLine: 7, data: {} };

const toRequest = ({
  path,
  body,
  bodyLine,
  data,
}: Pick<(typeof documents)[number], 'path' | 'body' | 'bodyLine' | 'data'>): PaperRequest => ({
  document: { file: path, body, bodyLine, macros: (data.macros ?? {}) as Record<string, string> },
  facts: {
    ...paperFacts,
    title: String(data.title),
    description: String(data.description),
  },
  stills: [],
});

/** The letters of a PDF page by page, in the order in which they are drawn. */
async function lettersOf(pdf: Buffer): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pages = Array.from({ length: document.numPages }, async (_, index) => {
    const { items } = await (await document.getPage(index + 1)).getTextContent();
    return items.map((item) => ('str' in item ? item.str : '')).join('');
  });
  return letters((await Promise.all(pages)).join(''));
}

describe.each(documents.map((document) => ({ name: document.path, document })))('$name', ({ document }) => {
  const request = toRequest(document);
  let pdf: Buffer;
  beforeAll(async () => {
    ({ pdf } = await makePaper(request, surroundings));
  }, 60_000);

  // Lines from right to left are drawn from their other end, and their letters joined: what is drawn is not what is read.
  const isReadBack = !/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(document.body);
  test.runIf(isReadBack)(
    'holds every sentence, note, caption, cell and reference of the page, in its order',
    async () => {
      const stream = await lettersOf(pdf);
      const { tree, references } = await loadWhole(request.document as ProseDocument, surroundings);
      const { running, aside } = piecesOf(tree);
      expect(running).not.toEqual([]);
      expect([...running, ...aside].filter((piece) => findPiece(piece, stream) < 0)).toEqual([]);
      const listed = references.map(({ html }) => letters(html.replace(/<[^>]+>/g, '').replace(/&[^;]+;/g, '')));
      const start = stream.lastIndexOf('References');
      expect(listed.filter((reference) => findPiece(reference.slice(0, 40), stream, Math.max(0, start)) < 0)).toEqual(
        [],
      );
      // A piece of some length stands once; each follows the one before it.
      let place = 0;
      for (const piece of running.filter(({ length }) => length > 60)) {
        const at = findPiece(piece, stream, place);
        expect(at, piece).toBeGreaterThanOrEqual(place);
        place = at;
      }
      expect(stream).toContain(letters('Lovelace, A. (2026, November 12). Notes'));
    },
  );

  test('is a tagged PDF/UA-1 file with title, language, outline, fonts and working links', async () => {
    const source = pdf.toString('latin1');
    for (const mark of [
      '<pdfuaid:part>1</pdfuaid:part>',
      '/DisplayDocTitle true',
      '/StructTreeRoot',
      '/Marked true',
      '/Lang (en-GB)',
      '/Outlines',
      '/FontFile2',
    ])
      expect(source).toContain(mark);
    const { info } = await (await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise).getMetadata();
    expect(info).toMatchObject({ Title: request.facts.title, Author: 'Ada Lovelace' });
    expect(source).toContain('https://example.org/blog/notes');
  });
});

test('the same text gives the same bytes', async () => {
  const request = toRequest(documents.find(({ path }) => path === 'posts/kitchen-sink.mdx') ?? small);
  const [first, second] = [await setPaper(request, surroundings), await setPaper(request, surroundings)];
  expect(first.pdf.equals(second.pdf)).toBe(true);
}, 60_000);

test('what print cannot show is named with file, line and what', async () => {
  const document = { file: 'posts/x.mdx', body: 'Words.\n\n$\\phase{x}$ and 🜨.\n', bodyLine: 7 };
  const request = { ...toRequest(small), document };
  expect((await loadProse(document, surroundings)).problems).toEqual([]);
  const { problems } = await setPaper(request, surroundings);
  expect(problems.map(({ line, message }) => [line, message])).toEqual([
    [9, expect.stringContaining('has a formula that cannot be set for print, \\phase{x} (')],
    [9, 'has "🜨", which the PDF cannot draw: a box stands for it there, or in a drawing nothing'],
  ]);
}, 60_000);
