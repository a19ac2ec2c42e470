const STEPS = ['writeFileSync', 'renameSync', 'rmSync', 'mkdirSync', 'chmodSync'];

/**
 * `node:fs` with a watcher that is told of every step that changes the disk before it is taken; what it throws is thrown in the step's place.
 * For `vi.mock`, which wants it by a dynamic import.
 */
export function watchSteps(
  real: Record<string, (...given: unknown[]) => unknown>,
  before: (name: string, path: string, body: unknown) => void,
): Record<string, unknown> {
  const watched = STEPS.map((name) => [
    name,
    (...given: unknown[]) => {
      before(name, String(given[0]), given[1]);
      return real[name]!(...given);
    },
  ]);
  return { ...real, ...Object.fromEntries(watched) };
}
