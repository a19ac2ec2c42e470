import { expect, it } from 'vitest';
import { contentOfTexts } from '@/lib/content/store';
import type { Manifest } from '@/lib/http/manifest';
import { formatStats } from './format-stats';
import { takeStats } from './take-stats';

const post = (date: string, body: string, more = '') =>
  `---\ntitle: T\ndescription: D\ndate: ${date}\ntopics: []\n${more}---\n${body}\n`;

const content = contentOfTexts('content', {
  'profile.mdx': '---\nname: Jane Doe\n---\n',
  'posts/a.mdx': post('2026-01-01', 'Five words stand here, now. See [@cited].'),
  'posts/b.mdx': post('2026-12-01', 'Two words.', 'publications: [named]\n'),
  'posts/c.mdx': post('2026-01-01', 'A draft [@drafted].', 'draft: true\n'),
  'publications.bib': `@article{own1, title={A}, author={Doe, Jane}, journal={J}, year=2024, doi={10.1000/1}, abstract={What we did.}}
@inproceedings{own2, title={B}, author={Doe, Jane}, booktitle={C}, year=2025, pdf={https://example.org/b.pdf}}
@article{own3, title={C}, author={Doe, Jane}, journal={J}, year=2025}`,
  'background.bib': ['cited', 'named', 'drafted', 'lonely']
    .map((key) => `@book{${key}, title={T}, author={Roe, R}, publisher={P}, year=2000}`)
    .join('\n'),
  'images/small.png': 'x'.repeat(10),
  'images/large.png': 'x'.repeat(2000),
});

const stored = (bytes: number) => ({ bytes, etag: '"x"' });
const page = (file: string, bytes: number, br?: number) => ({
  file,
  status: 200 as const,
  headerSet: 'x',
  forms: { identity: stored(bytes), ...(br && { br: stored(br) }) },
});
const manifest: Pick<Manifest, 'entries'> = {
  entries: { '/a': page('a.html', 9000, 2000), '/b': page('b.html', 3000), '/x.png': page('x.png', 99_000) },
};

it('counts what is there, and names what is lacking', async () => {
  const stats = await takeStats(content, '2026-11-26', manifest);
  expect(stats).toEqual({
    posts: { published: 2, drafts: 1, ahead: 1 },
    words: expect.any(Number),
    works: {
      all: 3,
      byYear: [
        ['2025', 2],
        ['2024', 1],
      ],
      byType: expect.arrayContaining([[expect.any(String), 2]]),
    },
    neverCited: ['lonely'],
    lacking: { pdf: ['own3', 'own1'], abstract: ['own2', 'own3'], doi: ['own2', 'own3'] },
    heaviestPictures: [
      ['images/large.png', 2000],
      ['images/small.png', 10],
    ],
    heaviestPages: [
      ['/b', 3000],
      ['/a', 2000],
    ],
  });
  expect(stats.words).toBeGreaterThanOrEqual(8);
  expect(stats.words).toBeLessThan(14);
});

it('says them in lines, and that there is no build where there is none', async () => {
  const lines = formatStats(await takeStats(content, '2026-11-26', undefined), undefined);
  expect(lines).toContain('Write-ups   2, 1 draft, 1 dated ahead');
  expect(lines).toContain('References never cited   1 (lonely)');
  expect(lines).toContain('there is no build yet');
});
