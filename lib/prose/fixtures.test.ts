// A new case is a new folder in fixtures/: input.mdx, and what must come of it. `npx vitest run lib/prose -u` writes expected.html anew.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '@/lib/content/problem';
import { processProse } from './process';
import { testContext } from './fixtures/context';
import { printTree } from './tree/print-tree';

const folder = join(import.meta.dirname, 'fixtures');
const cases = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe('each construct, from source to markup', () => {
  it.each(cases.map(({ name }) => name))('%s', async (name) => {
    const source = readFileSync(join(folder, name, 'input.mdx'), 'utf8').trim();
    const prose = await processProse(source, testContext);
    const problems = prose.problems.map((problem) => `${formatProblem(problem)}\n`).join('');
    const references = prose.references
      .map(({ number, key, citedAt }) => `${number}. ${key} ${citedAt.join(' ')}\n`)
      .join('');
    const text = [
      printTree(prose.tree),
      problems && `<!-- problems\n${problems}-->`,
      references && `<!-- references\n${references}-->`,
    ];
    await expect(`${text.filter(Boolean).join('\n')}\n`).toMatchFileSnapshot(join(folder, name, 'expected.html'));
  });

  it('styles nothing in the markup, which the policy of the site would refuse', () => {
    const pages = cases.map(({ name }) => readFileSync(join(folder, name, 'expected.html'), 'utf8'));
    const whole = pages.filter((page) => !page.includes('<!-- problems'));
    for (const page of whole) expect(page).not.toMatch(/ style=| on\w+="|<script/);
  });
});
