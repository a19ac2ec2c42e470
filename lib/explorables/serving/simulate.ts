import type { Request } from './load';
import { CACHE_TOKENS, passTime } from './machine';
import { contextOf, enter, roomOf, type Memory, type Sequence } from './sequence';

/**
 * Who is in a pass. `static`: a batch is filled once and leaves together. `continuous`: after every pass the finished leave and the
 * waiting join, their whole prompt in one pass with the others' next tokens (iteration-level scheduling, Orca). `chunked`: the same,
 * but a pass takes no more tokens than fit a budget, so that a long prompt is read in parts.
 */
export type Policy = 'static' | 'continuous' | 'chunked';

export interface ServerSettings {
  policy: Policy;
  /** Most sequences at a time. */
  places: number;
  memory: Memory;
  /** Most tokens of a pass when chunked; sequences that write come first. */
  chunk: number;
  /** Share of every prompt that all requests have in common and that is cached, 0 to 1. */
  shared: number;
}

/** What became of a request: when it got a place, wrote its first and its last token, and gave its place up. Seconds. */
export interface Served {
  request: Request;
  lane: number;
  admitted: number;
  first: number;
  finished: number;
  released: number;
}

export interface Run {
  served: Served[];
  /** Seconds between a token and the next of the same answer, all answers together. */
  gaps: number[];
  /** Sum over passes of seconds × sequences in the batch, and of seconds in passes. */
  occupied: number;
  busy: number;
  end: number;
  /** The most cache in use, in tokens. */
  peak: number;
  evictions: number;
}

/** The server at one moment. */
interface State extends Run {
  now: number;
  waiting: Sequence[];
  running: Sequence[];
  lanes: boolean[];
}

/** Serves a load to its end. A pass is the unit of time: nobody joins or leaves within one. */
export function serve(load: readonly Request[], settings: ServerSettings): Run {
  const none = { now: 0, occupied: 0, busy: 0, end: 0, peak: 0, evictions: 0 };
  const served = load.map((request) => ({
    request,
    lane: -1,
    admitted: NaN,
    first: NaN,
    finished: NaN,
    released: NaN,
  }));
  const waiting = load.map((request, index) => enter(request, index, settings.shared));
  const state: State = { ...none, served, gaps: [], waiting, running: [], lanes: [] };
  while (state.waiting.length + state.running.length > 0) {
    admit(state, settings);
    if (state.running.length === 0) state.now = state.waiting[0]!.request.arrival;
    else pass(state, settings);
  }
  return { ...state, end: state.now };
}

/** Takes in those who wait, first come first served, while there are places and room for what they must read. */
function admit(state: State, { policy, places, memory }: ServerSettings): void {
  if (policy === 'static' && state.running.length > 0) return;
  let room = CACHE_TOKENS - roomInUse(state, memory);
  while (state.running.length < places) {
    const next = state.waiting[0];
    if (!next || next.request.arrival > state.now) return;
    room -= roomOf(next, memory);
    if (room < 0 && state.running.length > 0) return;
    state.waiting.shift();
    const free = state.lanes.findIndex((taken) => !taken);
    next.lane = free < 0 ? state.lanes.length : free;
    state.lanes[next.lane] = true;
    const entry = state.served[next.index]!;
    if (Number.isNaN(entry.admitted)) Object.assign(entry, { admitted: state.now, lane: next.lane });
    state.running.push(next);
  }
}

/** One pass: whoever has read everything writes a token, the others read. */
function pass(state: State, settings: ServerSettings): void {
  const { policy, memory } = settings;
  const active = state.running.filter(({ request, written }) => written < request.output);
  let budget = policy === 'chunked' ? settings.chunk : Infinity;
  budget -= active.filter(({ unread }) => unread === 0).length;
  let [tokens, context] = [0, 0];
  const writers: Sequence[] = [];
  for (const sequence of active) {
    const read = sequence.unread === 0 ? 1 : Math.min(sequence.unread, Math.max(0, budget));
    if (read > 0) context += contextOf(sequence);
    if (sequence.unread > 0) {
      budget -= read;
      sequence.unread -= read;
    }
    tokens += read;
    if (sequence.unread === 0) writers.push(sequence);
  }
  const time = passTime(tokens, context);
  state.now += time;
  state.busy += time;
  state.occupied += time * state.running.length;
  for (const sequence of writers) write(state, sequence);
  release(state, settings);
  if (memory === 'pages') evict(state);
  state.peak = Math.max(state.peak, roomInUse(state, memory));
}

function write(state: State, sequence: Sequence): void {
  const entry = state.served[sequence.index]!;
  if (sequence.written === 0) entry.first = state.now;
  else state.gaps.push(state.now - sequence.last);
  sequence.written += 1;
  sequence.last = state.now;
  if (sequence.written === sequence.request.output) entry.finished = state.now;
}

/** Gives up the places of the finished: at once, or of a static batch when all have finished. */
function release(state: State, { policy }: ServerSettings): void {
  const isFinished = ({ request, written }: Sequence) => written === request.output;
  if (policy === 'static' && !state.running.every(isFinished)) return;
  for (const { index, lane } of state.running.filter(isFinished)) {
    state.served[index]!.released = state.now;
    state.lanes[lane] = false;
  }
  state.running = state.running.filter((sequence) => !isFinished(sequence));
}

/** While the pages do not suffice, whoever came last goes back to the head of the queue and will read all of its text anew. */
function evict(state: State): void {
  while (state.running.length > 1 && roomInUse(state, 'pages') > CACHE_TOKENS) {
    const last = state.running.pop()!;
    state.lanes[last.lane] = false;
    const share = last.shared / last.request.prompt;
    state.waiting.unshift(enter(last.request, last.index, share, last.written, last.last));
    state.evictions += 1;
  }
}

function roomInUse({ running }: State, memory: Memory): number {
  return running.reduce((sum, sequence) => sum + roomOf(sequence, memory), 0);
}
