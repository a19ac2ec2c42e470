// Writes a line for every read of a file under READS_OF into READS_LOG; preloaded into every process of a build by bench/count-reads.ts.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const { appendFileSync } = fs;
const { READS_OF: root = '', READS_LOG: log = '' } = process.env;
const here = fileURLToPath(import.meta.url);

/** The first line of the stack that is of this project. */
function reader() {
  const lines = (new Error().stack ?? '').split('\n').slice(3);
  const own = lines.filter((line) => !line.includes(here) && !line.includes('node:'));
  return (own.find((line) => !line.includes('node_modules')) ?? own[0] ?? '').trim().replace(/^at /, '');
}

function note(path) {
  if (typeof path !== 'string' && !(path instanceof URL)) return;
  const file = resolve(path instanceof URL ? fileURLToPath(path) : path);
  if (file.startsWith(root + sep))
    appendFileSync(log, `${JSON.stringify({ file, pid: process.pid, reader: reader() })}\n`);
}

function watch(holder, names) {
  for (const name of names) {
    const read = holder[name];
    holder[name] = Object.assign(function (path, ...rest) {
      note(path);
      return read.call(this, path, ...rest);
    }, read);
  }
}

watch(fs, ['readFileSync', 'readFile', 'createReadStream', 'copyFileSync', 'copyFile']);
watch(fs.promises, ['readFile', 'copyFile']);
syncBuiltinESMExports();
