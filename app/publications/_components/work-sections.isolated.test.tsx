import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { bibliographyOf } from '@/lib/bibliography/bibliography';
import { takeSnapshot } from '@/lib/build/take-snapshot';
import { contentOfTexts } from '@/lib/content/store';
import { temporaryFolder } from '@/lib/testing/temporary-folder';

test('a work shows each source’s count with its day, and an older version none', async () => {
  const directory = temporaryFolder('counts');
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

test('software says its prize, its licence and its write-up, and has the files that go beside its source', async () => {
  const directory = temporaryFolder('software');
  const content = contentOfTexts('content', {
    'profile.mdx': '---\nname: Jane Doe\n---\n',
    'posts/engine.mdx': '---\ntitle: The engine\n---\n',
    'publications.bib': `@software{engine, title={Engine}, author={Doe, Jane}, year=2024, version={1.10}, license={mit},
  award={Best artefact award}, writeup={engine}, code={https://example.org/engine}}
@dataset{points, title={Points}, author={Doe, Jane}, year=2023, license={https://example.org/terms}}`,
  });
  await takeSnapshot(content, directory);
  vi.stubEnv('CONTENT_SNAPSHOT', directory);
  vi.resetModules();
  const { WorkHead } = await import('./work-sections');
  const [engine, points] = bibliographyOf(content).publications.map((work) =>
    renderToStaticMarkup(<WorkHead work={work} version={work.entry} />),
  );
  for (const part of [
    '<span>Best artefact award</span>',
    '<span>MIT</span>',
    'href="/blog/engine">Write-up</a>',
    'href="/publications/engine.cff">CITATION.cff</a>',
    'href="/publications/engine.codemeta.json">codemeta.json</a>',
  ])
    expect(engine).toContain(part);
  expect(points).toContain('/publications/points.cff');
  expect(points).toContain('<span>example.org</span>');
  expect(points).not.toContain('codemeta.json');
  vi.unstubAllEnvs();
});
