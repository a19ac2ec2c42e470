import type { DraftCv } from './cv-draft';
import type { Draft } from './draft';
import type { SourceFolder } from './source-folder';

/** What a reader of one kind of site gathers into. */
export interface Gathering {
  source: SourceFolder;
  draft: Draft;
  cv: DraftCv;
  /** Fields of the profile, as far as the source has them. */
  profile: Record<string, unknown>;
  /** The words of the home page, and where they stand. */
  about: { body: string; source: string; line: number };
  /** Entries for publications.bib, in BibTeX. */
  bib: string[];
}

/** Reads all that it knows of a site into a gathering. What it cannot read it leaves, with a word. */
export type SiteReader = (gathering: Gathering) => void;

/** Runs one step of a reader; what it throws is told of the file, and the rest goes on. */
export function attempt({ draft }: Pick<Gathering, 'draft'>, file: string, step: () => void): void {
  try {
    step();
  } catch (error) {
    draft.leave(file, `cannot be read: ${(error as Error).message.split('\n')[0]}`);
  }
}

/** A telephone number in a CV. */
export const leaveTelephone = ({ draft }: Pick<Gathering, 'draft'>, path: string): void =>
  draft.leave(path, 'the telephone number: everybody may read the content; set PRIVATE_PHONE when building');
