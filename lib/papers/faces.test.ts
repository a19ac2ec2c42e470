import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { contentOfTexts } from '@/lib/content/store';
import { surroundingsOf, toProse } from '@/lib/prose/store/of-content';
import { paperFacts } from './fixtures/paper-facts';
import { setPaper } from './make-paper';

const chart = (label: string) =>
  `<Chart id="fig:a" data="a.csv" mark="bar" x="x" y="y" xLabel="${label}" yLabel="Turns (1)" alt="Bars.">Bars of turns.</Chart>`;

async function set(body: string, language = 'en-GB', x = 'Difference') {
  const content = contentOfTexts('content', {
    'posts/x.mdx': `---\ntitle: Turns\n---\n\n${body}\n`,
    'data/a.csv': `x,y\n${x},3000000\n`,
    'images/a.svg': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 99 9"><text y="9">${/xLabel="(.*?)"/.exec(body)?.[1] ?? ''}</text></svg>`,
  });
  const document = toProse(content.documents[0]!);
  const facts = { ...paperFacts, title: 'Turns', language };
  const { pdf, problems } = await setPaper({ document, facts, stills: [] }, surroundingsOf(content));
  const faces = [...pdf.toString('latin1').matchAll(/\/BaseFont\s*\/[A-Z]{6}\+([\w-]+)/g)].map(([, name]) => name!);
  return { pdf, faces: [...new Set(faces)].sort(), messages: problems.map(({ message }) => message) };
}

/** Of a face of ours: no other may stand in a paper, or it would be another on another machine. */
const ours = /^(?:(?:Sans|Serif)[a-z-]+|Math|Code|(?:SC|JP|KR|AR|DE|TH)\w*)-\w+$/;

test('a listing is set in the face of code, though no code stands in a line', async () => {
  const { faces } = await set('Words.\n\n```python\nturn(engine)\n```');
  expect(faces).toContain('Code-Regular');
});

test('the words of a chart are in the face of labels, and its signs in no face of the machine’s', async () => {
  const { faces, messages } = await set(`${chart('Ζαφειρίου and ź')}\n\nWords.`);
  expect(messages).toEqual([]);
  expect(faces.filter((name) => !ours.test(name))).toEqual([]);
  expect(faces).toEqual(expect.arrayContaining(['Sanslatin-Regular', 'Sansgreek-Regular', 'Sanslatin-ext-Regular']));
  // Of the powers of ten on its axis.
  expect(faces).toContain('Math-Regular');
  expect(faces).not.toContain('Seriflatin-SemiBold');
});

test('a chart in joined letters is drawn, and what cannot stand beside them is told', async () => {
  const { faces, messages } = await set(`${chart('زاوية (1)')}\n\nكلمات.`, 'ar', 'أحمر');
  expect(messages).toEqual([expect.stringContaining('has "(1)", which the PDF cannot draw')]);
  expect(faces.filter((name) => !ours.test(name))).toEqual([]);
});

test.each(['θ\u0302 = 1', 'e\u0301tude', 'Nguye\u0302\u0303n y\u0304'])(
  'a drawing with %j in it, letters with marks, stops no paper',
  async (words) => {
    const { pdf, messages } = await set(`![A line.](images/a.svg)\n\n${chart(words)}`);
    expect(messages).toEqual([]);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  },
);

test('a figure that takes the top of the first page stands below the title', async () => {
  const { pdf } = await set(`${chart('Engine')}\n\nWords.`);
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const { items } = await (await document.getPage(1)).getTextContent();
  const heightOf = (words: string) => {
    const item = items.find((each) => 'str' in each && each.str.includes(words));
    return (item as { transform: number[] }).transform[5]!;
  };
  expect(heightOf('Turns')).toBeGreaterThan(heightOf('Bars'));
  expect(heightOf('Bars')).toBeGreaterThan(heightOf('Words'));
});
