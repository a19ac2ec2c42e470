// `npm run lock`: gives every package of the lock file the hash of its tarball. npm notes it for what it installs, and leaves it out for
// the packages of other platforms, which would be installed there unverified. Run it after `npm install` has changed the lock file.
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { unverified, type Lock } from './lock';
import { reportFailure } from './report-failure';

const run = promisify(execFile);
const path = 'package-lock.json';

try {
  const lock = JSON.parse(readFileSync(path, 'utf8')) as Lock;
  const names = unverified(lock);
  for (const place of names) {
    const entry = lock.packages[place]!;
    const name = `${place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)}@${entry.version}`;
    const { stdout } = await run('npm', ['view', name, 'dist.integrity']);
    if (!/^sha512-\S+\s*$/.test(stdout)) throw new Error(`The registry names no hash of ${name}.`);
    entry.integrity = stdout.trim();
  }
  writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`Every package has its hash; ${names.length} were added.`);
} catch (error) {
  reportFailure(error);
}
