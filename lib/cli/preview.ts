// `npm run preview`: builds the site with drafts, and with all that is dated ahead marked as such, and serves it beside the site itself.
// Nothing of it is ever published.
import { contentDirectoryFrom } from '@/lib/content/content-directory';
import { openContent } from '@/lib/content/store';
import { buildSite } from '@/lib/build/build-site';
import { serveSite } from '@/lib/serve/serve-site';
import { SiteBuilds } from '@/lib/trees/site-builds';
import { previewCommand } from './commands';
import { readHost, readPort } from './read-port';
import { runCommand } from './site-command';

const PREVIEW_PORT = 3001;

await runCommand(previewCommand().action(preview));

async function preview(): Promise<void> {
  const port = readPort(process.env.PORT, 'PORT', PREVIEW_PORT);
  // Drafts are for whoever sits at this machine, unless the owner says otherwise.
  const host = readHost(process.env.HOST) ?? '127.0.0.1';
  process.env.PREVIEW_DAY = new Date().toISOString().slice(0, 10);
  const stamp = await buildSite(openContent(contentDirectoryFrom(process.env)));
  await serveSite({
    directory: new SiteBuilds().directoryOf(stamp),
    port,
    host,
    log: console.error,
    note: 'a preview, with drafts',
  });
  console.log(`Preview, with drafts: http://${host}:${port}`);
}
