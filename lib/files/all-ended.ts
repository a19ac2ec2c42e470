/**
 * What all of these resolve with, in their order. Unlike `Promise.all` it rejects only when every one has ended, with the first reason:
 * whoever clears up after a failure finds nobody still writing.
 */
export async function allEnded<Works extends readonly unknown[] | []>(works: Works): Promise<Ended<Works>> {
  const outcomes = await Promise.allSettled(works);
  return outcomes.map((outcome) => {
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  }) as Ended<Works>;
}

type Ended<Works extends readonly unknown[]> = { -readonly [Place in keyof Works]: Awaited<Works[Place]> };
