import type { SourceSettings } from '../sources/addresses';
import { sourceSettings } from '../sources/addresses';
import { json, serve, status, text, type Answer, type TestServer } from './test-server';
import {
  toArxivRaw,
  toAtomEntry,
  toBibtex,
  toCrossref,
  toDataCite,
  toOpenAlex,
  toOrcidGroup,
  toZotero,
  type StandInWork,
} from './stand-in-works';

/** All sources on one local server, each under a path of its own, in its documented format. */
export interface StandIn extends TestServer {
  settings: SourceSettings;
  /** The variables that lead the commands here. */
  environment: Record<string, string>;
  /** What the sources know; may be changed between requests. */
  works: StandInWork[];
}

interface Options {
  works: StandInWork[];
  /** Spoils an answer, or does not. */
  fault?(path: string, count: number): Answer | undefined;
  /** How many works a page of a list has, where the source itself allows more. */
  pageSize?: number;
}

export async function standIn({ works, fault, pageSize = 100 }: Options): Promise<StandIn> {
  const sources: Record<string, (url: URL) => Answer> = {
    orcid: (url) => answerOrcid(stand.works, url),
    openalex: (url) => answerOpenAlex(stand.works, url, pageSize),
    crossref: (url) => answerCrossref(stand.works, url),
    datacite: (url) => answerDataCite(stand.works, url),
    arxiv: (url) => answerAtom(stand.works, url),
    oai: (url) => answerOai(stand.works, url),
    dblp: (url) => answerDblp(stand.works, url),
    doi: (url) => answerDoi(stand.works, url),
    zotero: (url) => answerZotero(stand.works, url, pageSize),
    openreview: () => json({ notes: [] }),
  };
  const server = await serve((path, count) => {
    const url = new URL(path, 'http://stand.in');
    const source = sources[url.pathname.split('/')[1]!];
    return fault?.(path, count) ?? source?.(url) ?? status(404);
  });
  const environment = {
    ORCID_URL: `${server.url}/orcid/v3.0`,
    OPENALEX_URL: `${server.url}/openalex`,
    CROSSREF_URL: `${server.url}/crossref`,
    DATACITE_URL: `${server.url}/datacite`,
    ARXIV_URL: `${server.url}/arxiv/api`,
    ARXIV_OAI_URL: `${server.url}/oai`,
    DBLP_URL: `${server.url}/dblp`,
    DOI_URL: `${server.url}/doi`,
    ZOTERO_URL: `${server.url}/zotero`,
    OPENREVIEW_URL: `${server.url}/openreview`,
  };
  const settings = sourceSettings(environment, 'noether@example.org');
  const stand: StandIn = Object.assign(server, { settings, environment, works });
  return stand;
}

const sameDoi = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
const byDoi = (works: StandInWork[], doi: string) =>
  works.filter(({ article }) => article && sameDoi(article.doi, doi));
const byArxiv = (works: StandInWork[], id: string) => works.find(({ preprint }) => preprint?.arxiv === id);

const byAuthor = (works: StandInWork[], name: string) =>
  works.filter(({ authors }) => authors.some(({ family }) => name.endsWith(family)));

function answerOrcid(works: StandInWork[], { pathname }: URL): Answer {
  const [, , , orcid, , codes] = pathname.split('/');
  if (orcid === '0000-0000-0000-0404') return status(404, {}, '{"response-code":404}');
  const own = works.filter((work) => work.orcid !== undefined);
  if (!codes) return json({ 'last-modified-date': null, group: own.map(toOrcidGroup), path: `/${orcid}/works` });
  const bulk = own
    .filter((work) => codes.split(',').includes(String(work.orcid)))
    .map((work) => ({
      work: {
        'put-code': work.orcid,
        contributors: {
          contributor: work.authors.map((person) => ({
            'contributor-orcid': null,
            'credit-name': { value: `${person.given} ${person.family}` },
          })),
        },
      },
    }));
  return json({ bulk });
}

function answerOpenAlex(works: StandInWork[], url: URL, pageSize: number): Answer {
  const known = works.filter((work) => work.openAlex);
  const single = /\/works\/doi:(.+)$/.exec(decodeURIComponent(url.pathname))?.[1];
  const doiOf = (work: StandInWork) => toOpenAlex(work).doi.replace('https://doi.org/', '');
  if (single) {
    const found = known.find((work) => sameDoi(doiOf(work), single));
    return found ? json(toOpenAlex(found)) : status(404, {}, '{"error":"Not Found"}');
  }
  const [, name, value] = /^([\w.]+):(.+)$/.exec(url.searchParams.get('filter') ?? '')!;
  const wanted = value!.split('|');
  const filters: Record<string, (work: StandInWork) => boolean> = {
    doi: (work) => wanted.some((doi) => sameDoi(doi, doiOf(work))),
    'author.orcid': (work) => work.authors.some(({ orcid }) => orcid === value),
    'locations.landing_page_url': ({ preprint }) => wanted.includes(`http://arxiv.org/abs/${preprint?.arxiv}`),
  };
  const matching = known.filter(filters[name!]!);
  const cursor = url.searchParams.get('cursor')!;
  const start = cursor === '*' ? 0 : Number(cursor);
  const size = Math.min(pageSize, Number(url.searchParams.get('per_page')));
  const results = matching.slice(start, start + size);
  // As OpenAlex does, the last page but one names a next one, which is empty.
  const next_cursor = results.length > 0 ? String(start + size) : null;
  return json({
    meta: { count: matching.length, db_response_time_ms: 1, page: null, per_page: size, next_cursor },
    results: results.map(toOpenAlex),
    group_by: [],
  });
}

