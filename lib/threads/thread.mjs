// What a thread starts with. Threads do not inherit tsx from the command that starts them, so they register it themselves.
import { register } from 'tsx/esm/api';

register();

/** Runs a named export of a TypeScript module. */
export default async function run({ module, name, input }) {
  const work = await import(module);
  return work[name](input);
}
