import { stringify } from 'yaml';
import { cvDate, entryOf, kindOf, points, type DraftEntry } from './cv-draft';
import { asRecord, asText, asWords, given, readSettings, recordsOf } from './front-matter';
import { mailIn, socialFacts, webAddress } from './people';
import { leaveTelephone, type Gathering, type SiteReader } from './reader';
import { bibEntry } from './to-bibtex';

type Facts = Record<string, unknown>;

/** Reads a CV of RenderCV (https://docs.rendercv.com): sections of any name, whose entries are told by their fields. */
export const readRenderCvFile: SiteReader = (gathering) => {
  const path = gathering.source.paths.find(
    (name) => /\.ya?ml$/.test(name) && /^cv:/m.test(gathering.source.text(name)),
  );
  if (!path) throw new Error('There is no .yaml file with "cv:" in it; name the CV itself.');
  readRenderCv(gathering, path, true);
};

/** Reads a CV of RenderCV into a gathering; into the profile as well, where it is all there is. */
export function readRenderCv(gathering: Gathering, path: string, isOwner: boolean): void {
  const { cv: whole, ...rest } = readSettings(path, gathering.source.text(path));
  const facts = asRecord(whole);
  if (isOwner) readHead(gathering, path, facts);
  for (const [title, entries] of Object.entries(asRecord(facts.sections)))
    readSection(gathering, path, spoken(title), Array.isArray(entries) ? entries : []);
  for (const key of Object.keys(rest)) gathering.draft.leave(path, `"${key}", which says how RenderCV sets the page`);
  gathering.draft.came.push({ from: path, to: 'cv/' });
}

function readHead(gathering: Gathering, path: string, facts: Facts): void {
  const networks = Object.fromEntries(
    recordsOf(facts.social_networks).map(({ network, username }) => [
      (asText(network) ?? '').replace(/\s/g, ''),
      username,
    ]),
  );
  const headline = asText(facts.headline) ?? asText(facts.label);
  Object.assign(
    gathering.profile,
    given({
      name: asText(facts.name),
      role: headline,
      place: asText(facts.location),
      email: mailIn([facts.email].flat()[0]),
      ...socialFacts(networks),
    }),
  );
  gathering.draft.address = webAddress([facts.website].flat()[0]) ?? '';
  if (asText([facts.phone].flat()[0])) leaveTelephone(gathering, path);
}

function readSection({ cv, bib }: Gathering, path: string, title: string, entries: unknown[]): void {
  const works = entries.map(asRecord).filter((entry) => Array.isArray(entry.authors));
  bib.push(...works.map((work) => bibEntry(workOf(work))));
  const others = entries.filter((entry) => !Array.isArray(asRecord(entry).authors));
  const rows = others.map((entry) => toEntry(entry, path));
  const isSkills = rows.some(({ items }) => items);
  const kind = isSkills ? 'skills' : rows.every(({ title: said }) => !said) ? 'summary' : kindOf(title).kind;
  cv.add(title, rows, kind === 'media' ? 'service' : kind === 'skills' && !isSkills ? 'service' : kind);
}

/** "work_experience" as a heading; one that is written with capitals or spaces stays. */
const spoken = (title: string): string =>
  /^[a-z_]+$/.test(title) ? title.replaceAll('_', ' ').replace(/^./, (letter) => letter.toUpperCase()) : title;

const workOf = (work: Facts) => ({
  title: plain(work.title) ?? '',
  authors: asWords(work.authors as unknown[]).map((name) => plain(name)!),
  date: asText(work.date) ?? (work.date instanceof Date ? work.date.toISOString().slice(0, 10) : undefined),
  venue: plain(work.journal),
  doi: asText(work.doi),
  url: webAddress(work.url),
});

function toEntry(item: unknown, source: string): DraftEntry {
  const entry = asRecord(item);
  const words = asText(item);
  if (words) return { body: words, source };
  const bullet = asText(entry.bullet) ?? asText(entry.number) ?? asText(entry.reversed_number);
  if (bullet) return { title: plain(bullet)!, source };
  if (entry.label) return { title: asText(entry.label)!, items: (plain(entry.details) ?? '').split(/\s*,\s*/), source };
  const degree = [plain(entry.degree), plain(entry.area)].filter(Boolean).join(' in ');
  const { start_date: start, end_date: end, date, highlights, summary } = entry;
  const body = [
    plain(summary),
    points(
      ((highlights as unknown[]) ?? []).map((point) => (typeof point === 'string' ? point : stringify(point).trim())),
    ),
  ];
  return entryOf({
    title: degree || plain(entry.position) || plain(entry.name),
    organisation: plain(entry.institution) ?? plain(entry.company),
    start: cvDate(start ?? date),
    end: cvDate(end) ?? (start ? 'present' : undefined),
    place: asText(entry.location),
    url: webAddress(entry.url),
    body: body.filter(Boolean).join('\n\n'),
    source,
  });
}

/** Words without the marks that RenderCV sets: `***Own Name***`, links in a name. */
const plain = (value: unknown): string | undefined =>
  asText(value)
    ?.replace(/\*{1,3}([^*]+)\*{1,3}/g, '$1')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[{}]/g, '');
