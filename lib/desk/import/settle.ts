import type { Problem } from '@/lib/content/problem';
import { parseContentFile } from '@/lib/content/front-matter';
import { toContent, type Content } from '@/lib/content/store';
import { StoredFile } from '@/lib/content/stored-file';
import { frontMatter, type Imported } from './import-site';
import { oldLists } from './old-lists';
import type { SourceFolder } from './source-folder';

/** Reads texts and copied files as a content folder and says all that is wrong with it. */
export type Check = (texts: ReadonlyMap<string, string>, copies: ReadonlyMap<string, string>) => Promise<Problem[]>;

/** Texts, without those of hidden folders, and files of the source as the content that they make. */
export function contentOfDraft(
  texts: ReadonlyMap<string, string>,
  copies: ReadonlyMap<string, string>,
  source: SourceFolder,
): Content {
  const shown = [...texts].filter(([path]) => !path.startsWith('.'));
  const files = [
    ...shown.map(([path, text]) => new StoredFile(path, () => Buffer.from(text))),
    ...[...copies].map(([path, from]) => new StoredFile(path, () => source.bytes(from))),
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
  return toContent('content', new Map(files.map((file) => [file.path, file])));
}

/** The hidden folder of a new content folder for what could not be made right; nothing is lost. */
export const ASIDE = '.import';
const ROUNDS = 6;

/**
 * Brings what was imported to where the check has nothing against it: a brace that is no tag is written as one, a link or picture that
 * leads nowhere stays as its words. A document that is still wrong then is put aside, as it is, and told. Redirects come last.
 */
export async function settle(imported: Imported, check: Check): Promise<void> {
  const { texts, copies, redirects } = imported;
  let wrong = errorsByPath(await check(texts, copies));
  for (let round = 1; wrong.size > 0 && round <= ROUNDS; round++) {
    for (const [path, problems] of wrong) mendOrPutAside(imported, path, problems, round === ROUNDS);
    const narrowed = errorsByPath(await check(onlyBodiesOf(texts, [...wrong.keys()]), copies));
    // What was right may name what has been put aside.
    wrong = narrowed.size > 0 ? narrowed : errorsByPath(await check(texts, copies));
  }
  const olds = [...redirects.keys()];
  for (const [from, to] of oldLists)
    if (!redirects.has(from) && olds.some((old) => old.startsWith(`${from}/`))) redirects.set(from, to);
  await redirect(imported, check);
}

/** The texts, those that were found right without their bodies: to set them again would take most of the time. */
function onlyBodiesOf(texts: ReadonlyMap<string, string>, paths: readonly string[]): ReadonlyMap<string, string> {
  const isKept = (path: string) => !path.endsWith('.mdx') || paths.includes(path) || path.startsWith('cv/');
  return new Map(
    [...texts].map(([path, text]) => [path, isKept(path) ? text : text.replace(/(\n---\n)[\s\S]*$/, '$1')]),
  );
}

function errorsByPath(problems: readonly Problem[]): Map<string, Problem[]> {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const paths = [...new Set(errors.map(({ file }) => file.replace(/^content\//, '')))];
  return new Map(paths.map((path) => [path, errors.filter(({ file }) => file === `content/${path}`)]));
}

function mendOrPutAside(imported: Imported, path: string, problems: Problem[], isLast: boolean): void {
  const text = imported.texts.get(path);
  const { draft, texts, copies } = imported;
  if (text === undefined) {
    // A file as it came: one that nobody can read is no use here.
    if (copies.has(path)) draft.leave(copies.get(path)!, problems[0]!.message);
    copies.delete(path);
    return;
  }
  if (path === 'cv/cv.mdx') return void texts.set(path, withoutEmptySections(text, problems));
  const lines = text.split('\n');
  const mended = new Set<number>();
  const page = draft.pages.get(path);
  for (const { line = 0, message } of problems) {
    if (mended.has(line) || !lines[line - 1]) continue;
    mended.add(line);
    const before = lines[line - 1]!;
    lines[line - 1] = mendLine(before, message);
    if (lines[line - 1] !== before)
      draft.leave(
        page?.source ?? path,
        `written as plain words, because it ${message}`,
        page && sourceLine(page, text, line),
      );
  }
  const changed = lines.join('\n');
  if (changed !== text && !isLast) return void texts.set(path, changed);
  if (path === 'profile.mdx') texts.set(path, text.replace(/(\n---\n)[\s\S]*$/, '$1'));
  else texts.delete(path);
  texts.set(`${ASIDE}/${path}`, text);
  draft.leave(
    page?.source ?? path,
    `lies as it is in ${ASIDE}/${path}: it ${problems[0]!.message}${problems[0]!.mend ? `; ${problems[0]!.mend}` : ''}`,
    problems[0]!.line,
  );
}

/** The CV without the sections whose entries were all put aside. */
function withoutEmptySections(text: string, problems: readonly Problem[]): string {
  const empty = new Set(problems.map(({ message }) => /declares the section "([^"]+)"/.exec(message)?.[1]));
  const { data } = parseContentFile('', 'cv/cv.mdx', text).content;
  const sections = (data.sections as { id: string }[]).filter(({ id }) => !empty.has(id));
  return frontMatter({ ...data, sections });
}

/** About where a line stood in the source: the conversion keeps most of them. */
function sourceLine(page: { line: number }, text: string, line: number): number {
  return Math.max(1, line - (parseContentFile('', '', text).content.bodyLine + 1) + page.line);
}

/** A line without what the check has against it. */
function mendLine(line: string, message: string): string {
  if (/^has (?:a |the )?code|language|grammar/.test(message) && /^\s*`{3,}/.test(line))
    return line.replace(/^(\s*`{3,}).*$/, '$1');
  if (/^links to|leads nowhere|no page|address/.test(message))
    return line.replace(/(?<!!)\[([^\]]*)\]\([^)]*\)/g, '$1');
  if (/indented lines/.test(message)) return line.trimStart();
  if (/picture|image|images\/|^shows /.test(message))
    return line.replace(/!\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, '*$1*');
  if (/^cites|which no \.bib|^refers/.test(message))
    return line.replace(/\[([^\]]*@[^\]]*)\]/g, '\\[$1\\]').replace(/(?<![\w\\[;])@(?=\w)/g, '\\@');
  if (/Markdown html/.test(message))
    return line
      .replace(/<\/?(?:b|strong)>/g, '**')
      .replace(/<\/?(?:i|em)>/g, '*')
      .replace(/<[^>]*>/g, ' ');
  if (/CV entry cannot hold/.test(message))
    return line
      .replace(/^#+ (.*)$/, '**$1**')
      .replace(/^[ \t]*(?:`{3,}.*|\|[-:| ]+\|)$/, '')
      .replaceAll('|', ' ')
      .trim();
  if (/#|heading/.test(message) && /^#+ /.test(line)) return line.replace(/^#+ /, '## ');
  return line.replace(/(?<!\\)[{}<]/g, '\\$&').replace(/(?<!\\)\\(?=[A-Za-z])/g, '\\\\');
}

/** Writes the redirects into the profile: those that lead to a page and hide none. */
async function redirect({ texts, copies, redirects, draft }: Imported, check: Check): Promise<void> {
  const profile = texts.get('profile.mdx')!;
  const [, , body = ''] = /^(---\n[\s\S]*?\n---\n)([\s\S]*)$/.exec(profile) ?? [];
  const { data } = parseContentFile('', 'profile.mdx', profile).content;
  const write = () => {
    const list = [...redirects].map(([from, to]) => ({ from, to }));
    texts.set('profile.mdx', frontMatter(list.length > 0 ? { ...data, redirects: list } : data) + body);
  };
  for (const [from, to] of redirects) if (from === to || !from.startsWith('/') || from === '/') redirects.delete(from);
  write();
  for (const { message } of errorsByPath(await check(texts, copies)).get('profile.mdx') ?? []) {
    const [, from] = /^redirects (.+?)(?:, which is| to "| a second time)/.exec(message) ?? [];
    if (!from || !redirects.has(from)) continue;
    if (!/page of this site/.test(message) && !oldLists.some(([list]) => list === from))
      draft.leave('profile.mdx', `the address ${from}: ${message}`);
    redirects.delete(from);
  }
  write();
}
