import type { FetchDoor } from '../fetch/door';
import type { SourceSettings } from './addresses';
import { recordsFromBibtex } from './from-bibtex';
import { at, objectsOf, parseObject, textOf } from './json';
import type { SourceRecord } from './record';

const SOURCE = 'OpenReview';

/** A paper by its forum id; OpenReview writes its BibTeX itself (https://docs.openreview.net/reference/api-v2). */
export async function fetchFromOpenReview(
  door: FetchDoor,
  settings: SourceSettings,
  id: string,
): Promise<SourceRecord | undefined> {
  return door.ask({
    source: SOURCE,
    url: `${settings.openReview}/notes?${new URLSearchParams({ id })}`,
    accept: 'application/json',
    read: (body) => {
      const note = objectsOf(parseObject(body).notes, 'notes')[0];
      const bibtex = textOf(at(note, 'content', '_bibtex', 'value'));
      if (!bibtex) return undefined;
      const record = recordsFromBibtex(bibtex, SOURCE, false)[0]!;
      return { ...record, ids: { ...record.ids, openreview: id } };
    },
  });
}
