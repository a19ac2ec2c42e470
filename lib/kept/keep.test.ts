import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '@/lib/testing/temporary-folder';
import { dropUnused, Kept, type Inputs } from './keep';

let folder: string;
beforeEach(() => void (folder = temporaryFolder('kept')));

const body = (text: string) => Buffer.from(text);

/** The files of the store, whatever folders they stand in. */
const files = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describe('a kept thing', () => {
  it('is made once, and again for other inputs or by other code', async () => {
    const makings: string[] = [];
    const get = (version: string, inputs: Inputs) =>
      new Kept(folder, version).all(
        [inputs],
        (same) => same,
        async () => {
          makings.push(`${version} ${inputs.join('+')}`);
          return [body(inputs.join('+'))];
        },
      );
    for (const [version, inputs] of [
      ['1', ['a']],
      ['1', ['a']],
      ['1', ['b']],
      ['2', ['a']],
      ['2', ['a']],
    ] as const)
      expect((await get(version, inputs)).map(String)).toEqual([inputs.join('+')]);
    expect(makings).toEqual(['1 a', '1 b', '2 a']);
  });

  it('is known by all of its inputs and where one ends and the next begins', () => {
    const inputs = fc.array(fc.string(), { maxLength: 4 });
    fc.assert(
      fc.property(inputs, inputs, (a, b) => {
        const kept = new Kept(temporaryFolder('kept'), '1');
        kept.put(a, body('a'));
        expect(kept.find(b) !== undefined).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
    );
  });

  it('is asked for by the batch, in order, and only what is missing is made', async () => {
    const kept = new Kept(folder, '1');
    kept.put(['b'], body('B'));
    const asked: string[][] = [];
    const found = await kept.all(
      ['a', 'b', 'c'],
      (name) => [name],
      async (missing) => {
        asked.push([...missing]);
        return missing.map((name) => body(name.toUpperCase()));
      },
    );
    expect([found.map(String), asked]).toEqual([['A', 'B', 'C'], [['a', 'c']]]);
  });

  it.each([
    [
      'a byte is another',
      (bytes: Buffer) => Buffer.from(bytes.map((byte, i) => (i === bytes.length - 1 ? byte ^ 1 : byte))),
    ],
    ['its end is missing', (bytes: Buffer) => bytes.subarray(0, -3)],
    ['its label is missing', (bytes: Buffer) => bytes.subarray(bytes.indexOf(10) + 1)],
    ['it is empty', () => Buffer.alloc(0)],
  ])('counts as not kept when %s', (_, damage) => {
    const kept = new Kept(folder, '1');
    kept.put(['a'], body('what a number costs'));
    const [file] = files();
    writeFileSync(file!, damage(readFileSync(file!)));
    expect(kept.find(['a'])).toBeUndefined();
    expect(kept.put(['a'], body('again')).toString()).toBe('again');
    expect(kept.find(['a'])?.body.toString()).toBe('again');
  });
});

it('what turned out to be made of parts is found only while the parts are what they were', async () => {
  const kept = new Kept(folder, '1');
  const parts = { '@cao2024': 'c1', 'data/x.csv': 'd1' };
  kept.put(['posts/a.mdx'], body('text'), parts);
  const now = (names: Record<string, string>) => async (part: string) => names[part];
  for (const [names, found] of [
    [parts, true],
    [{ ...parts, '@cao2024': 'c2' }, false],
    [{ '@cao2024': 'c1' }, false],
  ] as const) {
    expect([names, (await kept.findWhole(['posts/a.mdx'], now(names))) !== undefined]).toEqual([names, found]);
    expect((await kept.nameOf(['posts/a.mdx'], now(names))) !== undefined).toBe(found);
  }
  expect(await kept.nameOf(['posts/b.mdx'], now(parts))).toBeUndefined();
});

it('is named by what it is and by what it was made of', async () => {
  const kept = new Kept(folder, '1');
  const nameWith = (text: string, part: string) => {
    kept.put(['posts/a.mdx'], body(text), { '@cao2024': part });
    return kept.nameOf(['posts/a.mdx'], async () => part);
  };
  const name = await nameWith('text', 'c1');
  expect(await nameWith('text', 'c1')).toBe(name);
  expect(await nameWith('another text', 'c1')).not.toBe(name);
  expect(await nameWith('text', 'c2')).not.toBe(name);
});

it('drops all but what is wanted', () => {
  const kept = new Kept(folder, '1');
  for (const name of ['a', 'b', 'c']) kept.put([name], body(name));
  kept.dropAllBut([['b'], ['d']]);
  expect(['a', 'b', 'c'].map((name) => kept.find([name]) !== undefined)).toEqual([false, true, false]);
});

it('drops what nobody has used for a fortnight, and nothing that others keep beside it', () => {
  const kept = new Kept(folder, '1');
  for (const name of ['new', 'old']) kept.put([name], body(name));
  const old = files().find((path) => readFileSync(path, 'utf8').endsWith('old'))!;
  const form = join(folder, `${'a'.repeat(64)}.br5`);
  writeFileSync(form, 'a form, whose time is made from its bytes');
  for (const path of [old, form]) utimesSync(path, 1_000_000_000, 1_000_000_000);
  dropUnused(folder);
  expect(['new', 'old'].map((name) => kept.find([name]) !== undefined)).toEqual([true, false]);
  expect(existsSync(form)).toBe(true);
});
