import type { Problem } from '@/lib/content/problem';
import { addresses } from '@/lib/site/addresses';
import { nearestName } from '@/lib/text/nearest-name';
import { withoutOthers } from '../csl/complete-csl';
import { parseOrcids, parsePositions } from '../works/person';
import type { BibEntry } from '../csl/types';
import type { Work } from './types';

/** What the works may name: slugs of topics and projects. */
export interface Surroundings {
  topics: readonly string[];
  projects: readonly string[];
  posts?: readonly string[];
  /** Whether the site hosts a file at a path; without it the paths are not looked at. */
  hasFile?: (path: string) => boolean;
}

/** Last parts of addresses under /publications that are the site's own. */
const RESERVED: ReadonlySet<string> = new Set(['feed', 'rss', 'filter', 'filtered', 'list']);

/** What a work names and the site does not have, and works whose pages would stand in each other's place. */
export function checkWorks(publications: readonly Work[], surroundings: Surroundings): Problem[] {
  const pages = new Map<string, string>();
  return publications.flatMap((work) => [
    ...work.versions.flatMap((version) => checkPage(version, pages)),
    ...checkNames(work, surroundings),
    ...checkFiles(work.entry, surroundings),
    ...checkTeaser(work),
    ...checkWriteUp(work.entry, surroundings),
    ...checkPositions(work.entry),
  ]);
}

const problemOf = (
  { key, file, line, column }: BibEntry,
  kind: string,
  message: string,
  mend: string,
  severity: Problem['severity'] = 'error',
): Problem => ({ file, line, column, severity, kind, message: `"${key}" ${message}`, mend });

function checkPage(version: BibEntry, pages: Map<string, string>): Problem[] {
  const page = addresses.publication(version.key);
  const other = pages.get(page);
  pages.set(page, version.key);
  if (RESERVED.has(page.split('/').at(-1)!)) {
    const message = `would have the page ${page}, which is an address of the site itself`;
    return [
      problemOf(
        version,
        'has a key that is an address of the site',
        message,
        `give it another key: ${version.key}-work`,
      ),
    ];
  }
  if (other === undefined) return [];
  const message = `would have the same page as "${other}", ${page}`;
  return [
    problemOf(
      version,
      'has the page of another',
      message,
      'give one of them a key that differs in more than punctuation',
    ),
  ];
}

function checkNames({ entry, topics: named }: Work, { topics, projects }: Surroundings): Problem[] {
  const unknown = named.filter((topic) => !topics.includes(topic));
  const problems = unknown.map((topic) => {
    const near = nearestName(topic, topics);
    const mend = near ? `did you mean "${near}"?` : `known: ${topics.join(', ')}`;
    const kind = `has the topic "${topic}", which content/topics does not have`;
    return problemOf(entry, kind, kind, mend);
  });
  const project = entry.fields.project;
  if (!project || /^https?:/.test(project) || projects.includes(project)) return problems;
  const kind = `has the project "${project}", which content/projects does not have`;
  return [...problems, problemOf(entry, kind, kind, `known: ${projects.join(', ')}`, 'warning')];
}

/** The picture itself is looked at with those of the texts (lib/prose/check.ts). */
function checkTeaser({ entry, teaser }: Work): Problem[] {
  if (!teaser || teaser.alt) return [];
  return [
    problemOf(
      entry,
      'has a teaser without teaseralt',
      'has a teaser without teaseralt',
      'write teaseralt = {what the picture shows}, for those who do not see it',
    ),
  ];
}

function checkWriteUp(entry: BibEntry, { posts }: Surroundings): Problem[] {
  const slug = entry.fields.writeup?.trim();
  if (!slug || !posts || posts.includes(slug)) return [];
  const near = nearestName(slug, posts);
  const kind = `has the write-up "${slug}", which content/posts does not have`;
  return [problemOf(entry, kind, kind, near ? `did you mean "${near}"?` : `known: ${posts.join(', ') || 'none'}`)];
}

/** Fields that hold where something is: an address, or a path of this site. */
const PLACES = ['pdf', 'code', 'data', 'slides', 'poster', 'video'] as const;

/** A file that is not there would be a dead link. */
function checkFiles(entry: BibEntry, { hasFile }: Surroundings): Problem[] {
  const missing = PLACES.flatMap((field): Problem[] => {
    const place = entry.fields[field]?.trim();
    if (!place?.startsWith('/') || place.startsWith('//') || !hasFile) return [];
    if (hasFile(place.replace(/[?#][\s\S]*/, ''))) return [];
    const name = place.split('/').at(-1)!;
    const found = [`/publications/${name}`, `/files/${name}`, `/files${place}`].find(hasFile);
    const mend = found
      ? `did you mean ${field} = {${found}}?`
      : field === 'pdf'
        ? `put the file in the content folder as publications/${pageName(entry)}.pdf, and leave the field out`
        : `put the file in files/ of the content folder and write ${field} = {/files/${name}}`;
    return [
      problemOf(
        entry,
        `names a file that is not there`,
        `has ${field} = {${place}}, where there is nothing`,
        mend,
        'warning',
      ),
    ];
  });
  const { pdf } = entry.fields;
  if (!pdf?.startsWith('/') || pdf.startsWith('/publications/') || missing.length > 0) return missing;
  const message = `has pdf = {${pdf}}; Google Scholar reads a PDF only from its page’s own directory`;
  const kind = 'has its PDF outside of /publications/, where Google Scholar does not look';
  const mend = `put it in the content folder as publications/${pageName(entry)}.pdf, and leave the field out`;
  return [...missing, problemOf(entry, kind, message, mend, 'warning')];
}

const pageName = ({ key }: BibEntry): string => addresses.publication(key).split('/').at(-1)!;

function checkPositions(entry: BibEntry): Problem[] {
  const count = withoutOthers(entry.csl.author ?? []).names.length;
  const named = [...parsePositions(entry.fields.equal ?? ''), ...parseOrcids(entry.fields.orcid ?? '').keys()];
  const beyond = named.find((position) => position > count);
  if (!beyond) return [];
  return [
    problemOf(
      entry,
      'names an author that it does not have',
      `names author ${beyond}, but has ${count}`,
      'count the authors from 1',
    ),
  ];
}
