import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { contentOfTexts } from '@/lib/content/store';
import { temporaryFolder } from '@/lib/testing/temporary-folder';
import { withPlainEnds } from './with-plain-ends';

it('gives contentlayer a copy of documents whose lines end as on Windows, and else the folder itself', () => {
  const copy = join(temporaryFolder('ends'), 'copy');
  const texts = {
    'profile.mdx': '---\nname: Ada\n---\n',
    'posts/a.mdx': '\uFEFF---\r\ntopics: [a]\r\n---\r\nText.\r\n',
    'publications.bib': '@misc{a}\r\n',
  };
  expect(withPlainEnds(contentOfTexts('content', texts), copy)).toBe(copy);
  expect(readFileSync(join(copy, 'posts/a.mdx'), 'utf8')).toBe('\uFEFF---\ntopics: [a]\n---\nText.\n');
  expect(readFileSync(join(copy, 'profile.mdx'), 'utf8')).toBe(texts['profile.mdx']);
  expect(existsSync(join(copy, 'publications.bib'))).toBe(false);
  // A document that has gone is not in the next copy.
  const { 'profile.mdx': _, ...fewer } = texts;
  withPlainEnds(contentOfTexts('content', fewer), copy);
  expect(existsSync(join(copy, 'profile.mdx'))).toBe(false);
  expect(withPlainEnds(contentOfTexts('content', { 'profile.mdx': texts['profile.mdx'] }), copy)).toBe('content');
});
