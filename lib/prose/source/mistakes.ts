import type { Point } from 'unist';
import type { VFileMessage } from 'vfile-message';
import { inMarkdown } from '../safety/html-in-markdown';
import { mendOfBrace } from './foreign-markup';
import { mendOfClosing, mendOfTag } from './mend-tag';

/** What the parser could not read: the place to name, what to say, and the characters to take out before the rest is read. */
export interface Mistake {
  start: Point;
  message: string;
  mend: string;
  /** Offset of the character after the last that goes. */
  end: number;
}

/** The mistake that the parser stopped at; undefined where it says no place. */
export function toMistake(error: VFileMessage, source: string): Mistake | undefined {
  const at = offsetOf(error, source);
  if (at === undefined) return undefined;
  if (/import\/export/i.test(error.reason)) return strayWord(source, at);
  if (/acorn|expression/i.test(error.reason)) return strayBrace(source, at);
  const opening = source[at] === '<' ? at : source.lastIndexOf('<', at);
  if (opening < 0) return strayLine(error, source, at);
  const found = (length: number, message: string, mend: string): Mistake => ({
    start: pointAt(source, opening),
    end: opening + Math.max(1, length),
    message,
    mend,
  });
  const rest = source.slice(opening);
  const address = /^<((?:https?|ftp|mailto):[^\s<>]+|[^\s<>@]+@[^\s<>]+)>/i.exec(rest);
  if (address)
    return found(
      address[0].length,
      `has ${address[0]}, an address between angle brackets`,
      `leave the brackets out: ${address[1]}`,
    );
  const tag = /^<\/?[A-Za-z][^<>]*>?/.exec(rest)?.[0] ?? '';
  const stray = strayClosing(error, source);
  if (stray) return stray;
  const unclosed = unclosedTag(error);
  if (unclosed === '') return found(2, 'has <>, which begins no tag', 'write \\<>');
  if (unclosed) {
    const isSign = /\w/.test(source[opening - 1] ?? '') && inMarkdown(unclosed) === undefined && unclosed.length < 3;
    const mend = isSign ? 'a "<" that is only a character is written \\<' : mendOfTag(unclosed);
    return found(isSign ? 1 : tag.length, `leaves <${unclosed}> open`, mend);
  }
  const comment = /^<!(?:--[\s\S]*?--)?[^>\n]*>?/.exec(rest)?.[0];
  if (comment)
    return comment.startsWith('<!--')
      ? found(comment.length, 'has a comment of HTML', 'write a comment as {/* … */}')
      : found(comment.length, `has ${comment}`, 'leave it out: a text is part of a page');
  const closed = /^<\/([A-Za-z][\w-]*)/.exec(tag)?.[1];
  if (closed) return found(tag.length, `closes </${closed}>, which is not open`, mendOfClosing(closed));
  if (!tag) return found(1, 'has a "<" that begins no tag', 'a "<" that is only a character is written \\<');
  const said = `cannot be read: ${error.reason.replace(/\s+/g, ' ').replace(/, expected .*/, '')}`;
  return found(1, said, 'a "<" that is only a character is written \\<; else mend the tag');
}

const unclosedTag = ({ reason }: VFileMessage): string | undefined => /closing tag for `<(.*?)>`/.exec(reason)?.[1];

/**
 * A closing tag within an element, of which nothing is open: `<div>words</a></div>`. The parser blames the element around it.
 */
function strayClosing(error: VFileMessage, source: string): Mistake | undefined {
  const closed = /^Unexpected closing tag `<\/(.*?)>`, expected/.exec(error.reason)?.[1];
  const place = error.place && ('start' in error.place ? error.place : undefined);
  if (!closed || place?.start.offset === undefined || place.end.offset === undefined) return undefined;
  const before = source.slice(0, place.start.offset);
  const count = (tag: string) => before.split(tag).length - 1;
  const opened = [...before.matchAll(/<([A-Za-z][\w.-]*)(?=[\s>])[^<>]*?(\/?)>/g)];
  if (opened.filter(([, name, isWhole]) => name === closed && !isWhole).length > count(`</${closed}>`))
    return undefined;
  return {
    start: place.start,
    end: place.end.offset,
    message: `closes </${closed}>, which is not open`,
    mend: mendOfClosing(closed),
  };
}

