import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect, it } from 'vitest';
import { contentDirectoryFrom } from '../content-directory';
import { findLinks } from './find-links';

const parser = unified().use(remarkParse).use(remarkGfm);

/** What Markdown's own reader finds; addresses that are their own words are no links to another page of ours. */
function readLinks(markdown: string): string[] {
  const targets: string[] = [];
  visit(parser.parse(markdown), (node) => {
    if (node.type !== 'link' && node.type !== 'definition') return;
    const start = markdown[node.position!.start.offset!];
    if (start === '[') targets.push(node.url);
  });
  return targets.sort();
}

const found = (markdown: string) =>
  findLinks(markdown)
    .map(({ target }) => target)
    .sort();

it.each([
  '[a](b) [c](<d e>) [f](g_(h)) [i]( j ) [k](l "m") [n]()',
  '![a](b.png) and [![a](b.png)](/c) and [a \\] b](/d) \\[e](/f)',
  '[a]: /b\n[c]: <d e> "title"\n\n[^n]: /not-a-link\n\n[a] [b][a]',
  '`[a](b)`\n\n~~~\n[a](b)\n~~~\n\n[a](/ü) [b](/%20)',
])('finds what Markdown finds in %j', (markdown) => {
  expect(found(markdown)).toEqual(readLinks(markdown));
});

it('finds in every text of the content folder what Markdown finds', () => {
  const content = contentDirectoryFrom(process.env);
  const files = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.mdx'));
  const texts = files.map((file) => readFileSync(join(content, file), 'utf8'));
  expect(texts).not.toEqual([]);
  for (const text of texts) expect(found(text)).toEqual(readLinks(text));
});

it('leaves out comments', () => {
  expect(found('{/* [a](b) */} [c](d)')).toEqual(['d']);
});
