import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { outputsFile } from './adapter.js';
import { refuseClientComponents } from './client-components';

/** What Next made of the pages' code, besides the code that renders. */
export interface NextOutput {
  /** Address (/_next/static/…) → text of every style sheet. */
  sheets: Map<string, string>;
  /** Other files under /_next/static: address → path on disk. */
  staticFiles: Map<string, string>;
  /** What the server loads of Next's folder. */
  serverFiles: string[];
}

/** What `adapter.js` writes of what Next hands it: https://nextjs.org/docs/app/api-reference/adapters/output-types. */
interface Outputs {
  serverFiles: string[];
  staticFiles: { pathname: string; filePath: string }[];
}

/** What Next compiled into its folder, as its adapter wrote it down. Throws when a page holds a client component. */
export async function readNextOutput(directory: string): Promise<NextOutput> {
  const { serverFiles, staticFiles } = JSON.parse(await readFile(join(directory, outputsFile), 'utf8')) as Outputs;
  await refuseClientComponents(serverFiles);
  const isSheet = ({ pathname }: { pathname: string }) => pathname.endsWith('.css');
  const sheets = staticFiles
    .filter(isSheet)
    .map(async ({ pathname, filePath }): Promise<[string, string]> => [pathname, await readFile(filePath, 'utf8')]);
  return {
    sheets: new Map(await Promise.all(sheets)),
    staticFiles: new Map(staticFiles.filter((file) => !isSheet(file)).map((file) => [file.pathname, file.filePath])),
    serverFiles,
  };
}
