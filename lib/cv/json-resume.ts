import { blockTexts, inlineText } from './body';
import { profilesOf } from '@/lib/site/profiles';
import { formatRange, toIsoDate } from './dates';
import type { Block, Cv, DateRange, Entry, Person, Section, SectionKind } from './model';
import { rowBlocks } from './rows';
import { british } from '@/lib/words/words';

/** JSON Resume's list for each kind of section; those that the schema has no list for stand in lists of their own, which it allows. */
const lists: Record<SectionKind, string> = {
  experience: 'work',
  education: 'education',
  projects: 'projects',
  references: 'references',
  publications: 'publications',
  skills: 'skills',
  awards: 'awards',
  service: 'volunteer',
  summary: 'basics.summary',
  grants: 'grants',
  talks: 'talks',
  teaching: 'teaching',
  supervision: 'supervision',
  memberships: 'memberships',
  media: 'media',
};

const ownLists = ['grants', 'talks', 'teaching', 'supervision', 'memberships', 'media'] as const;

/**
 * The CV as JSON Resume 1.0.0 (https://jsonresume.org/schema). What the schema has no field for (places of study, authors,
 * DOIs, the printed citation, section titles, talks and grants) stands in extra properties, which it allows.
 */
export function toJsonResume(cv: Cv): Record<string, unknown> {
  const entriesOf = (kind: SectionKind) =>
    cv.sections.filter((section) => section.kind === kind).flatMap(({ entries }) => entries);
  const skills = entriesOf('skills');
  return withoutEmpty({
    $schema: 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json',
    basics: toBasics(cv.person, cv.headline, entriesOf('summary')),
    work: entriesOf('experience').map(toWork),
    volunteer: entriesOf('service').map(toVolunteer),
    education: entriesOf('education').map(toEducation),
    awards: entriesOf('awards').map(toAward),
    publications: entriesOf('publications').map(toPublication),
    skills: skills.filter(({ languages }) => !languages).map(toSkill),
    languages: skills.filter(({ languages }) => languages).flatMap(({ items }) => items.map(toLanguage)),
    references: entriesOf('references').map(toReference),
    projects: entriesOf('projects').map(toProject),
    ...Object.fromEntries(ownLists.map((kind) => [kind, entriesOf(kind).map(toListed)])),
    meta: {
      canonical: `${cv.person.website}/cv.json`,
      version: 'v1.0.0',
      lastModified: `${cv.updated}T00:00:00Z`,
      language: cv.language,
      sections: cv.sections.map(toSectionNote),
    },
  });
}

/** The owner's own order and titles, which the fixed lists of JSON Resume lose. */
function toSectionNote({ title, kind, entries }: Section) {
  const groups = [...new Set(entries.flatMap(({ group }) => group ?? []))];
  return withoutEmpty({
    title,
    list: lists[kind],
    groups: kind === 'skills' ? entries.map((entry) => entry.title) : groups,
  });
}

function toBasics(person: Person, headline: string, summary: Entry[]) {
  return withoutEmpty({
    name: person.name,
    label: headline,
    email: person.email,
    url: person.website,
    summary: summary.map((entry) => blockTexts(entry.body).join('\n\n')).join('\n\n'),
    location: person.place && { city: person.place },
    profiles: profilesOf(person).map(({ label, url }) =>
      withoutEmpty({ network: label, username: username(url), url }),
    ),
  });
}

/** The last part of the address, or the id in its query: pgimenes, 08W3xHQAAAAJ. */
function username(url: string): string | undefined {
  const { pathname, searchParams } = new URL(url);
  return searchParams.get('user') ?? pathname.split('/').filter(Boolean).at(-1);
}

function toVolunteer(entry: Entry) {
  return withoutEmpty({
    organization: entry.organisation,
    position: entry.title,
    url: entry.url ?? entry.organisationUrl,
    location: entry.place,
    ...datesOf(entry.dates),
    ...wordsOf(entry.body),
  });
}

function toReference(entry: Entry) {
  return withoutEmpty({
    name: entry.title,
    reference: blockTexts(entry.body).join('\n'),
    organization: entry.organisation,
    location: entry.place,
    url: entry.url,
  });
}

function toSkill({ title, items, body, url }: Entry) {
  return withoutEmpty({ name: title, keywords: items, url, summary: blockTexts(body).join(' ') });
}

