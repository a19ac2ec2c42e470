import { setTimeout } from 'node:timers/promises';
import { fileCache, noCache } from '@/lib/desk/fetch/answer-cache';
import { FetchDoor, type DoorOptions } from '@/lib/desk/fetch/door';
import { seededRandom } from '@/lib/desk/fetch/waiting';

/** Answers of a day are kept here; the folder may be deleted at any time. */
const CACHE = '.cache/desk/answers';

/** The way out to the sources, with the real clock. `fresh` asks anew for what was answered today. */
export const openDoor = (email: string, fresh: boolean, say: (line: string) => void): FetchDoor =>
  new FetchDoor(doorOptions(email, fresh, say));

/** The real clock, and the answers of earlier runs. */
export function doorOptions(email: string, fresh: boolean, say: (line: string) => void): DoorOptions {
  return {
    now: Date.now,
    wait: async (milliseconds) => void (await setTimeout(milliseconds)),
    random: seededRandom(Date.now()),
    deadline: (milliseconds) => AbortSignal.timeout(milliseconds),
    contact: email ? `mailto:${email}` : 'no contact given',
    cache: fresh ? { ...fileCache(CACHE), read: noCache.read } : fileCache(CACHE),
    onWait: (reason, milliseconds) => say(`${reason}; asking again in ${Math.ceil(milliseconds / 1000)} s`),
  };
}

/** "7 requests (arXiv 2, Crossref 5), 3 answers kept from before". */
export function formatRequests({ requests, kept }: Pick<FetchDoor, 'requests' | 'kept'>): string {
  const sum = (counts: Map<string, number>) => [...counts.values()].reduce((total, count) => total + count, 0);
  const list = [...requests].map(([source, count]) => `${source} ${count}`).join(', ');
  const [asked, before] = [sum(requests), sum(kept)];
  return `${asked} ${asked === 1 ? 'request' : 'requests'}${list ? ` (${list})` : ''}${before > 0 ? `, ${before} ${before === 1 ? 'answer' : 'answers'} kept from before` : ''}`;
}
