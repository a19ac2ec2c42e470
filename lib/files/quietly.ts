import { readFileSync, statSync, utimesSync } from 'node:fs';

/** The text of a file, empty where it cannot be read: for what other processes write and take away as they like. */
export function contentOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** Says that something is still so by the file's time of change. */
export function touch(path: string): void {
  try {
    const now = new Date();
    utimesSync(path, now, now);
  } catch {
    // Taken away by someone else: nothing is left that could be so.
  }
}

/** When a file was last touched, in milliseconds since 1970; 0 for none. */
export function lastTouch(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
