import type { Cv as CvDocument, CvEntry as CvEntryDocument, Profile as ProfileDocument } from 'contentlayer/generated';
import type { Bibliography } from '@/lib/bibliography/works/types';
import type { Source } from '@/lib/content/documents';

type Fields<Document> = Omit<Document, '_id' | '_raw' | 'type' | 'body'>;

/** A nested document without contentlayer's marks, which it does not have when it is read straight from its file. */
export type CvSectionFields = Fields<CvDocument['sections'][number]>;

export type ProfileFields = Fields<ProfileDocument>;
export type CvFields = Omit<Fields<CvDocument>, 'sections'> & { sections: CvSectionFields[] };
export type CvEntryFields = Fields<CvEntryDocument> & Source;

/** Everything a CV is built from, wherever it was read: contentlayer's output, or the files themselves. */
export interface CvDocuments {
  profile: ProfileFields;
  cv: CvFields;
  /** Their `file` is the path within the content folder: "cv/education/phd.mdx". */
  entries: CvEntryFields[];
  /** For sections of kind "publications". */
  bibliography: Bibliography;
}

/** Where the sections are declared, within the content folder. */
export const cvFile = 'cv/cv.mdx';

/** The section that an entry's file stands in, which is its folder; undefined for a file that is no entry. */
export function sectionOf(path: string): string | undefined {
  return /^cv\/([^/]+)\/[^/]+\.mdx$/.exec(path)?.[1];
}
