/** Remembers a function's last answer: enough for a figure, whose dragging changes one thing and keeps the rest. */
export function lastOf<Arguments extends unknown[], Result>(
  compute: (...args: Arguments) => Result,
  keyOf: (args: Arguments) => unknown = (args) => (args.length === 1 ? args[0] : JSON.stringify(args)),
): (...args: Arguments) => Result {
  let last: { key: unknown; result: Result } | undefined;
  return (...args) => {
    const key = keyOf(args);
    if (!last || !Object.is(last.key, key)) last = { key, result: compute(...args) };
    return last.result;
  };
}
