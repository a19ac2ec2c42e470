import { noCache, type AnswerCache } from '../fetch/answer-cache';
import { FetchDoor, type DoorOptions } from '../fetch/door';
import { seededRandom } from '../fetch/waiting';

/** A door whose clock moves only when something waits. */
export interface TestDoor {
  door: FetchDoor;
  /** Every wait so far, in milliseconds. */
  waits: number[];
  clock: { now: number };
}

export const TODAY = Date.UTC(2026, 10, 26, 12);

export function testDoor(more: Partial<DoorOptions> = {}): TestDoor {
  const { options, waits, clock } = testDoorOptions(more);
  return { door: new FetchDoor(options), waits, clock };
}

/** What a door has from outside, without one. */
export function testDoorOptions(
  more: Partial<DoorOptions> = {},
): Pick<TestDoor, 'waits' | 'clock'> & { options: DoorOptions } {
  const clock = { now: TODAY };
  const waits: number[] = [];
  const options: DoorOptions = {
    now: () => clock.now,
    wait: async (milliseconds) => {
      waits.push(milliseconds);
      clock.now += milliseconds;
    },
    random: seededRandom(1),
    deadline: () => new AbortController().signal,
    contact: 'mailto:noether@example.org',
    cache: noCache,
    ...more,
  };
  return { options, waits, clock };
}

/** A cache in memory. */
export function memoryCache(): AnswerCache {
  const answers = new Map<string, ReturnType<AnswerCache['read']>>();
  return { read: (question) => answers.get(question), write: (question, answer) => answers.set(question, answer) };
}
