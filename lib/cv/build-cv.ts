import { cleanText, parseBody } from './body';
import { parseRange } from './dates';
import { cvFile, sectionOf, type CvDocuments, type CvEntryFields, type CvSectionFields } from './documents';
import type { Cv, Entry, Person, Section } from './model';
import { toPublicationEntry } from './publication';

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
    sections: fields.sections.map((section) => toSection(section, documents, person.website)),
    variants: (fields.variants ?? []).map(({ id, title, sections, tags }) => ({ id, title, sections, tags })),
  };
}

function toPerson(profile: CvDocuments['profile']): Person {
  return {
    name: cleanText(profile.name),
    givenName: cleanText(profile.givenName),
    familyName: cleanText(profile.familyName),
    role: cleanText(profile.role),
    affiliation: cleanText(profile.affiliation),
    affiliationUrl: profile.affiliationUrl,
    place: cleanText(profile.place),
    email: profile.email,
    website: profile.website.replace(/\/+$/, ''),
    description: cleanText(profile.description),
    orcid: profile.orcid,
    links: profile.links.map(({ label, url, handle }) => ({ label: cleanText(label), url, handle })),
  };
}

function toSection(section: CvSectionFields, documents: CvDocuments, website: string): Section {
  const written = documents.entries
    .filter((entry) => sectionOf(entry.file) === section.id)
    .sort((a, b) => a.order - b.order || (a.file < b.file ? -1 : 1))
    .map((entry) => toEntry(entry, website));
  const cited = (section.publications ?? []).flatMap((key) => {
    const item = documents.publications.get(key);
    return item ? [toPublicationEntry(key, item, cvFile)] : [];
  });
  const { id, kind, column } = section;
  return { id, title: cleanText(section.title), kind, column, entries: [...written, ...cited] };
}

function toEntry(fields: CvEntryFields, website: string): Entry {
  return {
    id: fields.slug,
    title: cleanText(fields.title),
    organisation: fields.organisation === undefined ? undefined : cleanText(fields.organisation),
    organisationUrl: fields.organisationUrl,
    dates: parseRange(fields.start, fields.end),
    place: fields.place === undefined ? undefined : cleanText(fields.place),
    url: fields.url === undefined ? undefined : new URL(fields.url, website).href,
    body: parseBody(fields.body).blocks,
    tags: fields.tags ?? [],
    items: (fields.items ?? []).map(cleanText),
    languages: fields.languages === true,
    file: fields.file,
  };
}
