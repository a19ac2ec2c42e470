import { freePageAddress } from '@/lib/site/free-pages';
import { marked, type DocumentOf, type Documents } from './documents';

/** A page at an address of its own choice, with that address. */
export type FreePage = Omit<DocumentOf<'FreePage'>, 'description'> & { address: string; description: string };

/** The free pages of a content folder, with their addresses; drafts where they are asked for. */
export const toFreePages = (
  { FreePage: pages }: Pick<Documents, 'FreePage'>,
  { withDrafts }: { withDrafts: boolean },
): FreePage[] =>
  pages
    .filter(({ draft }) => withDrafts || !draft)
    .map((page) => ({ ...page, address: freePageAddress(page.file), description: page.description ?? '' }));

/** The same for a preview of a day: a draft, and a page of a later day, says so in its title. */
export const markUnpublishedPages = (pages: readonly FreePage[], today: string): FreePage[] =>
  pages.map((page) => marked(page, today));
