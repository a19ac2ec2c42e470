import { licencePage, softwareLicences } from '@/lib/site/software-licences';
import type { BibEntry } from '../csl/types';

/** What a work may be used under: an SPDX id, or the address of other terms. */
export interface WorkLicence {
  /** As readers are told: "Apache-2.0". */
  name: string;
  /** Of those that the Citation File Format knows. */
  id?: string;
  url?: string;
}

/** The licence that an entry names in `license`: {MIT}, or the address of its terms; any other words stand as they are. */
export function licenceOfWork({ fields }: BibEntry): WorkLicence | undefined {
  const written = fields.license?.trim();
  if (!written) return undefined;
  const id = softwareLicences.find((known) => known.toLowerCase() === written.toLowerCase());
  if (id) return { name: id, id, url: licencePage(id) };
  return /^https?:\/\/\S+$/.test(written) ? { name: new URL(written).host, url: written } : { name: written };
}
