/** The one door to contentlayer's output. */
import 'server-only';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as Generated from 'contentlayer/generated';
import { generatedDirectory } from './content-directory';

type Documents = Pick<typeof Generated, 'profile' | 'cv' | 'allCvEntries' | 'allTopics' | 'allPosts' | 'allProjects'>;

/**
 * All documents. Development imports them, so that a saved one reloads the page. A build reads them as data: as modules they
 * would go through the bundler, which takes 20 s and a GiB more for a thousand posts.
 */
export async function loadDocuments(): Promise<Documents> {
  if (process.env.NODE_ENV !== 'production') return withoutNulls(await import('contentlayer/generated'));
  return withoutNulls({
    profile: read('Profile'),
    cv: read('Cv'),
    allCvEntries: read('CvEntry'),
    allTopics: read('Topic'),
    allPosts: read('Post'),
    allProjects: read('Project'),
  });
}

/** A field with nothing after its colon is not given; contentlayer passes YAML's null on. */
function withoutNulls({ profile, cv, allCvEntries, allTopics, allPosts, allProjects }: Documents): Documents {
  const text = JSON.stringify({ profile, cv, allCvEntries, allTopics, allPosts, allProjects });
  return JSON.parse(text, (_key, value: unknown) => (value === null ? undefined : value)) as Documents;
}

function read<Type>(name: string): Type {
  return JSON.parse(readFileSync(join(/* turbopackIgnore: true */ process.cwd(), generatedDirectory(), name, '_index.json'), 'utf8')) as Type;
}
