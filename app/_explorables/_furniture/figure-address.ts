import type { Fields, StateOf } from './figure-state';

/**
 * An address with a figure's state in its query. Fields at their initial value are left out, other parameters kept. With `anchor`,
 * the figure's id, the address leads to the figure; else its fragment stays.
 */
export function addressWithState<F extends Fields>(
  fields: F,
  state: StateOf<F>,
  prefix: string,
  address: string,
  anchor?: string,
): string {
  const url = new URL(address);
  if (anchor) url.hash = anchor;
  for (const [name, field] of Object.entries(fields)) {
    const key = `${prefix}.${name}`;
    const value = state[name] as never;
    if (value === field.initial) url.searchParams.delete(key);
    else url.searchParams.set(key, field.format(value));
  }
  return url.href;
}
