/** Reading of JSON that others wrote: each function throws when a value is not of the documented kind. */
export type Json = Record<string, unknown>;

export function parseObject(body: string): Json {
  return asObject(JSON.parse(body), 'the answer');
}

export function asObject(value: unknown, name: string): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error(`${name} is no object`);
  return value as Json;
}

/** A list; one that is absent is empty. */
export function listOf(value: unknown, name: string): unknown[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw new Error(`${name} is no list`);
  return value;
}

/** Objects of a list. */
export const objectsOf = (value: unknown, name: string): Json[] =>
  listOf(value, name).map((item) => asObject(item, name));

/** A text or number as text; undefined for anything else, and for an empty one. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** The value at a path of names, or undefined where it ends early. */
export function at(value: unknown, ...path: string[]): unknown {
  let found = value;
  for (const name of path) found = typeof found === 'object' && found !== null ? (found as Json)[name] : undefined;
  return found;
}

/** Takes the names out of an object whose value is undefined, for optional properties. */
export function given<Shape extends object>(shape: Shape): { [Name in keyof Shape]?: Exclude<Shape[Name], undefined> } {
  return Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as never;
}
