import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new folder for a test, which goes when the run ends (`folder-of-tests.ts`). */
export const temporaryFolder = (name: string): string => mkdtempSync(join(tmpdir(), `${name}-`));