/** An entry of a list that JSON Resume does not know: the fields are those of its projects. */
function toListed(entry: Entry) {
  return withoutEmpty({
    name: entry.title,
    entity: entry.organisation,
    location: entry.place,
    url: entry.url ?? entry.organisationUrl,
    group: entry.group,
    ...datesOf(entry.dates),
    ...wordsOf(entry.body),
  });
}

function toWork(entry: Entry) {
  return withoutEmpty({
    name: entry.organisation,
    position: entry.title,
    url: entry.organisationUrl ?? entry.url,
    location: entry.place,
    ...datesOf(entry.dates),
    ...wordsOf(entry.body),
  });
}

const degree =
  /^(?:[A-Z][\w.]*(?:Sc|A|S|D|Phil|Eng|Ed|BA|Tech|Arch|Fin|Mus|Res|Math|Phys|Chem|Hons)\.?|Ph\.? ?D\.?|Dr\.?|Dipl?\.?|Doctor|Doctorate|Master|Magister|Licence|Bachelor|Diploma|Certificate|Abitur|A Levels?|Associate)\b.* in (?!residence\b)/;

/** "PhD in Deep Learning Systems": the schema wants the degree and its field apart. "Visiting student in residence" is no degree. */
function toEducation(entry: Entry) {
  const [studyType, ...area] = degree.test(entry.title) ? entry.title.split(' in ') : [entry.title];
  return withoutEmpty({
    institution: entry.organisation,
    url: entry.organisationUrl ?? entry.url,
    studyType: area.length > 0 ? studyType : undefined,
    area: area.length > 0 ? area.join(' in ') : entry.title,
    title: entry.title,
    location: entry.place,
    ...datesOf(entry.dates),
    ...wordsOf(entry.body),
  });
}

function toAward(entry: Entry) {
  const end =
    entry.dates?.end === undefined || entry.dates.end === 'present' ? entry.dates?.end : toIsoDate(entry.dates.end);
  return withoutEmpty({
    title: entry.title,
    date: entry.dates && toIsoDate(entry.dates.start),
    endDate: end,
    ...inWords(entry.dates),
    awarder: entry.organisation,
    location: entry.place,
    url: entry.url ?? entry.organisationUrl,
    summary: blockTexts(entry.body).join(' '),
  });
}

function toPublication(entry: Entry) {
  const { publication } = entry;
  return withoutEmpty({
    name: entry.title,
    publisher: publication?.publisher ?? entry.organisation,
    releaseDate: publication?.year ?? (entry.dates && toIsoDate(entry.dates.start)),
    url: publication?.url ?? entry.url,
    authors: publication?.authors,
    doi: publication?.doi,
    arxiv: publication?.arxiv,
    citation: blockTexts(rowBlocks(entry, british)).join(' '),
  });
}

function toProject(entry: Entry) {
  return withoutEmpty({
    name: entry.title,
    entity: entry.organisation,
    location: entry.place,
    url: entry.url ?? entry.organisationUrl,
    ...datesOf(entry.dates),
    ...wordsOf(entry.body),
  });
}

/** "Italian (B1)" is a language and how well it is spoken. */
function toLanguage(item: string) {
  const match = /^(.+?) \((.+)\)$/.exec(item);
  return match ? { language: match[1], fluency: match[2] } : { language: item };
}

/** A single date ends when it begins: to readers of JSON Resume what has no end goes on. Seasons and terms, which it cannot say, are said in words. */
function datesOf(dates: DateRange | undefined) {
  if (!dates) return {};
  const { start, end = start } = dates;
  return {
    startDate: toIsoDate(start),
    endDate: end === 'present' ? undefined : toIsoDate({ ...end, year: end.until ?? end.year }),
    ...inWords(dates),
  };
}

function inWords(dates: DateRange | undefined) {
  const isNamed = (date: DateRange['end']) =>
    typeof date === 'object' && (date.part !== undefined || date.until !== undefined);
  return dates && (isNamed(dates.start) || isNamed(dates.end)) ? { dates: formatRange(dates, british) } : {};
}

/** Paragraphs are the summary, bullets the highlights. */
function wordsOf(body: Block[]) {
  const paragraphs = body.flatMap((block) => (block.type === 'paragraph' ? [inlineText(block.children)] : []));
  const highlights = blockTexts(body.filter((block) => block.type === 'list'));
  return { summary: paragraphs.join('\n\n'), highlights };
}

function withoutEmpty(fields: Record<string, unknown>): Record<string, unknown> {
  const isEmpty = (value: unknown) =>
    value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value)));
}
