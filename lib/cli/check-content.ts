import { documentTypes } from '@/contentlayer.config';
import { checkDocuments } from '@/lib/content/check';
import { sortProblems, type Problem } from '@/lib/content/problem';
import { readContent } from '@/lib/content/read';
import type { DocumentDefinition } from '@/lib/content/schema';

/** Every problem of a content folder, from every wing, in the order of files and lines. */
export async function checkContent(contentDirectory: string): Promise<Problem[]> {
  const content = await readContent(contentDirectory);
  const schema = documentTypes.map((type) => type.def() as unknown as DocumentDefinition);
  return sortProblems(checkDocuments(content, schema));
}
