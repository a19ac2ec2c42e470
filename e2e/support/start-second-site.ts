// Copies the content of the second site and serves it as `npm start` does.
import { cpSync, rmSync } from 'node:fs';
import { secondContent } from './second-site';

rmSync(secondContent, { recursive: true, force: true });
cpSync('e2e/fixtures/noether', secondContent, { recursive: true });
process.env.CONTENT_DIR = secondContent;
await import('@/lib/cli/start');
