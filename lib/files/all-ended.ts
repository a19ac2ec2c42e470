/**
 * What all of these resolve with, in their order. Unlike `Promise.all` it rejects only when every one has ended, with the first reason:
 * whoever clears up after a failure finds nobody still writing.
 */
export async function allEnded<Result>(works: readonly Promise<Result>[]): Promise<Result[]> {
  const outcomes = await Promise.allSettled(works);
  return outcomes.map((outcome) => {
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  });
}
