// One long post through the prose pipeline: 10,000 words, 300 formulas, 100 citations. `npx tsx bench/mdx.ts`
import { gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { renderToStaticMarkup } from 'react-dom/server';
import { createElement } from 'react';
import { bibliographyOf } from '@/lib/bibliography/bibliography';
import { formatReference } from '@/lib/bibliography/csl/format-reference';
import { openContent } from '@/lib/content/store';
import { renderMdx } from '@/lib/prose/render';
import { britishWords, wordsIn } from '@/lib/words/words';

/** What one long post costs. Bytes are of the article's HTML; `text` is what a reader reads of it, formulas as their TeX. */
export interface LongPostCost {
  milliseconds: number;
  html: number;
  text: number;
  ratio: number;
  gzipRatio: number;
}

const goals = { milliseconds: 3000, ratio: 3 };

/** Builds and renders a long post once, cold. */
export async function measureLongPost(contentDirectory = 'content'): Promise<LongPostCost> {
  const { entries } = bibliographyOf(openContent(contentDirectory));
  const source = longPost([...entries.keys()]);
  const started = performance.now();
  const { content, references } = await renderMdx(source, {
    file: 'bench.mdx',
    components: [],
    entries,
    otherLabels: new Map(),
    formatReference: (entry) => formatReference(entry, 'ieee').html,
    words: wordsIn(britishWords),
    macros: {},
    loadData: async () => undefined,
    pictures: [],
    data: [],
    loadImage: async () => undefined,
    map: {
      Markup: ({ html }: { html: string }) => createElement('div', { dangerouslySetInnerHTML: { __html: html } }),
    },
  });
  const html = renderToStaticMarkup(content) + references.map((reference) => `<li>${reference.html}</li>`).join('');
  const milliseconds = Math.round(performance.now() - started);
  const text = readableText(html);
  return {
    milliseconds,
    html: html.length,
    text: text.length,
    ratio: html.length / text.length,
    gzipRatio: gzipSync(html).length / gzipSync(text).length,
  };
}

/** Tags off, and each formula as its TeX once. */
function readableText(html: string): string {
  return html
    .replace(/<math data-tex="([^"]*)"[\s\S]*?<\/math>/g, '$1')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#x26|#x3C);/g, '&');
}

const formulas = [
  'Q_r',
  'w_i',
  '\\alpha',
  'x \\in \\mathbb{R}^d',
  'b = 4',
  '\\hat{x}',
  '2^{-b}',
  'N^{\\alpha}',
  '\\frac{s^2}{12}',
  '\\|W\\|_2',
];
const displays = [
  '\\mathcal{L}(N, Q_r) = \\frac{A}{N^{\\alpha}} (1 - Q_r)^{-\\beta}',
  'y = \\sum_{i=1}^{n} w_i \\left\\lfloor \\frac{x_i}{s} \\right\\rceil',
];
const words =
  'quantization error grows with the range of each tensor while outliers decide which layers must keep a wider format because models differ'.split(
    ' ',
  );

/** A post of 10,000 words with 250 formulas in the line, 50 displayed and 100 citations; the same every time. */
function longPost(keys: string[]): string {
  const paragraphs = Array.from({ length: 100 }, (_, index) => paragraph(index, keys));
  return paragraphs
    .map((text, index) => (index % 10 === 0 ? `## Section ${index / 10}\n\n${text}` : text))
    .join('\n\n');
}

function paragraph(index: number, keys: string[]): string {
  const text = Array.from({ length: 100 }, (_, word) => words[(index * 37 + word * 11) % words.length]!);
  text[20] = `${text[20]} [@${keys[(index * 7) % keys.length]}]`;
  for (const place of index % 2 ? [40, 60, 80] : [40, 70])
    text[place] = `${text[place]} $${formulas[(index + place / 10) % formulas.length]}$`;
  const display = index % 2 ? `\n\n$$ ${displays[index % 4 === 1 ? 0 : 1]} $$` : '';
  return `${text.join(' ')}.${display}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const cost = await measureLongPost();
  console.log(
    `10,000 words, 300 formulas, 100 citations: ${cost.milliseconds} ms (goal ${goals.milliseconds}), HTML ${cost.html} B, text ${cost.text} B, ratio ${cost.ratio.toFixed(2)} (goal ${goals.ratio}), gzip ratio ${cost.gzipRatio.toFixed(2)}`,
  );
  process.exitCode = cost.milliseconds < goals.milliseconds && cost.ratio < goals.ratio ? 0 : 1;
}
