import rehypeParse from 'rehype-parse';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { toMdast } from 'hast-util-to-mdast';
import type { Root } from 'mdast';
import { unified } from 'unified';
import { oneLine } from '@/lib/text/one-line';
import { attributesOf, link, picture, shortened, type Rule } from './rule';

/** Elements that a text may write itself; their attributes are looks and stay behind. */
const kept = new Set(
  'abbr b cite code del details dfn em i ins kbd mark q s samp small strong sub summary sup time u var'.split(' '),
);

const writer = unified().use(remarkGfm).use(remarkStringify, { bullet: '-', emphasis: '*' });

/** A list, a table or a quotation of HTML as Markdown. */
function toMarkdown(html: string): string {
  const tree = unified().use(rehypeParse, { fragment: true }).parse(html);
  return writer.stringify(toMdast(tree) as Root).trim();
}

/** HTML in old posts: what has a Markdown form gets it, what runs or plays is named. */
export const html: Rule[] = [
  { pattern: /<!--[\s\S]*?-->/y, convert: () => '' },
  {
    pattern: /<iframe\b([^>]*)>(?:[\s\S]*?<\/iframe\s*>)?/iy,
    convert: ([, text], place, context) => {
      const { src = '' } = attributesOf(text!);
      context.leave(place.line, `a frame that shows ${src || 'something'}${src ? '; the text links to it' : ''}`);
      return /^https?:/.test(src) ? `[${src.replace(/^https?:\/\/|\?.*$/g, '')}](${src})` : '';
    },
  },
  {
    pattern:
      /<(script|style|video|audio|object|svg|form|canvas|button)\b[\s\S]*?<\/\1\s*>|<(embed|input|source|link|meta)\b[^>]*>/iy,
    convert: ([whole, paired, single], place, context) => {
      context.leave(place.line, `an element <${paired ?? single}>: ${shortened(whole)}`);
      return '';
    },
  },
  {
    pattern: /<(ul|ol|table|dl|blockquote|pre)\b[^>]*>[\s\S]*?<\/\1\s*>/iy,
    convert: ([whole], _place, _context, inner) => `\n\n${inner(toMarkdown(whole))}\n\n`,
  },
  {
    pattern: /<img\b([^>]*?)\/?>/iy,
    convert: ([, text], place, context) => {
      const { src = '', alt = '', title = '' } = attributesOf(text!);
      return picture(src, alt || title, place, context);
    },
  },
  {
    pattern: /<a\b([^>]*)>([\s\S]*?)<\/a\s*>/iy,
    convert: ([whole, text, words], place, context, inner) => {
      const { href } = attributesOf(text!);
      const shown = oneLine(inner(words!, whole.indexOf('>') + 1));
      return href && shown ? link(href, shown, place, context) : shown;
    },
  },
  {
    pattern: /<h([1-6])\b[^>]*>([\s\S]*?)<\/h\1\s*>/iy,
    convert: ([whole, depth, words], _place, _context, inner) =>
      `\n\n${'#'.repeat(Math.max(2, Number(depth)))} ${oneLine(inner(words!, whole.indexOf('>') + 1))}\n\n`,
  },
  { pattern: /<br\s*\/?>/iy, convert: () => '<br />' },
  { pattern: /<hr\b[^>]*>/iy, convert: () => '\n\n***\n\n' },
  { pattern: /<(https?:\/\/[^>\s]+)>/y, convert: ([, url]) => `[${url}](${url})` },
  { pattern: /<([\w.+-]+@[\w.-]+)>/y, convert: ([, address]) => `[${address}](mailto:${address})` },
  {
    pattern: /<(\/?)([a-z][a-z0-9]*)\b[^<>]*>/iy,
    convert: ([, close, element]) => {
      const name = element!.toLowerCase();
      if (kept.has(name)) return `<${close}${name}>`;
      return /^(?:p|div|section|article|center|figure|figcaption|header|footer)$/.test(name) ? '\n\n' : '';
    },
  },
];
