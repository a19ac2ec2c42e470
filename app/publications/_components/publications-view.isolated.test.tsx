import { text } from 'node:stream/consumers';
import { prerenderToNodeStream } from 'react-dom/static';
import { expect, test, vi } from 'vitest';
import { takeSnapshot } from '@/lib/build/take-snapshot';
import { contentOfTexts } from '@/lib/content/store';
import { words } from '@/lib/content/words';
import { temporaryFolder } from '@/lib/testing/temporary-folder';
import { PublicationsView } from './publications-view';

const many = Array.from(
  { length: 5000 },
  (_, index) => `@inproceedings{work${index},
  title = {A title of the usual length for a paper on machine learning systems, number ${index}},
  author = {Gimenes, Pedro and Surname, Given-Name and M{\\"u}ller, J{\\"o}rg and Constantinides, George A. and Zhao, Yiren},
  booktitle = {Proceedings of the ${index % 90}th Conference on Something Long Enough},
  year = {${1980 + (index % 46)}}, eprint = {2410.${String(index).padStart(5, '0')}}, archivePrefix = {arXiv}, primaryClass = {cs.CL},
  topics = {serving}, code = {https://github.com/example/work${index}},
  abstract = {${'Some words of an abstract that no list needs. '.repeat(20)}}
}`,
);

async function render(props: Parameters<typeof PublicationsView>[0]): Promise<string> {
  const { prelude } = await prerenderToNodeStream(await PublicationsView(props));
  return (await text(prelude)).replaceAll('<!-- -->', '');
}

test('the first page of 5,000 works stays under 60 kB, and leads to the rest', async () => {
  const directory = temporaryFolder('many');
  await takeSnapshot(contentOfTexts('content', { 'publications.bib': many.join('\n') }), directory);
  vi.stubEnv('CONTENT_SNAPSHOT', directory);
  const html = await render({ filter: {}, page: 1 });
  expect(Buffer.byteLength(html)).toBeLessThan(60_000);
  expect(html).toContain(words.say('pages.at', { page: 1, pages: 250 }));
  expect(html).toContain('href="/publications?page=2"');
  expect(html).not.toContain('Some words of an abstract');
  const last = await render({ filter: { year: '1980', text: 'number' }, page: 1e9 });
  expect(last).toContain(`${words.say('pages.at', { page: 6, pages: 6 })}<`);
  vi.unstubAllEnvs();
});
