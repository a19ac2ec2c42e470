// `npm run dev`: contentlayer watches the content, Next serves the pages and reloads them.
import { spawn } from 'node:child_process';
import { copyFonts } from '@/lib/assets/copy-fonts';
import { bundleScripts } from '@/lib/site/bundle-scripts';
import { runContentlayer } from './run-contentlayer';

const port = process.env.PORT ?? '3000';

await copyFonts('public');
await runContentlayer();
const { stop } = await bundleScripts({ watch: true });
const children = [
  spawn('npx', ['contentlayer2', 'dev'], { stdio: 'inherit' }),
  spawn('npx', ['next', 'dev', '--port', port], { stdio: 'inherit', env: { ...process.env, NEXT_DIST_DIR: '.site/dev', NEXT_TELEMETRY_DISABLED: '1' } }),
];
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    for (const child of children) child.kill(signal);
    void stop().then(() => process.exit());
  });
}
