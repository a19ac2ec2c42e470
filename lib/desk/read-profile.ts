import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseContentFile } from '@/lib/content/front-matter';
import { ContentError } from '@/lib/content/problem';

/** What the desk needs to know of the owner. */
export interface DeskProfile {
  name: string;
  aliases: string[];
  affiliation: string;
  email: string;
  /** Without resolver. */
  orcid?: string;
}

/** Reads profile.mdx. Throws what is wrong with its form, or that it names nobody. */
export async function readProfile(contentDirectory: string): Promise<DeskProfile> {
  const file = `${contentDirectory}/profile.mdx`;
  const source = await readFile(join(contentDirectory, 'profile.mdx'), 'utf8').catch(() => {
    throw new Error(`There is no ${file}. Set CONTENT_DIR to a content folder, or leave it out for "content".`);
  });
  const { content, problems } = parseContentFile(file, 'profile.mdx', source);
  if (problems.length > 0) throw new ContentError(problems);
  const { name, aliases, orcid, affiliation, email } = content.data;
  if (typeof name !== 'string' || name.trim() === '') throw new Error(`${file} names nobody; fill in "name".`);
  return {
    name,
    aliases: Array.isArray(aliases) ? aliases.map(String) : [],
    affiliation: String(affiliation ?? ''),
    email: String(email ?? ''),
    ...(orcid ? { orcid: String(orcid).replace(/^https?:\/\/orcid\.org\//, '') } : {}),
  };
}
