import type { FetchDoor } from '../fetch/door';
import type { SourceSettings } from './addresses';
import { completeIds, idsOfDoi, idsOfUrl } from './ids';
import { asObject, given, objectsOf, textOf, type Json } from './json';
import { allPages, type Page } from './paging';
import { plainTitle } from './plain-title';
import { splitName } from './split-name';
import type { RecordKind, SourceRecord } from './record';

const SOURCE = 'Zotero';
const BATCH = 100;

/** "My Publications" of a user, by number (https://www.zotero.org/support/dev/web_api/v3/basics). Throws for a user who is not there. */
export function fetchFromZotero(door: FetchDoor, settings: SourceSettings, user: string): Promise<SourceRecord[]> {
  return allPages(SOURCE, async (start = '0') => {
    const query = new URLSearchParams({ format: 'json', limit: String(BATCH), start });
    const page = await door.ask({
      source: SOURCE,
      url: `${settings.zotero}/users/${user}/publications/items/top?${query}`,
      accept: 'application/json',
      headers: { 'zotero-api-version': '3' },
      read: readPage,
    });
    if (!page) throw new Error(`Zotero has no public list of the user "${user}"; mend "zotero" in sync.yaml.`);
    return page;
  });
}

/** The next page is named in the Link header: `<…&start=100>; rel="next"`. */
function readPage(body: string, headers: Record<string, string>): Page<SourceRecord> {
  const items = objectsOf(JSON.parse(body), 'the answer').map(({ data }) => toRecord(asObject(data, 'data')));
  const link = headers.link?.split(',').find((part) => /rel="next"/.test(part));
  const next = /[?&]start=(\d+)/.exec(link ?? '')?.[1];
  return { items, ...given({ next, total: headers['total-results'] ? Number(headers['total-results']) : undefined }) };
}

const KINDS: Record<string, RecordKind> = {
  journalArticle: 'article',
  conferencePaper: 'conference',
  preprint: 'preprint',
  book: 'book',
  bookSection: 'chapter',
  thesis: 'thesis',
  report: 'report',
  dataset: 'dataset',
  computerProgram: 'software',
};

function toRecord(data: Json): SourceRecord {
  const url = textOf(data.url);
  const [, year, month, day] = /(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(textOf(data.date) ?? '') ?? [];
  return {
    source: SOURCE,
    ids: completeIds({ ...idsOfUrl(url), ...idsOfDoi(textOf(data.DOI)) }),
    kind: KINDS[textOf(data.itemType) ?? ''] ?? 'other',
    title: plainTitle(textOf(data.title)),
    authors: objectsOf(data.creators, 'creators')
      .filter(({ creatorType }) => creatorType === 'author' || creatorType === undefined)
      .map(({ firstName, lastName, name }) =>
        textOf(name)
          ? splitName({ literal: textOf(name)! })
          : given({ family: textOf(lastName), given: textOf(firstName) }),
      ),
    ...given({
      date: year
        ? ([Number(year), ...[month, day].flatMap((part) => (part ? [Number(part)] : []))] as SourceRecord['date'])
        : undefined,
      venue: textOf(data.publicationTitle) ?? textOf(data.proceedingsTitle) ?? textOf(data.bookTitle),
      volume: textOf(data.volume),
      issue: textOf(data.issue),
      pages: textOf(data.pages)?.replace(/[-–—]+/g, '-'),
      publisher: textOf(data.publisher),
      url,
    }),
    otherForms: [],
    byIdentifier: true,
  };
}
