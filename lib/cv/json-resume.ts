import { blockTexts, inlineText } from './body';
import { toIsoDate } from './dates';
import type { Block, Cv, DateRange, Entry, Person, Section, SectionKind } from './model';

/** JSON Resume's list for each kind of section. */
const lists: Record<SectionKind, string> = {
  experience: 'work',
  education: 'education',
  awards: 'awards',
  publications: 'publications',
  projects: 'projects',
  skills: 'skills',
};

/**
 * The CV as JSON Resume 1.0.0 (https://jsonresume.org/schema). What the schema has no field for (places of study, authors,
 * DOIs, the printed citation, section titles) stands in extra properties, which it allows.
 */
export function toJsonResume(cv: Cv): Record<string, unknown> {
  const entriesOf = (kind: SectionKind) =>
    cv.sections.filter((section) => section.kind === kind).flatMap(({ entries }) => entries);
  const skills = entriesOf('skills');
  return withoutEmpty({
    $schema: 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json',
    basics: toBasics(cv.person, cv.headline),
    work: entriesOf('experience').map(toWork),
    education: entriesOf('education').map(toEducation),
    awards: entriesOf('awards').map(toAward),
    publications: entriesOf('publications').map(toPublication),
    skills: skills.filter(({ languages }) => !languages).map(({ title, items }) => ({ name: title, keywords: items })),
    languages: skills.filter(({ languages }) => languages).flatMap(({ items }) => items.map(toLanguage)),
    projects: entriesOf('projects').map(toProject),
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
  return withoutEmpty({
    title,
    list: lists[kind],
    groups: kind === 'skills' ? entries.map((entry) => entry.title) : undefined,
  });
}

function toBasics(person: Person, headline: string) {
  return {
    name: person.name,
    label: headline,
    email: person.email,
    url: person.website,
    location: { city: person.place },
    profiles: person.links.map(({ label, url }) => withoutEmpty({ network: label, username: username(url), url })),
  };
}

/** The last part of the address, or the id in its query: pgimenes, 08W3xHQAAAAJ. */
function username(url: string): string | undefined {
  const { pathname, searchParams } = new URL(url);
  return searchParams.get('user') ?? pathname.split('/').filter(Boolean).at(-1);
}

function toWork(entry: Entry) {
  return withoutEmpty({
    name: entry.organisation,
    position: entry.title,
    url: entry.organisationUrl,
    location: entry.place,
    ...datesOf(entry.dates),
    ...wordsOf(entry.body),
  });
}

/** "PhD in Deep Learning Systems": the schema wants the degree and its field apart. */
function toEducation(entry: Entry) {
  const [studyType, ...area] = entry.title.split(' in ');
  return withoutEmpty({
    institution: entry.organisation,
    url: entry.organisationUrl,
    studyType: area.length > 0 ? studyType : undefined,
    area: area.length > 0 ? area.join(' in ') : entry.title,
    title: entry.title,
    location: entry.place,
    ...datesOf(entry.dates),
    ...wordsOf(entry.body),
  });
}

function toAward(entry: Entry) {
  const summary = blockTexts(entry.body).join(' ');
  return withoutEmpty({
    title: entry.title,
    date: entry.dates && toIsoDate(entry.dates.start),
    awarder: entry.organisation,
    summary,
  });
}

function toPublication(entry: Entry) {
  const { publication } = entry;
  return withoutEmpty({
    name: entry.title,
    publisher: publication?.publisher,
    releaseDate: publication?.year,
    url: publication?.url,
    authors: publication?.authors,
    doi: publication?.doi,
    arxiv: publication?.arxiv,
    citation: blockTexts(entry.body).join(' '),
  });
}

function toProject(entry: Entry) {
  return withoutEmpty({
    name: entry.title,
    entity: entry.organisation,
    url: entry.url,
    ...datesOf(entry.dates),
    ...wordsOf(entry.body),
  });
}

/** "Italian (B1)" is a language and how well it is spoken. */
function toLanguage(item: string) {
  const match = /^(.+?) \((.+)\)$/.exec(item);
  return match ? { language: match[1], fluency: match[2] } : { language: item };
}

function datesOf(dates: DateRange | undefined) {
  if (!dates) return {};
  const end = dates.end === undefined || dates.end === 'present' ? undefined : toIsoDate(dates.end);
  return { startDate: toIsoDate(dates.start), endDate: end };
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
