import type { Bibliography } from '@/lib/bibliography/works/types';
import type { DocumentOf, Profile } from '@/lib/content/documents';
import type { DrawnCollections } from './drawn-entries';
import type { SiteWords } from '@/lib/words/words';

export type CvFields = DocumentOf<'Cv'>;
export type CvSectionFields = CvFields['sections'][number];
export type CvEntryFields = DocumentOf<'CvEntry'>;

/** Everything a CV is built from. */
export interface CvDocuments {
  profile: Profile;
  cv: CvFields;
  /** Their `file` is the path within the content folder: "cv/education/phd.mdx". */
  entries: CvEntryFields[];
  /** For sections that draw the site's own. */
  collections: DrawnCollections;
  /** For sections of kind "publications". */
  bibliography: Bibliography;
  words: SiteWords;
}

/** Where the sections are declared, within the content folder. */
export const cvFile = 'cv/cv.mdx';

/** The section that an entry's file stands in, which is its folder; undefined for a file that is no entry. */
export function sectionOf(path: string): string | undefined {
  return /^cv\/([^/]+)\/[^/]+\.mdx$/.exec(path)?.[1];
}
