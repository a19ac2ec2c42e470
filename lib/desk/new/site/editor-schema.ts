import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toJsonSchema } from '@/lib/content/json-schema';
import type { DocumentDefinition } from '@/lib/content/schema';
import { siteSchema } from '@/lib/content/site-schema';

/** The folder of the schemas of front matter. It is hidden, so that it is no part of the content. */
const SCHEMAS = '.schema';

/** Where the schema of a kind of document lies in a content folder, for editors. */
export const editorSchema = ({ name }: Pick<DocumentDefinition, 'name'>): string =>
  `${SCHEMAS}/${name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase()}.json`;

/** The schemas of all kinds of documents for editors, as this code has them: path → text. */
export const editorSchemas = (): [path: string, text: string][] =>
  siteSchema.map((type) => [editorSchema(type), `${JSON.stringify(toJsonSchema(type), undefined, 2)}\n`]);

/** Those that a content folder has otherwise, or lacks; none of a folder that has no schemas for editors. */
export function staleEditorSchemas(directory: string): [path: string, text: string][] {
  if (!existsSync(join(directory, SCHEMAS))) return [];
  return editorSchemas().filter(([path, text]) => {
    const file = join(directory, path);
    return !existsSync(file) || readFileSync(file, 'utf8') !== text;
  });
}

/** The text of a document with its first line naming its schema to editors. `depth` is the number of folders that it lies in. */
export function withEditorSchema(type: Pick<DocumentDefinition, 'name'>, depth: number, text: string): string {
  return text.replace('---\n', `---\n# yaml-language-server: $schema=${'../'.repeat(depth)}${editorSchema(type)}\n`);
}
