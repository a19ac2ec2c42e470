import type { Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { remark, report, type Run } from '../run';

/** A mark of some Markdown that is none here and would stand in the page as it is written, with what it is here. */
interface RawMark {
  pattern: RegExp;
  message: (found: RegExpExecArray) => string;
  mend: (found: RegExpExecArray) => string;
  /** Something is lost, and not only ugly. */
  isError?: boolean;
}

/** Marks in the words as Markdown has read them. */
const inWords: RawMark[] = [
  {
    pattern: /(!?)\[[^[\]]*\]\(([^()<>\s]*\s[^()<>]*\.\w{2,4})\)/g,
    message: ([, mark, path]) =>
      `has ${mark ? 'a picture' : 'a link'} to "${path}", which is no address for its spaces`,
    mend: ([, , path]) => `write ${path!.trim().replace(/\s/g, '%20')}`,
    isError: true,
  },
  {
    pattern: /\]\((?![^()\s]*\s[^()]*\.\w{2,4}\))\S*/g,
    message: () => 'has a link that does not end',
    mend: () => 'close it with ), or write \\] for the bracket',
  },
  {
    pattern: /(?<![\w\]])!?\[[^\][\n^@#]+\]\[[^\][\n]*\]/g,
    message: ([mark]) => `has ${mark}, whose address is nowhere`,
    mend: ([mark]) =>
      `add its address on a line of its own: ${/\[([^\][]+)\](?:\[\])?$/.exec(mark)?.[0].replace('[]', '') ?? '[name]'}: https://…`,
  },
  {
    pattern: /\^\[([^\]]+)\]/g,
    message: ([mark]) => `has ${mark}, which is no note here`,
    mend: () => 'write [^1], and [^1]: with the note on a line of its own',
  },
  {
    pattern: /\\\((.+?)\\\)|\\\[(.+?)\\\]/gs,
    message: ([mark]) => `has ${mark}, which is shown as it stands: its backslashes are doubled`,
    mend: ([, inline, display]) =>
      inline ? `write $${inline.trim()}$` : `write $$${display!.trim()}$$ on a line of its own`,
    isError: true,
  },
  {
    pattern: /==(?=\S)[^=\n]*[^\s=]==(?!=)/g,
    message: ([mark]) => `has ${mark}, whose signs are shown`,
    mend: ([mark]) => `write <mark>${mark.slice(2, -2)}</mark>`,
  },
  {
    pattern: /!\[\[([^\][\n|]+)[^\][\n]*\]\]/g,
    message: ([mark]) => `has ${mark}, which shows nothing here`,
    mend: ([, file]) => `write ![what it shows](images/${file!.trim().replace(/\s/g, '%20')}) with the file in images/`,
    isError: true,
  },
  {
    pattern: /(?<!!)\[\[([^\][\n]+)\]\]/g,
    message: ([mark]) => `has ${mark}, which is no link here`,
    mend: ([, words]) => `write [${words!.split('|').at(-1)}](/blog/…)`,
  },
  {
    pattern: /(?<![\w:]):[a-z][a-z_+-]+:(?![\w:])/g,
    message: ([mark]) => `has ${mark}, which stays a word`,
    mend: () => 'write the character itself, or leave it out',
  },
  {
    pattern: /(?<![*\\\w])\*\*(?=[^\s*])|(?<=[^\s*\\])\*\*(?![*\w])/g,
    message: () => 'has ** that makes nothing strong',
    mend: () => 'put a second ** at the other end of the words, or write \\*\\*',
  },
];

/** Marks in the source of words: Markdown has taken their backslashes off. */
const inSource: RawMark[] = [
  {
    pattern: /(?<!\\)\\\[((?:(?!\\\]).)*?[\\^_=](?:(?!\\\]).)*?)\\\]/g,
    message: ([mark]) => `has ${mark}, whose backslashes Markdown takes off`,
    mend: ([, formula]) => `write $$${formula!.trim()}$$ on a line of its own`,
    isError: true,
  },
];

/** Names the marks of other dialects that are left in the words of a text. */
export function nameRawMarks(tree: Root, run: Run): void {
  visit(tree, 'text', (node: Text) => {
    const { start, end } = node.position ?? {};
    const source = run.source.slice(start?.offset ?? 0, end?.offset ?? 0);
    for (const mark of inWords) nameMark(mark, node.value, node, run);
    for (const mark of inSource) nameMark(mark, source, node, run);
  });
}

function nameMark({ pattern, message, mend, isError }: RawMark, words: string, node: Text, run: Run): void {
  for (const found of words.matchAll(pattern)) {
    const say = isError ? report : remark;
    const said = message(found).replace(/\s+/g, ' ');
    say(run, node, said, mend(found).replace(/\s+/g, ' '), words.slice(0, found.index));
  }
}