function answerCrossref(works: StandInWork[], url: URL): Answer {
  const single = /\/works\/(.+)$/.exec(url.pathname)?.[1];
  const envelope = (type: string, message: unknown) =>
    json({ status: 'ok', 'message-type': type, 'message-version': '1.0.0', message });
  if (single) {
    const found = byDoi(works, decodeURIComponent(single))[0];
    return found ? envelope('work', toCrossref(found)) : status(404);
  }
  const name = url.searchParams.get('query.author');
  const named = name ? byAuthor(works, name).filter(({ article }) => article) : [];
  if (name) return envelope('work-list', { 'total-results': named.length, items: named.map(toCrossref) });
  const dois = (url.searchParams.get('filter') ?? '').split(',').map((part) => part.replace(/^doi:/, ''));
  const items = dois.flatMap((doi) => byDoi(works, doi).slice(0, 1)).map(toCrossref);
  return envelope('work-list', { facets: {}, 'total-results': items.length, items, 'items-per-page': 20 });
}

function answerDataCite(works: StandInWork[], url: URL): Answer {
  const dois = [...(url.searchParams.get('query') ?? '').matchAll(/"([^"]+)"/g)].map(([, doi]) => doi!);
  const data = dois.flatMap((doi) => byArxiv(works, doi.replace(/^10\.48550\/arxiv\./i, '')) ?? []).map(toDataCite);
  return json(
    { data, meta: { total: data.length, totalPages: 1, page: 1 } },
    { 'content-type': 'application/json; charset=utf-8' },
  );
}

function answerAtom(works: StandInWork[], url: URL): Answer {
  const ids = (url.searchParams.get('id_list') ?? '').split(',');
  const author = /^au:"(.+)"$/.exec(url.searchParams.get('search_query') ?? '')?.[1];
  const found = author
    ? byAuthor(works, author).filter(({ preprint }) => preprint)
    : ids.flatMap((id) => byArxiv(works, id) ?? []);
  const entries = found.map(toAtomEntry);
  return text(
    `<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n  <title type="html">ArXiv Query</title>\n${entries.join('\n')}\n</feed>\n`,
    'application/atom+xml; charset=UTF-8',
  );
}

function answerOai(works: StandInWork[], url: URL): Answer {
  const found = byArxiv(works, (url.searchParams.get('identifier') ?? '').replace('oai:arXiv.org:', ''));
  const inner = found
    ? `<GetRecord>${toArxivRaw(found)}</GetRecord>`
    : '<error code="idDoesNotExist">The value of the identifier argument is unknown.</error>';
  return text(
    `<?xml version="1.0" encoding="UTF-8"?>\n<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><responseDate>2026-11-26T12:00:00Z</responseDate>${inner}</OAI-PMH>`,
    'text/xml;charset=utf-8',
  );
}

function answerDblp(works: StandInWork[], { pathname }: URL): Answer {
  if (pathname.includes('/404/')) return status(404);
  return text(
    works
      .filter(({ dblp }) => dblp)
      .map(toBibtex)
      .join('\n'),
    'application/x-bibtex; charset=utf-8',
  );
}

function answerDoi(works: StandInWork[], { pathname }: URL): Answer {
  const doi = decodeURIComponent(pathname.replace(/^\/doi\//, ''));
  const found = byDoi(works, doi)[0] ?? byArxiv(works, doi.replace(/^10\.48550\/arxiv\./i, ''));
  return found ? text(` ${toBibtex(found)}`, 'application/x-bibtex') : status(404, {}, 'DOI Not Found');
}

function answerZotero(works: StandInWork[], url: URL, pageSize: number): Answer {
  if (url.pathname.includes('/users/404/')) return status(404, {}, 'Not found');
  const items = works.filter(({ zotero }) => zotero).map(toZotero);
  const start = Number(url.searchParams.get('start') ?? 0);
  const size = Math.min(pageSize, Number(url.searchParams.get('limit')));
  const next =
    start + size < items.length
      ? {
          link: `<https://api.zotero.org${url.pathname}?limit=${size}&start=${start + size}>; rel="next", <https://www.zotero.org/x>; rel="alternate"`,
        }
      : {};
  return json(items.slice(start, start + size), {
    'total-results': String(items.length),
    'zotero-api-version': '3',
    ...next,
  } as Record<string, string>);
}
