import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** What tells a process from every other one, also from a later one that was given the same number. */
export interface ProcessMark {
  host: string;
  /** Which start of which machine, and which container on it: process numbers mean something within one of these alone. */
  boot: string;
  space: string;
  pid: number;
  /** When it began, as the system counts: a number that goes to another process has another beginning. */
  began: string;
}

/** `elsewhere`: in another container or on another machine, where one cannot look. */
export type Life = 'alive' | 'dead' | 'elsewhere';

const read = (from: () => string): string => {
  try {
    return from().trim();
  } catch {
    return '';
  }
};

const boot = read(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8'));
const space = read(() => readlinkSync('/proc/self/ns/pid'));

/** The mark of a process of this machine, by default of this one. */
export function markOf(pid = process.pid): ProcessMark {
  return { host: hostname(), boot, space, pid, began: beginningOf(pid) };
}

/** Reads what `JSON.stringify` wrote of a mark; undefined for anything else, such as a file broken off. */
export function parseMark(text: string): ProcessMark | undefined {
  try {
    const mark = JSON.parse(text) as ProcessMark;
    return Number.isInteger(mark.pid) && typeof mark.began === 'string' ? mark : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the process still runs. That it belongs to another user does not matter, nor what the clock says. */
export function lifeOf(mark: ProcessMark): Life {
  if (mark.host === hostname() && mark.boot !== boot) return 'dead';
  if (mark.host !== hostname() || mark.space !== space) return 'elsewhere';
  const began = beginningOf(mark.pid);
  return began !== '' && began === mark.began ? 'alive' : 'dead';
}

/** Empty when there is no such process. */
function beginningOf(pid: number): string {
  if (boot !== '') {
    // The name in parentheses may hold spaces; the 20th field after it is the start in clock ticks since the boot (proc(5)).
    const stat = read(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  }
  return read(() =>
    execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  );
}
