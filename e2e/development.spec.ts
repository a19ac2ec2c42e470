// Writing with the page beside the text: what is saved stands in the browser, and a mistake stands there until it is mended.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { temporaryFolder } from '../lib/testing/temporary-folder';
import { freePort } from './support/nginx';

test('a saved text, work and line of the CV are shown, a mistake instead of the page, and its mending', async ({
  page,
}) => {
  // The pages are compiled as they are opened.
  test.setTimeout(300_000);
  const shows = expect.configure({ timeout: 60_000 });
  const content = temporaryFolder('development');
  cpSync('e2e/fixtures/harrison', content, { recursive: true });
  const change = (file: string, from: string, to: string) => {
    const text = readFileSync(join(content, file), 'utf8');
    expect(text).toContain(from);
    writeFileSync(join(content, file), text.replace(from, to));
  };
  const port = await freePort();
  const server = spawn(process.execPath, ['lib/cli/run.mjs', 'dev'], {
    env: { ...process.env, CONTENT_DIR: content, PORT: String(port), HOST: '', SITE_URL: '', NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  try {
    let said = '';
    await new Promise<void>((resolve, reject) => {
      server.stdout.on('data', (part: Buffer) => /Serving on/.test((said += part.toString())) && resolve());
      server.stderr.on('data', (part: Buffer) => (said += part.toString()));
      server.on('exit', () => reject(new Error(said)));
    });
    const main = page.getByRole('main');

    await page.goto(`http://localhost:${port}/blog/two-rituals`);
    await shows(main).toContainText('stand beside each other in Greek rite');
    change('posts/two-rituals.mdx', 'stand beside each other', 'meet');
    await shows(main).toContainText('Two attitudes meet in Greek rite');

    change('posts/two-rituals.mdx', '@harrison1903prolegomena', '@harrison1903prolegomenon');
    await shows(page.getByRole('heading', { level: 1 })).toHaveText('The content has an error');
    await expect(page.getByRole('listitem')).toContainText(/posts\/two-rituals\.mdx:\d+.*harrison1903prolegomenon/s);
    change('posts/two-rituals.mdx', '@harrison1903prolegomenon', '@harrison1903prolegomena');
    await shows(main).toContainText('Two attitudes meet in Greek rite');

    await page.goto(`http://localhost:${port}/publications`);
    await shows(main).toContainText('Themis: A Study');
    change('publications.bib', 'Themis: A Study', 'Themis: An Enquiry');
    await shows(main).toContainText('Themis: An Enquiry');

    await page.goto(`http://localhost:${port}/cv`);
    await shows(main).toContainText('Classical Tripos');
    change('cv/education/newnham.mdx', 'Classical Tripos', 'Tripos in Classics');
    await shows(main).toContainText('Tripos in Classics');

    // Whoever started it is gone without a word; what it would tell them next ends it.
    server.stdout.destroy();
    server.stderr.destroy();
    change('posts/two-rituals.mdx', '@harrison1903prolegomena', '@nobody');
    await once(server, 'exit');
  } finally {
    if (server.exitCode === null && server.signalCode === null) {
      server.kill();
      await once(server, 'exit');
    }
  }
});
