import { deserialize } from 'node:v8';

/** What the parts of one piece of work share, unpacked once in each thread. */
let last;

/** What a thread starts with: runs a named export of a module. */
export default async function run({ module, name, input, shared }) {
  const work = await import(module);
  if (!shared) return work[name](input);
  if (last?.id !== shared.id) last = { id: shared.id, value: deserialize(Buffer.from(shared.bytes)) };
  return work[name](input, last.value);
}
