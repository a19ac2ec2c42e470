import { spawn } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { freePortPair } from '../lib/cli/free-ports';
import { temporaryFolder } from '../lib/testing/temporary-folder';

const post = (title: string, fields: string) =>
  `---\ntitle: ${title}\ndescription: What ${title.toLowerCase()} is about.\n${fields}\ntopics: [algebra]\n---\n\nWords.\n`;

// The last line of the walk in content/README.md; owner/units/handbook-walk.test.ts replays the others.
test('a preview shows drafts and what is dated ahead, marked, at an address of its own', async ({ page }) => {
  test.setTimeout(600_000);
  const content = temporaryFolder('preview');
  cpSync('e2e/fixtures/noether', content, { recursive: true });
  writeFileSync(join(content, 'posts/unready.mdx'), post('Not ready', 'date: 2020-01-01\ndraft: true'));
  writeFileSync(join(content, 'posts/later.mdx'), post('For later', 'date: 2999-01-01'));
  // Beside the ports of the two sites that the other tests ask.
  const port = await freePortPair(Number(process.env.PORT ?? 3210) + 2);
  const preview = spawn(process.execPath, ['lib/cli/run.mjs', 'preview'], {
    env: { ...process.env, CONTENT_DIR: content, PORT: String(port), HOST: '', NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  try {
    let said = '';
    await new Promise<void>((resolve, reject) => {
      preview.stdout.on('data', (part: Buffer) => /http:\S+/.test((said += part.toString())) && resolve());
      preview.stderr.on('data', (part: Buffer) => (said += part.toString()));
      preview.on('exit', () => reject(new Error(said)));
    });
    expect(said).toContain(`Preview, with drafts: http://127.0.0.1:${port}`);
    await page.goto(`http://127.0.0.1:${port}/blog`);
    for (const title of ['Draft: Not ready', 'To come: For later'])
      await expect(page.getByRole('link', { name: title })).toBeVisible();
    await page.getByRole('link', { name: 'Draft: Not ready' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Draft: Not ready' })).toBeVisible();
  } finally {
    preview.kill();
  }
});
