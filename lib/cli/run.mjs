// `node lib/cli/run.mjs build …`: runs a command of this folder, bundled first, once for each change of the code. Where no bundle can be made
// or written, tsx reads each of its modules.
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundle } from '../threads/bundle.mjs';

const path = fileURLToPath(new URL(`./${process.argv[2]}.ts`, import.meta.url));
// The command finds its own words where it would if it had been started itself.
process.argv.splice(1, 2, path);
const bundled = await bundle(path).catch(() => undefined);
if (!bundled) (await import('tsx/esm/api')).register();
await import(bundled ?? pathToFileURL(path).href);
