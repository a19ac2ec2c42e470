import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import type * as nodeFs from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { temporaryFolder } from '@/lib/testing/temporary-folder';
import { BACKUPS, readOwnersFile, saveOwnersFile } from './save-file';

/** What every step that changes the disk does before it is taken; throws in its place. */
let atStep: (name: string, path: string, body: unknown) => void = () => undefined;

vi.mock('node:fs', async (importOriginal) => {
  const { watchSteps } = await import('@/lib/testing/watched-steps');
  return watchSteps(await importOriginal(), (...step) => atStep(...step));
});

const now = new Date(Date.UTC(2026, 10, 26, 12));
const fs = await vi.importActual<typeof nodeFs>('node:fs');
let folder: string;
let path: string;
beforeEach(() => {
  folder = temporaryFolder('steps');
  path = join(folder, 'publications.bib');
  writeFileSync(path, 'before');
});
afterEach(() => void (atStep = () => undefined));

const after = 'after'.repeat(1000);

/** Counts the steps of a whole save. */
function stepsOf(): number {
  let steps = 0;
  atStep = () => steps++;
  saveOwnersFile(readOwnersFile(path), after, now);
  atStep = () => undefined;
  return steps;
}

it('leaves the old file or the new one, whichever step a process dies at, and the next run tidies up', () => {
  const steps = stepsOf();
  expect(steps).toBeGreaterThan(4);
  const seen = new Set<string>();
  for (let death = 0; death < steps; death++) {
    for (const half of [false, true]) {
      fs.writeFileSync(path, 'before');
      let step = 0;
      // A process that is dead takes no step more, not even to tidy up; what it was writing may be there in part.
      atStep = (name, at, body) => {
        if (step++ < death) return;
        if (half && step === death + 1 && name === 'writeFileSync') fs.writeFileSync(at, String(body).slice(0, 3));
        throw new Error('dead');
      };
      expect(() => saveOwnersFile(readOwnersFile(path), after, now)).toThrow('dead');
      const left = readFileSync(path, 'utf8');
      expect(['before', after]).toContain(left);
      seen.add(left);
      atStep = () => undefined;
    }
  }
  // The last step is the move into place: none is taken after it.
  expect([...seen]).toEqual(['before']);
  fs.writeFileSync(path, 'before');
  saveOwnersFile(readOwnersFile(path), after, now);
  expect(readFileSync(path, 'utf8')).toBe(after);
});

describe('a disk that is full', () => {
  const full = () => Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });

  it.each([0, 1])('at writing number %i leaves the file as it was and nothing half-written, and says so', (number) => {
    let writes = 0;
    atStep = (name, at, body) => {
      if (name !== 'writeFileSync' || writes++ < number) return;
      fs.writeFileSync(at, String(body).slice(0, 100));
      throw full();
    };
    expect(() => saveOwnersFile(readOwnersFile(path), after, now)).toThrow(
      `${path} could not be written, and is as it was: the disk is full. Make room, and try again.`,
    );
    expect(readFileSync(path, 'utf8')).toBe('before');
    const left = [...readdirSync(folder), ...(number === 0 ? [] : readdirSync(join(folder, BACKUPS)))];
    expect(left.filter((name) => /\.\d+$/.test(name))).toEqual([]);
  });
});

it('says in words that a folder may not be written', () => {
  const link = join(folder, 'linked.bib');
  symlinkSync(path, link);
  atStep = (name) => {
    if (name === 'writeFileSync') throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
  };
  expect(() => saveOwnersFile(readOwnersFile(link), after, now)).toThrow(
    `${path} could not be written, and is as it was: this user may not write in its folder.`,
  );
});
