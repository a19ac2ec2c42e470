import type { Draft } from './draft';
import { asText, given } from './front-matter';

/** One entry of a CV that is being gathered. */
export interface DraftEntry {
  title?: string;
  organisation?: string;
  organisationUrl?: string;
  start?: string;
  end?: string;
  place?: string;
  url?: string;
  items?: string[];
  body?: string;
  /** Where it comes from, for the report. */
  source: string;
  line?: number;
}

/** An entry of what is said of it; what is undefined or empty is left out. */
export const entryOf = (facts: Facts): DraftEntry => given({ ...facts }) as unknown as DraftEntry;

type Facts = { [Name in keyof DraftEntry]: DraftEntry[Name] | undefined };

/** Kinds by words in the heading of a section, in the languages of the templates; the first that fits. */
const kinds: [words: RegExp, kind: string, id: string][] = [
  [/educat|formation|ausbildung|degree/i, 'education', 'education'],
  [/publicat|paper|article/i, 'media', 'papers'],
  [/talk|presentation|vortr|invited|conference/i, 'talks', 'talks'],
  [/teach|course|enseign|lehre/i, 'teaching', 'teaching'],
  [/supervis|mentor|students/i, 'supervision', 'supervision'],
  [/grant|fund/i, 'grants', 'grants'],
  [/award|prize|honou?r|fellowship|scholarship|certific/i, 'awards', 'awards'],
  [/skill|language|software|interest|technolog/i, 'skills', 'skills'],
  [/project|open.?source/i, 'projects', 'projects'],
  [/member/i, 'memberships', 'memberships'],
  [/service|review|volunteer|outreach|leadership|committee/i, 'service', 'service'],
  [/reference/i, 'references', 'references'],
  [/experience|employ|work|position|appointment|career|research/i, 'experience', 'experience'],
];

/** The kind of a CV's section by its heading; what no word tells is a list of service, whose rows take anything. */
export function kindOf(title: string): { kind: string; id: string } {
  const known = kinds.find(([words]) => words.test(title));
  return known ? { kind: known[1], id: known[2] } : { kind: 'service', id: 'more' };
}

/** Sections of the CV while they are gathered, in order. */
export class DraftCv {
  readonly sections: { id: string; title: string; kind: string; entries: DraftEntry[] }[] = [];

  /** Adds entries under a heading; one without entries is not begun. */
  add(title: string, entries: DraftEntry[], kind = kindOf(title).kind): void {
    const said = entries.filter((entry) => entry.title || entry.body || entry.items?.length);
    if (said.length === 0) return;
    const taken = new Set(this.sections.map(({ id }) => id));
    const base = kindOf(title).kind === kind ? kindOf(title).id : kind;
    let id = base;
    for (let count = 2; taken.has(id); count++) id = `${base}-${count}`;
    this.sections.push({ id, title, kind, entries: said });
  }

  /** Writes cv/cv.mdx and the entries into a draft. */
  writeTo(draft: Draft, headline: string, today: string, hasWorks: boolean): void {
    const works = hasWorks
      ? [{ id: 'publications', title: 'Publications', kind: 'publications', column: 'main', include: 'all' }]
      : [];
    const sections = this.sections.map(({ id, title, kind }) => ({
      id,
      title,
      kind,
      column: ['education', 'skills', 'awards', 'memberships'].includes(kind) ? 'side' : 'main',
    }));
    for (const { id, entries } of this.sections)
      entries.forEach((entry, index) => {
        const { body = '', source, line = 1, ...data } = entry;
        const title = data.title ?? asText(data.items?.[0]) ?? body.split('\n')[0]!.slice(0, 80);
        draft.add(`cv/${id}`, title, {
          data: given({ ...data, title, order: index + 1 }),
          body,
          source,
          line,
          old: [],
        });
      });
    const data = { title: 'Curriculum vitae', headline, updated: today, sections: [...sections, ...works] };
    draft.pages.set('cv/cv.mdx', { path: 'cv/cv.mdx', data, body: '', source: '', line: 1, old: [] });
  }
}

/** A date of a CV as this site reads it: what is no date at all is left out. */
export function cvDate(value: unknown): string | undefined {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  const text = asText(value);
  if (!text) return undefined;
  if (/^(?:present|now|current|today|ongoing)$/i.test(text)) return 'present';
  return /\d{4}/.test(text) ? text.replace(/T.*$/, '') : undefined;
}

/** Points of a list in the words of Markdown. */
export const points = (items: readonly unknown[]): string =>
  items
    .map((item) => asText(item))
    .filter((text) => text !== undefined)
    .map((text) => `- ${text}`)
    .join('\n');
