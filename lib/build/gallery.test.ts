import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openContent } from '@/lib/content/store';
import { checkContent } from './check-content';

/** The sites that show what this code makes of unlike owners: persons of history, with what is known of them. `looks` holds themes alone. */
const gallery = readdirSync('e2e/fixtures').filter((name) => name !== 'looks');

it.each(gallery)('has nothing against the site of %s but that its address is nobody’s', async (name) => {
  const problems = await checkContent(openContent(`e2e/fixtures/${name}`));
  expect(problems.filter(({ message }) => !message.includes('which is nobody’s'))).toEqual([]);
});
