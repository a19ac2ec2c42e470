import { accessSync, constants, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { removeLeftovers } from '@/lib/files/leftovers';
import { writeWhole } from '@/lib/files/write-whole';

/** The hidden folder beside a file where it is kept as it was before each writing. */
export const BACKUPS = '.backups';

/** A file of the owner's as it was read. */
export interface OwnersFile {
  /** Where it lies; a link is followed. */
  path: string;
  /** Its bytes; undefined for a file that is not there yet. */
  bytes: Buffer | undefined;
  text: string;
}

/** The bytes of a file to be changed later, whatever they say. */
export function readOwnersBytes(path: string): Omit<OwnersFile, 'text'> {
  const bytes = readIfThere(path);
  return { path: bytes ? realpathSync(path) : path, bytes };
}

/** Reads a file to be changed later. Throws when it is no UTF-8: written again, it would lose what was not understood. */
export function readOwnersFile(path: string): OwnersFile {
  const file = readOwnersBytes(path);
  const { bytes } = file;
  if (!bytes) return { ...file, text: '' };
  try {
    return {
      ...file,
      text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
    };
  } catch {
    throw new Error(`${path} is not in UTF-8, and nothing was written. Save it as UTF-8 in an editor, and try again.`);
  }
}

/**
 * Writes a file of the owner's: whole or not at all, and only when it is still as it was read. What was there is kept under
 * `.backups/` with the day and time of `now`. A text that changes nothing touches nothing. Returns the path of the backup, if one was made.
 */
export function saveOwnersFile({ path, bytes }: Omit<OwnersFile, 'text'>, text: string, now: Date): string | undefined {
  if (bytes ? bytes.equals(Buffer.from(text)) : text === '') return undefined;
  assertWritable(path);
  removeLeftovers(path);
  const present = readIfThere(path);
  if (bytes ? !present?.equals(bytes) : present)
    throw new Error(`${path} was changed by somebody else meanwhile, and nothing was written. Try again.`);
  try {
    return write(path, bytes, text, now);
  } catch (error) {
    const reason = REASONS[(error as NodeJS.ErrnoException).code ?? ''];
    if (!reason) throw error;
    throw new Error(`${path} could not be written, and is as it was: ${reason}`, { cause: error });
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full. Make room, and try again.',
  EDQUOT: 'this user has used up the room on the disk. Make room, and try again.',
  EACCES: 'this user may not write in its folder.',
  EPERM: 'this user may not write in its folder.',
  EROFS: 'it lies on a disk that can only be read.',
};

function write(path: string, bytes: Buffer | undefined, text: string, now: Date): string | undefined {
  if (!bytes) return void writeWhole(path, text, { lasting: true });
  const stamp = now.toISOString().slice(0, 19).replaceAll(':', '');
  const backup = join(dirname(path), BACKUPS, `${stamp}-${basename(path)}`);
  writeWhole(backup, bytes, { lasting: true });
  writeWhole(path, text, { lasting: true, mode: statSync(path).mode & 0o7777 });
  return backup;
}

/** Moving a new file into place asks for no right to write the old one: who took that right away meant it. */
function assertWritable(path: string): void {
  const mode = statSync(path, { throwIfNoEntry: false })?.mode;
  try {
    if (mode !== undefined) accessSync(path, constants.W_OK);
    if (mode === undefined || mode & 0o222) return;
  } catch {
    // Said below.
  }
  throw new Error(`${path} is read-only, and nothing was written. Make it writable (chmod u+w), and try again.`);
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Error(`${path} cannot be read: ${(error as Error).message}`, { cause: error });
  }
}
