import type { DoorOptions } from './door';
import { FetchError, toFetchError } from './errors';
import { parseRetryAfter, pauseBefore } from './waiting';

/** What became of an outside link. */
export interface Reached {
  /** `there`: it answers. `gone`: it says that there is nothing. `unknown`: it answers nobody, or no program. */
  state: 'there' | 'gone' | 'unknown';
  /** In words that follow the address: "answered with status 404". Absent for what is there. */
  reason?: string;
  /** Where it has moved to for good. */
  movedTo?: string;
}

const TIMEOUT = 15_000;
const ATTEMPTS = 3;
const ATTEMPTS_OFFLINE = 2;
const MOST_HOPS = 10;
const WEEK = 7 * 86_400_000;
/** A link is not worth a longer wait. In milliseconds. */
const LONGEST_WAIT = 30_000;

/**
 * Looks whether anything is at an address: by HEAD, and by GET where that is refused or denied, because many servers answer HEAD
 * wrongly. Asked again when the fault may pass; what is there is believed for a week. Never throws for what is at the other end.
 */
export async function reach(url: string, options: DoorOptions): Promise<Reached> {
  const { cache, now } = options;
  const name = `link ${url}`;
  const kept = cache.read(name);
  if (kept && now() - Date.parse(kept.at) < WEEK) return JSON.parse(kept.body) as Reached;
  const reached = await reachNow(url, options);
  if (reached.state === 'there')
    cache.write(name, {
      url,
      at: new Date(now()).toISOString(),
      status: 200,
      body: JSON.stringify(reached),
      headers: {},
    });
  return reached;
}

async function reachNow(url: string, options: DoorOptions): Promise<Reached> {
  for (let attempt = 0; ; attempt++) {
    const found = await askOnce(url, options).catch((error: unknown) => toFetchError(url, error));
    if (!(found instanceof FetchError)) return found;
    const isLast = attempt + 1 >= (found.isOffline ? ATTEMPTS_OFFLINE : ATTEMPTS);
    if (isLast || (found.retryAfter ?? 0) > LONGEST_WAIT) return { state: 'unknown', reason: found.message };
    const pause = pauseBefore(attempt, options.random(), found.retryAfter);
    options.onWait?.(found.message, pause);
    await options.wait(pause);
  }
}

/** Throws FetchError for what may pass. */
async function askOnce(url: string, options: DoorOptions): Promise<Reached> {
  let address = url;
  let isForGood = true;
  for (let hop = 0; hop <= MOST_HOPS; hop++) {
    const response = await headOrGet(address, options);
    const { status } = response;
    const location = response.headers.get('location');
    if (status < 300 || status >= 400 || !location)
      return reachedBy(response, url, isForGood && address !== url ? address : undefined, options);
    if (!URL.canParse(location, address)) return { state: 'unknown', reason: `redirects to "${location}"` };
    isForGood &&= status === 301 || status === 308;
    address = new URL(location, address).href;
  }
  return { state: 'unknown', reason: 'redirects in a circle' };
}

async function headOrGet(url: string, options: DoorOptions): Promise<Response> {
  const head = await ask('HEAD', url, options);
  // What may pass is no question of the method.
  if (head.status < 400 || head.status === 429 || head.status === 503) return head;
  return ask('GET', url, options);
}

async function ask(method: 'HEAD' | 'GET', url: string, { deadline, contact }: DoorOptions): Promise<Response> {
  const response = await fetch(url, {
    method,
    redirect: 'manual',
    headers: { accept: '*/*', 'user-agent': `academic-site (${contact})` },
    signal: deadline(TIMEOUT),
  });
  await response.body?.cancel();
  return response;
}

function reachedBy(
  { status, headers }: Response,
  url: string,
  movedTo: string | undefined,
  { now }: DoorOptions,
): Reached {
  const reason = `answered with status ${status}`;
  if (status === 404 || status === 410) return { state: 'gone', reason };
  if (status === 408 || status === 425 || status === 429 || status >= 500)
    throw new FetchError(url, reason, true, { retryAfter: parseRetryAfter(headers.get('retry-after'), now()) });
  if (status >= 400) return { state: 'unknown', reason: `${reason}, which may be for programs alone` };
  return { state: 'there', ...(movedTo && { movedTo }) };
}
