import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { temporaryFolder } from '@/lib/testing/temporary-folder';
import { writeFolder } from './write-folder';

let parent: string;
let folder: string;
beforeEach(() => {
  parent = temporaryFolder('folder');
  folder = join(parent, 'a site. of mine');
});

const files = new Map([
  ['profile.mdx', 'profile'],
  ['cv/cv.mdx', 'cv'],
]);

it('writes a folder whole, with nothing beside it', () => {
  writeFolder(folder, files);
  expect(readFileSync(join(folder, 'cv/cv.mdx'), 'utf8')).toBe('cv');
  expect(readdirSync(parent)).toEqual(['a site. of mine']);
});

it('adds to a folder that has other things', () => {
  mkdirSync(join(folder, '.git'), { recursive: true });
  writeFolder(folder, files);
  expect(readdirSync(folder).sort()).toEqual(['.git', 'cv', 'profile.mdx']);
  expect(readdirSync(parent)).toEqual(['a site. of mine']);
});

it('writes nothing where one of the files is there already', () => {
  mkdirSync(join(folder, 'cv'), { recursive: true });
  writeFileSync(join(folder, 'cv/cv.mdx'), 'mine');
  expect(() => writeFolder(folder, files)).toThrow('already has cv/cv.mdx, and nothing was written');
  expect(readFileSync(join(folder, 'cv/cv.mdx'), 'utf8')).toBe('mine');
  expect(readdirSync(folder)).toEqual(['cv']);
});

it('takes back what it wrote when it cannot write all', () => {
  mkdirSync(folder);
  writeFileSync(join(folder, 'cv'), 'a file where a folder is needed');
  expect(() => writeFolder(folder, files)).toThrow();
  expect(readdirSync(folder)).toEqual(['cv']);
  expect(readdirSync(parent)).toEqual(['a site. of mine']);
});
