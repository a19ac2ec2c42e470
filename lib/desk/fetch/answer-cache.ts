import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from '@/lib/files/hash';
import { writeWhole } from '@/lib/files/write-whole';

/** An answer of a source, with the moment it was given. */
export interface KeptAnswer {
  url: string;
  /** ISO 8601. */
  at: string;
  /** 200, 404 or 410: what is not there is known, too. */
  status: number;
  body: string;
  headers: Record<string, string>;
}

/** Keeps answers, so that a run that was interrupted goes on where it was, and nobody is asked twice a day. */
export interface AnswerCache {
  read(question: string): KeptAnswer | undefined;
  write(question: string, answer: KeptAnswer): void;
}

/** Answers as files of a folder. One that cannot be read counts as none. */
export function fileCache(folder: string): AnswerCache {
  const path = (question: string) => join(folder, `${hashOf(question)}.json`);
  return {
    read(question) {
      try {
        return JSON.parse(readFileSync(path(question), 'utf8')) as KeptAnswer;
      } catch {
        return undefined;
      }
    },
    write(question, answer) {
      try {
        writeWhole(path(question), JSON.stringify(answer));
      } catch {
        // A full disk, or one that is read-only: the answer is there all the same, and is asked for again another time.
      }
    },
  };
}

export const noCache: AnswerCache = { read: () => undefined, write: () => undefined };
