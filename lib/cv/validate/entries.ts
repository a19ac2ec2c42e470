import type { ContentFile } from '@/lib/content/front-matter';
import type { Problem } from '@/lib/content/problem';
import { parseBody } from '../body';
import { endsBeforeStart, parseDate, parseRange } from '../dates';
import type { Block, Inline } from '../model';
import { problemAt, textField } from './problem-at';

/** What is wrong within one entry: its dates, its links, its body, its skills. */
export function validateEntry(content: ContentFile, kind: string | undefined): Problem[] {
  return [...validateDates(content), ...validateUrls(content), ...validateItems(content, kind), ...validateBody(content)];
}

function validateDates(content: ContentFile): Problem[] {
  const { start, end } = { start: textField(content, 'start'), end: textField(content, 'end') };
  const problems: Problem[] = [];
  if (start !== undefined && !parseDate(start)) {
    problems.push(problemAt(content, ['start'], `starts on "${start}", which is no date`, 'write YYYY or YYYY-MM, in quotes'));
  }
  if (end !== undefined && end.trim() !== 'present' && !parseDate(end)) {
    problems.push(problemAt(content, ['end'], `ends on "${end}", which is no date`, 'write YYYY, YYYY-MM or present, in quotes'));
  }
  if (end !== undefined && start === undefined) {
    problems.push(problemAt(content, ['end'], 'has an end without a start', 'add "start"; a single date is a start without an end'));
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
    return [problemAt(content, [field], `links to "${url}"`, 'write an address that begins with https:// or, on this site, with /')];
  });
}

function isSafeUrl(url: string): boolean {
  if (!URL.canParse(url, 'https://site.invalid')) return false;
  return ['https:', 'http:', 'mailto:'].includes(new URL(url, 'https://site.invalid').protocol);
}

function validateItems(content: ContentFile, kind: string | undefined): Problem[] {
  const items = content.data.items;
  const has = Array.isArray(items) && items.length > 0;
  if (kind === 'skills' && !has) return [problemAt(content, ['items'], 'is a group of skills without any', 'add "items: [Python, C++]"')];
  if (kind !== undefined && kind !== 'skills' && has) {
    return [problemAt(content, ['items'], 'has "items", which only skills are set with', 'write them as a list in the body')];
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
  const unsafe = linksOf(blocks).filter((url) => !isSafeUrl(url));
  return [
    ...unwelcome,
    ...unsafe.map((url): Problem => ({
      file: content.file,
      line: content.bodyLine + content.body.slice(0, content.body.indexOf(url)).split('\n').length - 1,
      message: `links to "${url}"`,
      mend: 'write an address that begins with https://',
      severity: 'error',
    })),
  ];
}

function linksOf(nodes: (Block | Inline)[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'list') return node.items.flatMap(linksOf);
    if (node.type === 'link') return [node.url, ...linksOf(node.children)];
    return 'children' in node ? linksOf(node.children) : [];
  });
}
