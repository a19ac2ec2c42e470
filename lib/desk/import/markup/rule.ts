import { oneLine } from '@/lib/text/one-line';

/** What the conversion of a text may ask about the rest of the site, and tell. */
export interface MarkupContext {
  /** The new address of a link; undefined when it leads nowhere. */
  link(url: string): string | undefined;
  /** The path of a picture in the content; undefined when there is none. */
  picture(url: string): string | undefined;
  /** Something that did not come over, and the line of the source on which it stood. */
  leave(line: number, why: string): void;
  /** What templates know by name: "page.title". */
  variables: Readonly<Record<string, string>>;
}

/** Where a mark stands. */
export interface Place {
  line: number;
  /** What stands before it on its line. */
  before: string;
  /** What stands after it on its line. */
  after: string;
}

/** A mark of another system and what it is here. Its pattern is sticky: it is tried where the text is being read. */
export interface Rule {
  pattern: RegExp;
  convert(
    found: RegExpExecArray,
    place: Place,
    context: MarkupContext,
    inner: (text: string, offset?: number) => string,
  ): string;
}

/** The attributes of a tag or a shortcode: `src="a.png" width=640`. */
export function attributesOf(text: string): Record<string, string> {
  const found = text.matchAll(/([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g);
  return Object.fromEntries(
    [...found].map(([, name, double, single, bare]) => [name!.toLowerCase(), double ?? single ?? bare ?? '']),
  );
}

/** A picture with what it shows; what is no picture of the site stays as its words. */
export function picture(url: string, words: string, place: Place, context: MarkupContext): string {
  const path = context.picture(url);
  const shown = words
    .replace(/<[^>]*>/g, '')
    .replace(/[[\]{}<>\n]/g, ' ')
    .trim();
  if (path) return `![${shown || nameOf(url)}](${encodeURI(path)})`;
  context.leave(place.line, `the picture "${url}", which is not among the files of the site`);
  return shown ? `*${shown}*` : '';
}

const nameOf = (url: string) =>
  url
    .split('/')
    .pop()!
    .replace(/\.\w+$/, '')
    .replace(/[-_]+/g, ' ');

/** A link with its words; one that leads nowhere stays as its words. */
export function link(url: string, words: string, place: Place, context: MarkupContext): string {
  const address = context.link(url);
  if (address !== undefined) return `[${words}](${address})`;
  context.leave(place.line, `the link to "${url}", where there is nothing`);
  return words;
}

/** The first words of what was left, for the report. */
export const shortened = (text: string): string => {
  const line = oneLine(text);
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
};
