import { toString } from 'mdast-util-to-string';
import { renderToStaticMarkup } from 'react-dom/server';
import rehypeParse from 'rehype-parse';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { beforeAll, describe, expect, test } from 'vitest';
import { CvSection } from '@/app/cv/_components/section';
import { missingInOrder, onOneLine } from '@/lib/cv/fixtures/facts-in-text';
import { toJsonResume } from '@/lib/cv/json-resume';
import { formatMarkdown } from '@/lib/cv/text/markdown';
import { formatPlainText } from '@/lib/cv/text/plain-text';
import { formatVcard } from '@/lib/cv/vcard';
import { emphasised, person, phoneDigits, sections } from '../cv-facts';
import { ownersCv } from '../owners-cv';

const facts = sections.flatMap(({ title, facts: inSection }) => [title, ...inSection]);
let html = '';
let markdown = '';
let text = '';
let json = '';
let vcard = '';

beforeAll(() => {
  const { cv } = ownersCv();
  html = cv.sections.map((section) => renderToStaticMarkup(<CvSection section={section} />)).join('');
  markdown = formatMarkdown(cv);
  text = formatPlainText(cv);
  json = JSON.stringify(toJsonResume(cv), null, 2);
  vcard = formatVcard(cv.person, cv.updated);
});

/** The words of HTML or Markdown as a reader gets them, blocks apart. */
const words = {
  html: () =>
    onOneLine(
      toString(
        unified()
          .use(rehypeParse)
          .parse(html.replace(/<\/(h\d|p|li|dt|span|div)>/g, ' $&')),
      ),
    ),
  markdown: () =>
    onOneLine(
      unified()
        .use(remarkParse)
        .parse(markdown)
        .children.flatMap((node) => ('children' in node && node.type === 'list' ? node.children : [node]))
        .map((node) => toString(node))
        .join(' '),
    ),
  text: () => onOneLine(text),
  json: () => onOneLine(jsonWords(JSON.parse(json))),
};

/** All strings of a JSON Resume, its dates and languages put as the owner writes them. */
function jsonWords(value: unknown): string {
  if (typeof value === 'string') return `${readableDate(value)}\n`;
  if (Array.isArray(value)) return value.map(jsonWords).join('');
  if (typeof value !== 'object' || value === null) return '';
  const { language, fluency, ...rest } = value as Record<string, unknown>;
  const spoken = typeof language === 'string' && typeof fluency === 'string' ? `${language} (${fluency})\n` : '';
  return spoken + Object.values(rest).map(jsonWords).join('');
}

function readableDate(value: string): string {
  const match = /^(\d{4})-(\d{2})$/.exec(value);
  if (!match) return value;
  const month = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1)),
  );
  return `${month} ${match[1]}`;
}

describe('every fact of the owner’s CV is in every form', () => {
  test.each(['html', 'markdown', 'text'] as const)('%s, in the owner’s order', (form) => {
    expect(missingInOrder(words[form](), facts)).toEqual([]);
  });

  test('JSON Resume, in its own order', () => {
    const all = words.json();
    expect(facts.filter((fact) => !all.includes(fact))).toEqual([]);
  });

  test('the person is in the texts', () => {
    const addressed = person.filter((fact) => !fact.startsWith('/'));
    expect(missingInOrder(words.text(), addressed)).toEqual([]);
    expect(missingInOrder(words.markdown(), addressed)).toEqual([]);
  });
});

test('no form says anything that the owner does not', () => {
  const allowed =
    /Pedro Gimenes|PhD Researcher in Machine Learning Systems|Location|Email|Website|Last updated \d+ \w+ \d{4}|pgimenes@outlook\.com|[\w./?=]*(?:pedrogimenes|linkedin|github|google)\.[\w./?=]+|LinkedIn|GitHub|Google Scholar|\[1\]|London/g;
  for (const form of ['html', 'markdown', 'text'] as const) {
    const rest = [...facts]
      .sort((a, b) => b.length - a.length)
      .reduce((left, fact) => left.replaceAll(fact, ' '), words[form]());
    expect(rest.replace(allowed, ' ').replace(/[\s·–:,.=-]+/g, '')).toBe('');
  }
});

test('what the owner sets in bold is bold', () => {
  for (const phrase of emphasised) {
    expect(html).toContain(`<strong>${phrase.replaceAll("'", '&#x27;')}</strong>`);
    expect(markdown).toContain(`**${phrase}**`);
  }
});

test('the title of the publication is set apart', () => {
  expect(html).toContain('<em>Scaling Laws for Mixed quantization in Large Language Models</em>');
});

test('the phone number is in none of them', () => {
  for (const form of [html, markdown, text, json, vcard])
    expect(form.replace(/[^\d]/g, '')).not.toContain(phoneDigits.slice(2));
});

test('the text keeps to 80 columns, and Markdown needs no needless backslash', () => {
  const wide = text.split('\n').filter((line) => [...line].length > 80);
  expect(wide).toEqual([]);
  expect(markdown).not.toContain('\\');
});
