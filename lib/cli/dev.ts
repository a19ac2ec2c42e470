// `npm run dev`: contentlayer watches the content, Next serves the pages and reloads them.
import { spawn } from 'node:child_process';
import { copyFonts } from '@/lib/assets/copy-fonts';
import { runContentlayer } from './run-contentlayer';

const port = process.env.PORT ?? '3000';

await copyFonts('public');
await runContentlayer();
const children = [
  spawn('npx', ['contentlayer2', 'dev'], { stdio: 'inherit' }),
  spawn('npx', ['next', 'dev', '--port', port], { stdio: 'inherit', env: { ...process.env, NEXT_DIST_DIR: '.site/dev', NEXT_TELEMETRY_DISABLED: '1' } }),
];
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => children.forEach((child) => child.kill(signal)));
