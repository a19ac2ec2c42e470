/** What a thread starts with: runs a named export of a module. */
export default async function run({ module, name, input }) {
  const work = await import(module);
  return work[name](input);
}
