import type { ContentFile } from '@/lib/content/front-matter';
import type { Problem } from '@/lib/content/problem';
import { toMathMl } from '@/lib/html/mathml';
import { parseBody } from '../body';
import { endsBeforeStart, parseDate, parseRange } from '../dates';
import type { Block, Inline } from '../model';
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

function validateDates(content: ContentFile): Problem[] {
  const { start, end } = { start: textField(content, 'start'), end: textField(content, 'end') };
  const problems: Problem[] = [];
  if (start !== undefined && !parseDate(start)) {
    problems.push(
      problemAt(content, ['start'], `starts on "${start}", which is no date`, 'write YYYY or YYYY-MM, in quotes'),
    );
  }
  if (end !== undefined && end.trim() !== 'present' && !parseDate(end)) {
    problems.push(
      problemAt(content, ['end'], `ends on "${end}", which is no date`, 'write YYYY, YYYY-MM or present, in quotes'),
    );
  }
  if (end !== undefined && start === undefined) {
    problems.push(
      problemAt(content, ['end'], 'has an end without a start', 'add "start"; a single date is a start without an end'),
    );
  }
  const range = parseRange(start, end);
  if (range && endsBeforeStart(range)) {
    problems.push(problemAt(content, ['end'], `ends (${end}) before it starts (${start})`, 'swap or mend the dates'));
  }
  return problems;
}

function validateUrls(content: ContentFile): Problem[] {
  return ['url', 'organisationUrl'].flatMap((field) => {
    const url = textField(content, field);
    if (url === undefined || isSafeUrl(url)) return [];
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

function validateItems(content: ContentFile, kind: string | undefined): Problem[] {
  const items = content.data.items;
  const has = Array.isArray(items) && items.length > 0;
  if (kind === 'skills' && !has)
    return [problemAt(content, ['items'], 'is a group of skills without any', 'add "items: [Python, C++]"')];
  if (kind !== undefined && kind !== 'skills' && has) {
    return [
      problemAt(content, ['items'], 'has "items", which only skills are set with', 'write them as a list in the body'),
    ];
  }
  return [];
}

function validateBody(content: ContentFile): Problem[] {
  const { blocks, problems } = parseBody(content.body);
  const unwelcome = problems.map((problem): Problem => ({
    file: content.file,
    line: content.bodyLine + problem.line - 1,
    column: problem.column,
    message: problem.message,
    mend: 'write it with paragraphs, lists, **strong**, *emphasis*, links, `code` and $math$',
    severity: 'error',
  }));
  return [...unwelcome, ...inlinesOf(blocks).flatMap((inline) => validateInline(content, inline))];
}

function validateInline(content: ContentFile, inline: Inline): Problem[] {
  if (inline.type === 'link' && !isSafeUrl(inline.url)) {
    return [bodyProblem(content, inline.url, `links to "${inline.url}"`, 'write an address that begins with https://')];
  }
  if (inline.type !== 'math') return [];
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
