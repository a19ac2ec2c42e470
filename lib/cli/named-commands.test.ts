import { readFileSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const filesOf = (folder: string) =>
  readdirSync(new URL(`../../${folder}/`, import.meta.url)).map((name) => `${folder}/${name}`);
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const workflows = filesOf('.github/workflows');
const documents = ['README.md', 'DEPLOYING.md', 'CONTRIBUTING.md', 'content/README.md'];

it.each([...documents, ...workflows, ...filesOf('deploy')])('every command that %s names is there', (path) => {
  const named = [...read(path).matchAll(/\bnpm run ([a-z][\w:-]*)/g)].map(([, name]) => name!);
  expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
});

it.each(workflows)('%s runs steps with no more rights than it says', (path) => {
  const workflow = parse(read(path)) as { permissions?: object; jobs: Record<string, { steps: object[] }> };
  expect(workflow.permissions).toBeTypeOf('object');
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
  for (const step of steps) expect('run' in step || 'uses' in step, JSON.stringify(step)).toBe(true);
});
