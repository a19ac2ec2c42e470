import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.mjs';

const bundled = new Map<string, Promise<string>>();

/**
 * The address of a module of ours as one piece of plain JavaScript, for threads and processes to import: to read TypeScript, each of them
 * would start tsx, which takes longer than much of the work.
 */
export function bundleWork(module: string): Promise<string> {
  const known = bundled.get(module) ?? bundle(fileURLToPath(module));
  bundled.set(module, known);
  return known;
}
