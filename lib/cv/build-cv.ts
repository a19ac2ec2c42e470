import { cleanText, parseBody } from './body';
import { parseRange } from './dates';
import { drawnEntries, isDrawn } from './drawn-entries';
import { cvFile, sectionOf, type CvDocuments, type CvEntryFields, type CvSectionFields } from './documents';
import type { Cv, Entry, Person, Section } from './model';
import { bareOrcid } from '@/lib/site/profiles';
import { toPublicationEntry } from './publications/publication';
import { selectWorks } from './publications/select-works';
import { numberPublications } from './tailor';
import { wordsIn } from '@/lib/words/words';

/**
 * Builds the CV from its documents. Content is taken to be checked: what `validateCv` would report
 * (a malformed date, an unknown section, a missing key) is left out here.
 */
export function toCv(documents: CvDocuments): Cv {
  const { cv: fields, profile } = documents;
  const person = toPerson(profile);
  return {
    person,
    title: cleanText(fields.title),
    headline: cleanText(fields.headline),
    updated: String(fields.updated).slice(0, 10),
    language: profile.language,
    words: documents.words,
    sections: numberPublications(
      fields.sections.filter(({ hidden }) => !hidden).map((section) => toSection(section, documents, person)),
    ),
    columns: fields.columns ?? 'first page',
    variants: (fields.variants ?? []).map(({ id, title, sections, tags }) => ({ id, title, sections, tags })),
  };
}

function toPerson(profile: CvDocuments['profile']): Person {
  return {
    name: cleanText(profile.name),
    givenName: cleanText(profile.givenName),
    familyName: cleanText(profile.familyName),
    role: cleanText(profile.role),
    affiliation: optional(profile.affiliation),
    affiliationUrl: profile.affiliationUrl || undefined,
    place: optional(profile.place),
    email: profile.email || undefined,
    website: profile.website.replace(/(?<!\/)\/+$/, ''),
    description: cleanText(profile.description),
    orcid: profile.orcid ? bareOrcid(profile.orcid) : undefined,
    scholar: profile.scholar || undefined,
    links: profile.links.map(({ label, url, handle }) => ({ label: cleanText(label), url, handle: optional(handle) })),
  };
}

function toSection(
  section: CvSectionFields,
  { entries, collections, bibliography, profile, words }: CvDocuments,
  { name, website }: Person,
): Section {
  const written = entries
    .filter((entry) => sectionOf(entry.file) === section.id && !entry.hidden)
    .sort((a, b) => a.order - b.order || (a.file < b.file ? -1 : 1))
    .map((entry) => toEntry(entry, website));
  const owner = { name, aliases: profile.aliases ?? [] };
  const spoken = wordsIn(words, profile.language);
  const cited =
    section.kind === 'publications'
      ? selectWorks(section, bibliography, spoken).map((work) =>
          toPublicationEntry(work, section.style ?? 'ieee', owner, cvFile, spoken),
        )
      : [];
  const drawn =
    section.include && isDrawn(section.kind) ? drawnEntries(section.kind, collections, website, spoken) : [];
  const { id, kind, column, grouped = false, newPage = false } = section;
  return {
    id,
    title: cleanText(section.title),
    plainTitle: optional(section.plainTitle),
    kind,
    column,
    grouped,
    newPage,
    entries: [...written, ...drawn, ...cited],
  };
}

function toEntry(fields: CvEntryFields, website: string): Entry {
  return {
    id: fields.slug,
    group: optional(fields.group),
    title: cleanText(fields.title),
    organisation: optional(fields.organisation),
    organisationUrl: fields.organisationUrl || undefined,
    dates: parseRange(fields.start, fields.end),
    place: optional(fields.place),
    url: fields.url ? new URL(fields.url, website).href : undefined,
    body: parseBody(fields.body).blocks,
    tags: fields.tags ?? [],
    items: (fields.items ?? []).map(cleanText),
    languages: fields.languages === true,
    file: fields.file,
  };
}

/** A text that was given: an empty one, and a field with nothing after its colon, are none. */
function optional(text: string | null | undefined): string | undefined {
  return cleanText(text ?? '').trim() || undefined;
}
