import { describe, expect, it } from 'vitest';
import { checkContent } from '@/lib/build/check-content';
import { formatProblem } from '@/lib/content/problem';
import { importSite } from './import-site';
import { leftLines } from './report';
import { contentOfDraft, settle, type Check } from './settle';
import { sourceOf } from './source-folder';
import { sites } from './fixtures/sites';

/** Moves a site in memory: what is written, what is left, and what the check still says. */
async function move(system: string, files: Record<string, string>) {
  const source = sourceOf(Object.keys(files), (path) => Buffer.from(files[path]!));
  const imported = importSite(system, source, {}, '2026-11-26');
  const check: Check = (texts, copies) => checkContent(contentOfDraft(texts, copies, source));
  await settle(imported, check);
  const errors = (await check(imported.texts, imported.copies)).filter(({ severity }) => severity === 'error');
  return { ...imported, errors: errors.map(formatProblem), left: leftLines(imported.draft.left) };
}

describe.each(Object.entries(sites))('a site of %s', (_, { system, files, has, redirects, left, copies = {} }) => {
  it('comes over whole, with a word on what did not, and a new one for each old address', async () => {
    const moved = await move(system, files);
    expect.soft(moved.errors).toEqual([]);
    for (const [path, parts] of Object.entries(has))
      for (const part of parts) expect.soft(moved.texts.get(path), path).toContain(part);
    expect.soft(Object.fromEntries(moved.redirects)).toMatchObject(redirects);
    expect.soft(Object.fromEntries(moved.copies)).toMatchObject(copies);
    for (const part of left) expect.soft(moved.left.join('\n')).toContain(part);
    expect.soft(moved.left).toHaveLength(left.length);
  });
});

it('asks whose the site is where nothing says it', async () => {
  await expect(move('bibtex', { 'a.bib': '@book{a, title={T}, year={1843}}' })).rejects.toThrow('--name');
});
