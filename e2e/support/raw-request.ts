import type { Agent } from 'node:http';
import { ask as askPort, askRaw as askPortRaw, type RawAnswer } from '../../lib/serve/fixtures/raw-request';

/** One request with exactly this target and these headers; no client library tidies the path or decodes the body. */
export function ask(
  origin: string,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
  agent?: Agent,
): Promise<RawAnswer> {
  return askPort(Number(new URL(origin).port), path, headers, method, agent);
}

/** Sends bytes as they are and returns what comes back until the other side closes. */
export function askRaw(origin: string, bytes: string): Promise<string> {
  return askPortRaw(Number(new URL(origin).port), bytes);
}

/** What Chromium says it accepts when it opens a page. */
export const browserAccept =
  'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8';
