import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryFolder } from '@/lib/testing/temporary-folder';

/** A content folder of a test's own. */
export interface ContentFolder {
  path: string;
  read(name: string): string;
  write(name: string, text: string): void;
  remove(): void;
}

export const PROFILE = `---
name: Emmy Noether
aliases: [E. Noether]
orcid: 0000-0002-1825-0097
affiliation: Göttingen
---
`;

export function contentFolder(files: Record<string, string>): ContentFolder {
  const path = temporaryFolder('desk');
  const folder: ContentFolder = {
    path,
    read: (name) => readFileSync(join(path, name), 'utf8'),
    write(name, text) {
      mkdirSync(dirname(join(path, name)), { recursive: true });
      writeFileSync(join(path, name), text);
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
  for (const [name, text] of Object.entries({ 'profile.mdx': PROFILE, ...files })) folder.write(name, text);
  return folder;
}
