// `npx tsx bench/crowd.ts <tree> <MiB of heap> [port]`: the rows of `measure-crowd.ts` for one built tree.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { measureCrowd, measureCrowdBehindNginx, measureMemory } from './measure-crowd';

const [tree = '', heap = '256', port = '3412'] = process.argv.slice(2);
const child = spawn(process.execPath, ['--import', 'tsx', 'e2e/support/serve-built-site.ts', tree, port], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
await once(child.stdout, 'data');
const origin = `http://127.0.0.1:${port}`;
console.log('Node alone:', await measureCrowd(origin));
console.log('behind nginx:', await measureCrowdBehindNginx(tree, origin, Number(port) + 1).catch(String));
child.kill('SIGTERM');
await once(child, 'exit');
console.log(`heap of ${heap} MiB:`, await measureMemory(tree, Number(heap), Number(port) + 2));
