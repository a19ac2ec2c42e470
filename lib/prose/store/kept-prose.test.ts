import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ProcessedProse } from '../types';
import { ProseStore } from './kept-prose';

let directory: string;
beforeEach(async () => void (directory = await mkdtemp(join(tmpdir(), 'prose-'))));
afterEach(() => rm(directory, { recursive: true }));

const prose: ProcessedProse = {
  tree: { type: 'root', children: [] },
  headings: [],
  references: [],
  words: 3,
  minutes: 1,
  hasMath: false,
  uses: [],
  problems: [],
};

it('finds a text again only while its source, its works and its files are what they were', async () => {
  const store = new ProseStore(directory);
  store.keep('content/posts/a.mdx', 'v1', { '@cao2024': 'c1', 'data/x.csv': 'd1' }, prose);
  const now = (parts: Record<string, string>) => async (part: string) => parts[part];
  const same = { '@cao2024': 'c1', 'data/x.csv': 'd1' };
  expect(await store.find('content/posts/a.mdx', 'v1', now(same))).toEqual(prose);
  expect(await store.find('content/posts/a.mdx', 'v2', now(same))).toBeUndefined();
  expect(await store.find('content/posts/a.mdx', 'v1', now({ ...same, '@cao2024': 'c2' }))).toBeUndefined();
  expect(await store.find('content/posts/a.mdx', 'v1', now({ '@cao2024': 'c1' }))).toBeUndefined();
  expect(await store.find('content/posts/b.mdx', 'v1', now(same))).toBeUndefined();
  expect(await store.has('content/posts/a.mdx', 'v1', now(same))).toBe(true);
  expect(await store.has('content/posts/a.mdx', 'v1', now({ ...same, '@cao2024': 'c2' }))).toBe(false);
  expect(await store.has('content/posts/b.mdx', 'v1', now(same))).toBe(false);
});
