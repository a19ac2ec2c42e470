import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { formatProblem } from '@/lib/content/problem';
import { checkProse } from './check';

it('counts the lines of the front matter, and says all problems of all texts together', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'content-'));
  await mkdir(join(directory, 'posts'));
  await writeFile(join(directory, 'a.bib'), '@misc{cao2024, title={T}, author={Cao, A}, year={2024}}\n');
  await writeFile(join(directory, 'posts/one.mdx'), '---\ntitle: "One"\n---\n\nText.\n\nCited [@cao2023].\n');
  await writeFile(
    join(directory, 'posts/two.mdx'),
    '---\ntitle: "Two"\nmacros: { "\\\\a": "b" }\n---\n$\\a$ and $\\b{$\n',
  );
  const problems = (await checkProse(directory)).map((problem) =>
    formatProblem(problem).slice(formatProblem(problem).indexOf('posts/')),
  );
  expect(problems).toEqual([
    'posts/one.mdx:7:7 cites "cao2023", which no .bib entry has; did you mean "cao2024"?',
    'posts/two.mdx:5:10 has a formula that TeX cannot read, \\b{ (Unsupported function name: \\b); mend the TeX, or name the macro in the front matter',
  ]);
  await rm(directory, { recursive: true });
});
