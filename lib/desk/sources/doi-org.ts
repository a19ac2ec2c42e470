import type { FetchDoor } from '../fetch/door';
import type { SourceSettings } from './addresses';
import { recordsFromBibtex } from './from-bibtex';
import type { SourceRecord } from './record';

const SOURCE = 'doi.org';

/** A DOI of whatever agency as BibTeX, by content negotiation (https://citation.doi.org/docs.html). */
export async function fetchFromDoiOrg(
  door: FetchDoor,
  settings: SourceSettings,
  doi: string,
): Promise<SourceRecord | undefined> {
  const records = await door.ask({
    source: SOURCE,
    url: `${settings.doi}/${encodeURI(doi).replace(/[?#]/g, encodeURIComponent)}`,
    accept: 'application/x-bibtex',
    read: (body) => recordsFromBibtex(body, SOURCE, false),
  });
  return records?.[0];
}
