import { contentOf } from '@/lib/files/quietly';

/** Descriptors that are no connection's: for files, for what renders, and for what the process itself holds. */
const reserve = 96;

/**
 * How many connections may be open at once, so that a crowd of silent ones leaves descriptors for the files that everybody else asks
 * for; whoever comes beyond is turned away. Unlimited where the system does not say how many files a process may open.
 */
export function mostConnections(limits = contentOf('/proc/self/limits')): number {
  const limit = Number(/^Max open files +(\d+)/m.exec(limits)?.[1] ?? Infinity);
  return Math.max(limit - reserve, Math.ceil(limit / 4));
}
