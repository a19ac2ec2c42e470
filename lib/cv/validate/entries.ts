import type { ContentFile } from '@/lib/content/front-matter';
import type { Problem } from '@/lib/content/problem';
import { toMathMl } from '@/lib/html/mathml';
import { readsAsWords } from '@/lib/markdown/formula-words';
import { parseBody } from '../body';
import { endsBeforeStart, isPresent, parseDate, parseRange } from '../dates';
import { isHeaded, type Block, type Inline, type SectionKind } from '../model';
import { problemAt, textField } from './problem-at';

/** What is wrong within one entry: its dates, its links, its body, its skills. */
export function validateEntry(content: ContentFile, kind: string | undefined): Problem[] {
  return [
    ...validateDates(content),
    ...validateUrls(content),
    ...validateItems(content, kind),
    ...validateBody(content),
  ];
}

const dateForms =
  'write a year (2022), month (2022-04, May 2022), day (2022-04-03), season or term (Fall 2021), or academic year (2021/22)';

function validateDates(content: ContentFile): Problem[] {
  const { start, end } = content.data;
  const isGiven = (value: unknown) => value !== undefined && value !== null && value !== '';
  const said = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
  const problems: Problem[] = [];
  if (isGiven(start) && !parseDate(start) && !(!isGiven(end) && parseRange(start, end))) {
    problems.push(problemAt(content, ['start'], `starts on "${said(start)}", which is no date`, dateForms));
  }
  if (isGiven(end) && !isPresent(end) && !parseDate(end)) {
    problems.push(problemAt(content, ['end'], `ends on "${said(end)}", which is no date`, `${dateForms}, or present`));
  }
  if (isGiven(end) && !isGiven(start)) {
    problems.push(
      problemAt(content, ['end'], 'has an end without a start', 'add "start"; a single date is a start without an end'),
    );
  }
  const range = parseRange(start, end);
  if (range && endsBeforeStart(range)) {
    problems.push(
      problemAt(
        content,
        [isGiven(end) ? 'end' : 'start'],
        `ends (${said(end ?? start)}) before it starts (${said(start)})`,
        'swap or mend the dates',
      ),
    );
  }
  return problems;
}

function validateUrls(content: ContentFile): Problem[] {
  return ['url', 'organisationUrl'].flatMap((field) => {
    const url = textField(content, field);
    if (!url?.trim() || isSafeUrl(url)) return [];
    return [
      problemAt(
        content,
        [field],
        `links to "${url}"`,
        'write an address that begins with https:// or, on this site, with /',
      ),
    ];
  });
}

function isSafeUrl(url: string): boolean {
  if (!URL.canParse(url, 'https://site.invalid')) return false;
  return ['https:', 'http:', 'mailto:'].includes(new URL(url, 'https://site.invalid').protocol);
}

/** Fields that a kind has no place for would be lost without a word. */
const notPrinted: Record<string, { fields: string[]; mend: string }> = {
  skills: { fields: ['organisation', 'organisationUrl', 'start', 'end', 'place'], mend: 'write it in the body' },
  summary: { fields: ['start', 'end', 'items'], mend: 'write it in the body' },
};

function validateItems(content: ContentFile, kind: string | undefined): Problem[] {
  const { items } = content.data;
  const has = Array.isArray(items) && items.length > 0;
  if (kind === undefined) return [];
  if (kind === 'skills' && !has && content.body.trim() === '') {
    return [
      problemAt(
        content,
        ['items'],
        'is a group of skills without any',
        'add "items: [Python, C++]", or write them in the body',
      ),
    ];
  }
  const { fields, mend } = notPrinted[kind] ?? {
    fields: isHeaded(kind as SectionKind) ? ['items'] : [],
    mend: 'write them as a list in the body',
  };
  const lost = fields.filter((field) => content.data[field] !== undefined && content.data[field] !== null);
  return lost.map((field) =>
    problemAt(content, [field], `has "${field}", which an entry of kind "${kind}" is not printed with`, mend),
  );
}

function validateBody(content: ContentFile): Problem[] {
  const { blocks, problems } = parseBody(content.body);
  const unwelcome = problems.map((problem): Problem => ({
    file: content.file,
    line: content.bodyLine + problem.line - 1,
    column: problem.column,
    message: problem.message,
    mend: problem.mend ?? 'write it with paragraphs, lists, **strong**, *emphasis*, links, `code` and $math$',
    severity: problem.isWarning ? 'warning' : 'error',
  }));
  return [...unwelcome, ...inlinesOf(blocks).flatMap((inline) => validateInline(content, inline))];
}

function validateInline(content: ContentFile, inline: Inline): Problem[] {
  if (inline.type === 'link' && !isSafeUrl(inline.url)) {
    return [bodyProblem(content, inline.url, `links to "${inline.url}"`, 'write an address that begins with https://')];
  }
  if (inline.type !== 'math') return [];
  if (readsAsWords(inline.value)) {
    const message = `has "$${inline.value}$", a formula that reads as words`;
    return [
      bodyProblem(content, inline.value, message, 'write a dollar sign as \\$, or words in a formula as \\text{…}'),
    ];
  }
  try {
    toMathMl(inline.value, false, {});
    return [];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [
      bodyProblem(
        content,
        inline.value,
        `has the formula "${inline.value}", which TeX cannot read: ${reason}`,
        'mend it, or write a dollar sign as \\$',
      ),
    ];
  }
}

/** A problem at the first line of the body that has these words. */
function bodyProblem(content: ContentFile, words: string, message: string, mend: string): Problem {
  const before = content.body.slice(0, Math.max(0, content.body.indexOf(words)));
  return {
    file: content.file,
    line: content.bodyLine + before.split('\n').length - 1,
    message,
    mend,
    severity: 'error',
  };
}

function inlinesOf(nodes: (Block | Inline)[]): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if (node.type === 'list') return node.items.flatMap(inlinesOf);
    if (node.type === 'paragraph') return inlinesOf(node.children);
    return 'children' in node ? [node, ...inlinesOf(node.children)] : [node];
  });
}
