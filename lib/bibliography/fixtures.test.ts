import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatProblem } from '../content/problem';
import { buildBibliography } from './bibliography';
import { checkSources } from './check';

// One file a behaviour: <behaviour>.bib and beside it <behaviour>.json with the CSL and the messages it must give.
// `UPDATE_FIXTURES=1 npx vitest run lib/bibliography/fixtures.test.ts` writes what is missing; read it before committing.
const folder = join(import.meta.dirname, 'fixtures');
const behaviours = readdirSync(folder)
  .filter((name) => name.endsWith('.bib'))
  .map((name) => name.slice(0, -4));

test('the corpus has at least forty behaviours', () => expect(behaviours.length).toBeGreaterThanOrEqual(40));

test.each(behaviours)('%s', (behaviour) => {
  const source = { file: `${behaviour}.bib`, text: readFileSync(join(folder, `${behaviour}.bib`), 'utf8') };
  const found = {
    csl: [...buildBibliography([source]).entries.values()].map(({ csl }) => csl),
    messages: checkSources([source], { topics: [], projects: [] }).map(formatProblem),
  };
  const path = join(folder, `${behaviour}.json`);
  if (process.env.UPDATE_FIXTURES && !existsSync(path)) writeFileSync(path, `${JSON.stringify(found, null, 2)}\n`);
  expect(found).toEqual(JSON.parse(readFileSync(path, 'utf8')));
});
