import 'server-only';
import { loadBibliography } from '@/lib/bibliography/load';
import { collections, profile } from '@/lib/content/load';
import { toSectionItems, type SectionItems } from './items';

let read: Promise<SectionItems> | undefined;

/** The items of each section of the content in use, in its order. */
export function loadItems(): Promise<SectionItems> {
  return (read ??= loadBibliography().then(({ publications }) => toSectionItems(collections, publications, profile)));
}
