import { LONGEST, type Request } from './load';

/** Tokens of a page, as PagedAttention's blocks hold. */
export const PAGE = 16;

/** How memory is given out: room for the longest sequence at once, or a page when one is needed. */
export type Memory = 'whole' | 'pages';

/** A request in the server. */
export interface Sequence {
  request: Request;
  index: number;
  /** Tokens that still have to be read before the next one can be written: the prompt, or after an eviction all there is. */
  unread: number;
  /** Tokens of the prompt that others share and that need neither reading nor room. */
  shared: number;
  written: number;
  /** When it last wrote a token; its arrival before it has. */
  last: number;
  lane: number;
}

/** Tokens of cache that a sequence holds, with room for the token it writes next. */
export function roomOf({ request, shared, written }: Sequence, memory: Memory): number {
  if (memory === 'whole') return LONGEST;
  return Math.ceil((request.prompt - shared + written + 1) / PAGE) * PAGE;
}

/** Cached tokens that a pass reads for a sequence: all that it has read or written so far. */
export function contextOf({ request, unread, written }: Sequence): number {
  return request.prompt + written - unread;
}

/** A sequence as it comes in, or comes back after it lost its room. */
export function enter(request: Request, index: number, share: number, written = 0, last = request.arrival): Sequence {
  const shared = Math.floor(request.prompt * share);
  return { request, index, unread: request.prompt - shared + written, shared, written, last, lane: -1 };
}
