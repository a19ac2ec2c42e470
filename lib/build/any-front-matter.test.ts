// Whatever stands in a field of the front matter ends in a page or in a message with its file and line: never in a stack.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { bibliographyOf } from '@/lib/bibliography/bibliography';
import { checkDocuments } from '@/lib/content/check';
import { checkLinks } from '@/lib/content/checks/check-links';
import { checkPeople } from '@/lib/content/checks/check-people';
import { checkPostAuthors } from '@/lib/content/checks/check-post-authors';
import { checkProfile } from '@/lib/content/checks/check-profile';
import { checkRedirects } from '@/lib/content/checks/check-redirects';
import { lastDayOf, toDocuments } from '@/lib/content/documents';
import type { Problem } from '@/lib/content/problem';
import { matches } from '@/lib/content/schema';
import { siteSchema } from '@/lib/content/site-schema';
import { contentOfTexts, type Content } from '@/lib/content/store';
import { toCv } from '@/lib/cv/build-cv';
import { toJsonResume } from '@/lib/cv/json-resume';
import { toCvDocuments } from '@/lib/cv/read';
import { formatMarkdown } from '@/lib/cv/text/markdown';
import { formatPlainText } from '@/lib/cv/text/plain-text';
import { toTypst } from '@/lib/cv/typst/document';
import { validateCv } from '@/lib/cv/validate/validate-cv';
import { formatVcard } from '@/lib/cv/vcard';
import { checkProse } from '@/lib/prose/check';
import { defaultTheme } from '@/lib/theme/theme';
import { toSiteContent } from './from-pages/site-content';
import { britishWords } from '@/lib/words/words';
import { checkLanguages } from '@/lib/content/checks/check-languages';

/** One document of each type, each field of its front matter as YAML. */
const whole: Record<string, Record<string, string>> = {
  'profile.mdx': {
    name: 'Ada Lovelace',
    givenName: 'Ada',
    familyName: 'Lovelace',
    role: 'Analyst',
    affiliation: 'Analytical Society',
    place: 'London',
    email: 'ada@example.org',
    website: 'https://example.org',
    links: '[{ label: Notes, url: https://example.org/notes }]',
    description: 'Wrote notes.',
    language: 'en-GB',
    people: '[{ name: Charles Babbage }]',
    redirects: '[{ from: /vita, to: /cv }]',
  },
  'cv/cv.mdx': {
    title: 'Curriculum vitae',
    headline: 'Analyst',
    updated: '1843-09-01',
    sections: '[{ id: work, title: Work, kind: experience, column: main }]',
    variants: '[{ id: short, title: Short }]',
  },
  'cv/work/notes.mdx': { title: 'Notes', order: '1', start: '1842' },
  'topics/engines.mdx': { title: 'Engines', short: 'Engines', description: 'Of engines.', order: '1' },
  'posts/first.mdx': {
    title: 'First',
    description: 'A post.',
    date: '1843-09-01',
    topics: '[engines]',
    authors: '[{ name: Ada Lovelace }]',
    changes: '[{ date: 1843-09-02, note: More. }]',
  },
  'talks/evening.mdx': {
    title: 'Evening',
    description: 'A talk.',
    date: '1843-09-03',
    event: 'Soirée',
    topics: '[engines]',
  },
  'teaching/notes.mdx': {
    title: 'On the engine',
    date: '1843-01-10',
    term: 'Spring 1843',
    role: 'Lecturer',
    institution: 'Home',
    materials: '[{ label: Notes, url: https://example.org/notes }]',
  },
  'people/menabrea.mdx': { name: 'Luigi Menabrea', url: 'https://example.org/menabrea' },
  'news/medal.mdx': { title: 'A [medal](/cv)', date: '1843-09-04' },
  'projects/engine.mdx': { title: 'Engine', subtitle: 'It', description: 'One.', order: '1', topics: '[engines]' },
  'pages/visiting.mdx': { title: 'Visiting', updated: '1843-09-05' },
  'revisions/first/1843-08-15.mdx': { title: 'First', description: 'One.', date: '1843-08-15', topics: '[engines]' },
};

type Path = [name: string, within?: string];

/** Every field of a document, and every field of the maps in its lists. */
function fieldsOf(path: string): Path[] {
  const { fields } = siteSchema.find(({ filePathPattern }) => matches(filePathPattern, path))!;
  return Object.entries(fields).flatMap(([name, { of }]): Path[] => {
    const within = of && 'def' in of ? Object.keys(of.def().fields ?? {}) : [];
    return [[name], ...within.map((field): Path => [name, field])];
  });
}

