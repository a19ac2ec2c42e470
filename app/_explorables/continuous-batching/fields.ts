import type { Mix, LoadSettings } from '@/lib/explorables/serving/load';
import type { Memory } from '@/lib/explorables/serving/sequence';
import type { Policy, ServerSettings } from '@/lib/explorables/serving/simulate';
import { choice, range, type StateOf } from '../_furniture/figure-state';

/** As first shown: twenty conversations a second, whole prompts between other people's tokens. */
export const fields = {
  rate: range({ label: 'requests a second', min: 1, max: 40, step: 0.5, initial: 20 }),
  policy: choice<Policy>({
    label: 'who is in a pass',
    initial: 'continuous',
    options: [
      { value: 'static', label: 'static', title: 'a batch is filled once and leaves together' },
      { value: 'continuous', label: 'continuous', title: 'after every pass the finished leave and the waiting join' },
      { value: 'chunked', label: 'chunked', title: 'the same, and long prompts are read in parts' },
    ],
  }),
  mix: choice<Mix>({
    label: 'requests',
    initial: 'conversation',
    options: [
      { value: 'conversation', label: 'conversation', title: '1,155 tokens of prompt and 211 of answer on average' },
      { value: 'code', label: 'code', title: '2,048 tokens of prompt and 28 of answer on average' },
      { value: 'both', label: 'both', title: 'half of each' },
    ],
  }),
  chunk: choice({
    label: 'tokens of a pass, chunked',
    initial: '512',
    options: [
      { value: '256', label: '256' },
      { value: '512', label: '512' },
      { value: '2048', label: '2,048' },
    ],
  }),
  places: choice({
    label: 'most at a time',
    initial: '128',
    options: [
      { value: '8', label: '8' },
      { value: '32', label: '32' },
      { value: '128', label: '128' },
    ],
  }),
  memory: choice<Memory>({
    label: 'memory given out',
    initial: 'pages',
    options: [
      { value: 'whole', label: 'whole', title: 'room for 8,192 tokens to each request' },
      { value: 'pages', label: 'pages', title: 'blocks of 16 tokens, when they are needed' },
    ],
  }),
  shared: choice({
    label: 'prompt cached',
    initial: '0',
    options: [
      { value: '0', label: 'none' },
      { value: '50', label: '50%', title: 'the first half of every prompt is the same, and is kept' },
      { value: '90', label: '90%', title: 'nine tenths of every prompt are the same, and are kept' },
    ],
  }),
};

export type BatchingState = StateOf<typeof fields>;

/** Requests of a run: enough for the slowest hundredth to be two of them, few enough to be served in a moment. */
export const REQUESTS = 200;

export function loadOf({ mix }: BatchingState, rate: number): LoadSettings {
  return { mix, rate, requests: REQUESTS, seed: 3 };
}

export function serverOf({ policy, places, memory, chunk, shared }: BatchingState): ServerSettings {
  return { policy, places: Number(places), memory, chunk: Number(chunk), shared: Number(shared) / 100 };
}
