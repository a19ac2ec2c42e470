import { freePageAddress } from '@/lib/site/free-pages';
import type { DocumentOf, Documents } from './documents';

/** A page at an address of its own choice, with that address. */
export type FreePage = Omit<DocumentOf<'FreePage'>, 'description'> & { address: string; description: string };

/** The free pages of a content folder, by their addresses. */
export const toFreePages = ({ FreePage: pages }: Pick<Documents, 'FreePage'>): FreePage[] =>
  pages.map((page) => ({ ...page, address: freePageAddress(page.file), description: page.description ?? '' }));
