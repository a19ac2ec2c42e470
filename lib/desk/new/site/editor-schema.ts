import type { DocumentDefinition } from '@/lib/content/schema';

/** The folder of the schemas of front matter. It is hidden, so that it is no part of the content. */
const SCHEMAS = '.schema';

/** Where the schema of a kind of document lies in a content folder, for editors. */
export const editorSchema = ({ name }: Pick<DocumentDefinition, 'name'>): string =>
  `${SCHEMAS}/${name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase()}.json`;

/** The text of a document with its first line naming its schema to editors. `depth` is the number of folders that it lies in. */
export function withEditorSchema(type: Pick<DocumentDefinition, 'name'>, depth: number, text: string): string {
  return text.replace('---\n', `---\n# yaml-language-server: $schema=${'../'.repeat(depth)}${editorSchema(type)}\n`);
}