/** Where the parser stopped; of a tag left open to the end of the text it says so in words alone. */
function offsetOf(error: VFileMessage, source: string): number | undefined {
  const [, line, column] = (unclosedTag(error) !== undefined && /\((\d+):(\d+)-/.exec(error.reason)) || [];
  if (line && column) return offsetAt(source, Number(line), Number(column));
  const point = error.place && ('start' in error.place ? error.place.start : error.place);
  return point && (point.offset ?? offsetAt(source, point.line, point.column));
}

/** A brace begins what only a program would hold: the one that is open where the parser stopped, up to its fellow. */
function strayBrace(source: string, at: number): Mistake {
  const brace = openBrace(source, at);
  const opening = source[brace - 1] === '{' ? brace - 1 : brace;
  const start = pointAt(source, opening);
  const line = source.split('\n')[start.line - 1] ?? '';
  const block = source.slice(opening).split(/\n[ \t]*\n/)[0]!;
  const group = /^\{\{.*?\}\}|^\{[^{}\n]*\}/.exec(block)?.[0] ?? block.split('\n')[0]!;
  return {
    start,
    end: opening + Math.max(1, group.length),
    message: 'has a brace, which begins what only a program would hold',
    mend:
      mendOfBrace(line, start.column) ??
      'a brace in running text is written \\{ (in formulas and code it needs nothing)',
  };
}

/** A line that begins with "import" or "export" is a program's; as prose it wants another beginning. */
function strayWord(source: string, at: number): Mistake {
  const { line } = pointAt(source, at);
  const lines = source.split('\n');
  const first = lines.slice(0, line).findLastIndex((text) => /^(?:import|export)\b/.test(text));
  const start = offsetAt(source, (first < 0 ? line - 1 : first) + 1, 1);
  const word = /^\w+/.exec(source.slice(start))?.[0] ?? 'import';
  return {
    start: pointAt(source, start),
    end: start + word.length,
    message: `begins a line with "${word}", which only a program does`,
    mend: `leave it out if it was one; in prose, begin the line with another word or write ${word[0]!.toUpperCase()}${word.slice(1)}`,
  };
}

function openBrace(source: string, at: number): number {
  let depth = 0;
  for (let index = Math.min(at, source.length - 1); index >= 0; index--) {
    if (source[index - 1] === '\\') continue;
    if (source[index] === '}' && index < at) depth++;
    else if (source[index] === '{' && depth-- === 0) return index;
  }
  return Math.max(0, source.lastIndexOf('{', at));
}

function strayLine(error: VFileMessage, source: string, at: number): Mistake {
  return {
    start: pointAt(source, at),
    end: (source.indexOf('\n', at) + 1 || source.length + 1) - 1,
    message: `cannot be read: ${error.reason.replace(/\s+/g, ' ')}`,
    mend: 'a "<" or "{" that is only a character is written \\< or \\{',
  };
}

function offsetAt(source: string, line: number, column: number): number {
  const above = source.split('\n').slice(0, line - 1);
  return above.reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
}

function pointAt(source: string, offset: number): Point {
  const above = source.slice(0, offset).split('\n');
  return { line: above.length, column: above.at(-1)!.length + 1, offset };
}

/** The source with a mistake blank, so that everything else keeps its place. */
export function withoutMistake(source: string, { start, end }: Mistake): string {
  const from = start.offset ?? 0;
  return source.slice(0, from) + source.slice(from, end).replace(/[^\n]/g, ' ') + source.slice(end);
}
