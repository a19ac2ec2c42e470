import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { beforeEach, expect, it } from 'vitest';
import { temporaryFolder } from '@/lib/testing/temporary-folder';
import { seededRandom } from './fetch/waiting';
import { BACKUPS, readOwnersFile, saveOwnersFile } from './save-file';

const now = new Date(Date.UTC(2026, 10, 26, 12));
let folder: string;
let path: string;
beforeEach(() => {
  folder = temporaryFolder('save');
  path = join(folder, 'publications.bib');
  writeFileSync(path, 'before');
});

it('writes the new text, keeps the old one, and leaves nothing else', () => {
  chmodSync(path, 0o640);
  saveOwnersFile(readOwnersFile(path), 'after', now);
  expect(readFileSync(path, 'utf8')).toBe('after');
  expect(statSync(path).mode & 0o777).toBe(0o640);
  expect(readdirSync(folder).sort()).toEqual([BACKUPS, 'publications.bib']);
  expect(readFileSync(join(folder, BACKUPS, '2026-11-26T120000-publications.bib'), 'utf8')).toBe('before');
});

it('touches nothing where nothing changes', () => {
  expect(saveOwnersFile(readOwnersFile(path), 'before', now)).toBeUndefined();
  expect(readdirSync(folder)).toEqual(['publications.bib']);
});

it('follows a link to the file of a reference manager, and keeps the link', () => {
  renameSync(path, join(folder, 'library.bib'));
  symlinkSync(join(folder, 'library.bib'), path);
  saveOwnersFile(readOwnersFile(path), 'after', now);
  expect(lstatSync(path).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(folder, 'library.bib'), 'utf8')).toBe('after');
});

it('does not write what somebody made read-only', () => {
  chmodSync(path, 0o444);
  expect(() => saveOwnersFile(readOwnersFile(path), 'after', now)).toThrow('is read-only, and nothing was written');
  expect(readFileSync(path, 'utf8')).toBe('before');
});

it('does not write what was changed, or came, meanwhile', () => {
  const file = readOwnersFile(path);
  writeFileSync(path, 'changed');
  expect(() => saveOwnersFile(file, 'after', now)).toThrow('changed by somebody else');
  const absent = readOwnersFile(join(folder, 'new'));
  writeFileSync(join(folder, 'new'), 'x');
  expect(() => saveOwnersFile(absent, 'after', now)).toThrow('changed by somebody else');
});

it('does not take Latin-1 for UTF-8', () => {
  writeFileSync(path, Buffer.from('Gr\xf6\xdfe', 'latin1'));
  expect(() => readOwnersFile(path)).toThrow('is not in UTF-8');
});

it('keeps the byte order mark', () => {
  writeFileSync(path, '\uFEFFx');
  expect(readOwnersFile(path).text).toBe('\uFEFFx');
});

it('leaves the old file or the new one, killed at random moments', async () => {
  const script = join(folder, 'write.mjs');
  const source = `
    import { readOwnersFile, saveOwnersFile } from ${JSON.stringify(join(import.meta.dirname, 'save-file.ts'))};
    const [, , path, log] = process.argv;
    for (let turn = 0; ; turn++) {
      process.stdout.write('.');
      const file = readOwnersFile(path);
      saveOwnersFile(file, (file.text.startsWith('a') ? 'b' : 'a').repeat(200_000), new Date(turn * 1000));
    }`;
  await build({
    stdin: { contents: source, resolveDir: import.meta.dirname },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: script,
    alias: { '@': process.cwd() },
  });
  const random = seededRandom(7);
  writeFileSync(path, 'a'.repeat(200_000));
  for (let kill = 0; kill < 20; kill++) {
    const child = spawn(process.execPath, [script, path], { stdio: ['ignore', 'pipe', 'inherit'] });
    // Each dot is a moment right before a file is written; how far the writing came is the system's dice.
    for (let moment = Math.floor(random() * 4); moment >= 0; moment--) await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'close');
    expect(readFileSync(path, 'utf8')).toMatch(/^(?:a{200000}|b{200000})$/);
  }
  saveOwnersFile(readOwnersFile(path), 'last', now);
  expect(readdirSync(folder).sort()).toEqual([BACKUPS, 'publications.bib', 'write.mjs']);
}, 300_000);
