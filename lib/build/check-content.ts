import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { documentTypes } from '@/contentlayer.config';
import { checkBibliography } from '@/lib/bibliography/check';
import { checkDocuments } from '@/lib/content/check';
import { sortProblems, type Problem } from '@/lib/content/problem';
import { readContent, type Content } from '@/lib/content/read';
import { checkCv } from '@/lib/cv/check';
import type { DocumentDefinition } from '@/lib/content/schema';
import { checkProse } from '@/lib/prose/check';
import { checkLinks } from '@/lib/content/checks/check-links';
import { checkProfile } from '@/lib/content/checks/check-profile';
import { checkRedirects } from '@/lib/content/checks/check-redirects';

/** Every problem of a content folder, from every wing, in the order of files and lines. */
export async function checkContent(contentDirectory: string, read?: Content): Promise<Problem[]> {
  const content = read ?? (await readContent(contentDirectory));
  const schema = documentTypes.map((type) => type.def() as unknown as DocumentDefinition);
  const keys = await publicationKeys(content);
  const problems = [
    ...checkDocuments(content, schema),
    ...(await checkBibliography(contentDirectory)),
    ...checkProfile(content),
    ...checkRedirects(content, keys),
    ...checkLinks(content, keys),
    ...(await checkProse(contentDirectory, content)),
  ];
  return sortProblems([...problems, ...(await checkCv(content, problems))]);
}

/** The keys of all .bib entries, by their shape alone: what is wrong with an entry is said by the bibliography's own check. */
async function publicationKeys({ directory, others }: Content): Promise<string[]> {
  const sources = await Promise.all(
    others.filter((path) => /^[^/]+\.bib$/.test(path)).map((path) => readFile(join(directory, path), 'utf8')),
  );
  return sources.flatMap((source) => [...source.matchAll(/^\s*@\w+\s*\{\s*([^,\s}]+)/gm)].map(([, key]) => key!));
}
