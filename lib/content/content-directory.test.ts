import { describe, expect, it } from 'vitest';
import { contentDirectoryFrom } from './content-directory';

describe('contentDirectoryFrom', () => {
  it.each([
    [undefined, 'content'],
    ['', 'content'],
    ['./content/', 'content'],
    ['/home/site/content', 'content'],
    ['e2e/fixtures/noether', 'e2e/fixtures/noether'],
    ['../others/ünï codé', '/home/others/ünï codé'],
    ['..content', '..content'],
    ['/elsewhere', '/elsewhere'],
  ])('%s is %s', (given, directory) => {
    expect(contentDirectoryFrom({ CONTENT_DIR: given }, '/home/site')).toBe(directory);
  });
});
