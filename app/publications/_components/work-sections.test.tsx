import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { bibliographyOf } from '@/lib/bibliography/bibliography';
import { takeSnapshot } from '@/lib/build/take-snapshot';
import { contentOfTexts } from '@/lib/content/store';

test('a work shows each source’s count with its day, and an older version none', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'counts-'));
  const content = contentOfTexts('content', {
    'profile.mdx': '---\nname: Jane Doe\n---\n',
    'publications.bib': `@article{new, title={T}, author={Doe, Jane}, journal={J}, year=2024, doi={10.1000/a}, supersedes={old}}
@misc{old, title={T}, author={Doe, Jane}, year=2023, eprint={2301.00001}}`,
    'citations.csv':
      'id,source,count,day\ndoi:10.1000/a,OpenAlex,1039,2026-11-26\ndoi:10.1000/a,Crossref,31,2026-11-25\n',
  });
  await takeSnapshot(content, directory);
  vi.stubEnv('CONTENT_SNAPSHOT', directory);
  const { WorkHead } = await import('./work-sections');
  const [work] = bibliographyOf(content).publications;
  const html = renderToStaticMarkup(<WorkHead work={work!} version={work!.entry} />);
  expect(html).toContain(
    '<span>Cited by 1,039 (OpenAlex, 26 November 2026)</span><span>Cited by 31 (Crossref, 25 November 2026)</span>',
  );
  expect(renderToStaticMarkup(<WorkHead work={work!} version={work!.versions[1]!} />)).not.toContain('Cited by');
  vi.unstubAllEnvs();
});
