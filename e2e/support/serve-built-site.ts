// Serves a laid-out site on a port: `tsx e2e/support/serve-built-site.ts <folder> <port>`. Prints "ready" when it listens.
import { serveSite } from '@/lib/serve/serve-site';

const [directory = '', port = '0'] = process.argv.slice(2);
await serveSite({ directory, port: Number(port), log: console.error });
process.stdout.write('ready\n');