const places = Object.keys(whole).flatMap((path) => fieldsOf(path).map((field) => ({ path, field })));

/** Values by every tag of YAML, with quotes and without, and what is no YAML at all. */
const written =
  '|~|null|""|" "|word|0|-1|1.5|1e400|.nan|.inf|0x1f|0o17|1_000|true|no|2020-01-01|2020-01-01T10:00:00Z|12:30|2020/21|present|[]|[null]|[[a]]|[{}]|{}|' +
  '{a: null}|{a: {b: [c]}}|!!binary aGVsbG8=|!!set {a, b}|!!omap [a: 1]|!!timestamp 2020-01-01|!!str 3|!!int "x"|!own value|&a b|*a|<<: a|"\\u0000"|' +
  '"\\ud800"|"a\\nb"|😀|<b>|{{ x }}|$x$|"**b"|"[a](b)"|[a](b)|https://example.org|javascript:alert(1)|/cv|../x|me@example.org|__proto__|[__proto__]|' +
  "constructor|toString|%|`|@|?|- a|[a|\"a|{a: b|a: b: c|a #b|'a' b|# a";
const arbitraryValue = fc.oneof(
  fc.constantFrom(...written.split('|')),
  fc.constantFrom('|\n  a\n  b', '>-\n  a\n  b', '\n  - a\n  - b', '\n  a: 1', 'x'.repeat(5000)),
  fc.string({ unit: 'binary' }),
  fc.oneof(fc.jsonValue(), fc.date({ noInvalidDate: true })).map((value) => stringify(value).trimEnd()),
);

function textOf(fields: Record<string, string>): string {
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value.replaceAll('\n', '\n  ')}`);
  // The declaration of the CV has fields alone.
  return `---\n${lines.join('\n')}\n---\n${'sections' in fields ? '' : 'Words.'}\n`;
}

function contentWith(path: string, [name, within]: Path, value: string): Content {
  const field = within ? `\n  - ${within}: ${value.replaceAll('\n', '\n    ')}` : value;
  const files = Object.entries(whole).map(([file, fields]) => [
    file,
    textOf(file === path ? { ...fields, [name]: field } : fields),
  ]);
  return contentOfTexts('content', Object.fromEntries(files) as Record<string, string>);
}

/** All that the check of a build says but for what the printed CV shows, which takes half a second each time. */
async function problemsOf(content: Content): Promise<Problem[]> {
  return [
    ...checkDocuments(content, siteSchema),
    ...checkProfile(content),
    ...checkLanguages(content),
    ...checkPeople(content),
    ...checkPostAuthors(content),
    ...checkRedirects(content, []),
    ...checkLinks(content, { publicationKeys: [], isServed: () => false }),
    ...validateCv(content, new Set()),
    ...(await checkProse(content)),
  ];
}

/** What pages, feeds and files are made of. */
function make(content: Content): string[] {
  const bibliography = bibliographyOf(content);
  const documents = toDocuments(content, siteSchema);
  const cv = toCv(toCvDocuments(documents, bibliography, britishWords));
  toSiteContent(documents, bibliography.publications);
  return [
    lastDayOf(documents, siteSchema),
    JSON.stringify(toJsonResume(cv)),
    formatMarkdown(cv),
    formatPlainText(cv),
    formatVcard(cv.person, cv.updated),
    toTypst(cv, {
      view: 'full',
      paper: 'a4',
      size: 10,
      fonts: { serif: [], sans: [], code: [], math: [] },
      theme: defaultTheme,
    }),
  ];
}

describe('any value in any field', () => {
  it('is whole as it stands', async () => {
    const [place] = places;
    const content = contentWith(place!.path, ['name'], 'Ada Lovelace');
    expect(await problemsOf(content)).toEqual([]);
    expect(make(content)).toHaveLength(6);
    const covered = siteSchema.filter(({ filePathPattern }) =>
      Object.keys(whole).some((path) => matches(filePathPattern, path)),
    );
    expect(covered).toHaveLength(siteSchema.length);
  });

  it('ends in a page or in a message with file and line', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), arbitraryValue, async ({ path, field }, value) => {
        const content = contentWith(path, field, value);
        const errors = (await problemsOf(content)).filter(({ severity }) => severity === 'error');
        for (const { file, line, message } of errors) {
          expect(file).toMatch(/^content\//);
          expect(message).not.toMatch(/undefined|\[object|is not a function|Cannot read/);
          if (file === `content/${path}`) expect(line).toBeGreaterThan(0);
        }
        if (errors.length === 0) make(content);
      }),
      { numRuns: 300 },
    );
  });
});
