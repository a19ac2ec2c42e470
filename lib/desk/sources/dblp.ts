import type { FetchDoor } from '../fetch/door';
import type { SourceSettings } from './addresses';
import { recordsFromBibtex } from './from-bibtex';
import type { SourceRecord } from './record';

const SOURCE = 'DBLP';

/** The works of a person page, "123/4567" (https://dblp.org/faq/How+to+use+the+dblp+search+API). Throws for a page that is not there. */
export async function fetchFromDblp(door: FetchDoor, settings: SourceSettings, pid: string): Promise<SourceRecord[]> {
  const records = await door.ask({
    source: SOURCE,
    url: `${settings.dblp}/pid/${pid}.bib`,
    accept: 'application/x-bibtex',
    pace: 1000,
    read: (body) => recordsFromBibtex(body, SOURCE, true),
  });
  if (!records) throw new Error(`DBLP has no person "${pid}"; mend "dblp" in sync.yaml.`);
  return records;
}
