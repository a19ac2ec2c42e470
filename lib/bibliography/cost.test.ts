import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildBibliography } from './bibliography';

test('5,000 entries are parsed in less than two seconds of processor time', () => {
  const real = readFileSync(join(import.meta.dirname, '../../content/background.bib'), 'utf8').match(/^@.*$/gm) ?? [];
  const text = Array.from({ length: 5000 }, (_, index) =>
    real[index % real.length]!.replace(/\{([^,]+),/, `{$1x${index},`),
  ).join('\n');
  buildBibliography([{ file: 'publications.bib', text: text.slice(0, 50_000) }]);
  const before = process.cpuUsage();
  const { entries } = buildBibliography([{ file: 'publications.bib', text }]);
  const { user } = process.cpuUsage(before);
  expect(entries.size).toBe(5000);
  expect(user / 1000).toBeLessThan(2000);
});
