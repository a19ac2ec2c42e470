import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import { isRecord } from '@/lib/content/is-record';
import { textOf as asText } from '../sources/json';

export { asText };

/** A text of a site with its front matter, in whichever language that is. */
export interface SourceText {
  data: Record<string, unknown>;
  body: string;
  /** Line of the file on which the body begins, 1-based. */
  line: number;
  /** Why the front matter could not be read, if it could not. */
  wrong?: { line: number; why: string };
}

const FENCES = [
  { pattern: /^---[ \t]*\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\n|$)/, parse: (text: string): unknown => parseYaml(text) },
  {
    pattern: /^\+\+\+[ \t]*\n([\s\S]*?)(?:^|\n)\+\+\+[ \t]*(?:\n|$)/,
    parse: (text: string): unknown => parseToml(text),
  },
];

/** Takes front matter (YAML or TOML) and body apart. What cannot be read is said, and the body is had all the same. */
export function readSourceText(text: string): SourceText {
  const whole = text.replace(/^\uFEFF/, '');
  for (const { pattern, parse } of FENCES) {
    const match = pattern.exec(whole);
    if (!match) continue;
    const body = whole.slice(match[0].length);
    const line = match[0].split('\n').length;
    try {
      return { data: asRecord(parse(match[1]!)), body, line };
    } catch (error) {
      const { message, linePos, line: at } = error as Error & { linePos?: { line: number }[]; line?: number };
      const wrong = {
        line: (linePos?.[0]?.line ?? at ?? 1) + 1,
        why: `front matter that cannot be read: ${message.split('\n')[0]}`,
      };
      return { data: {}, body, line, wrong };
    }
  }
  return { data: {}, body: whole, line: 1 };
}

/** A file of settings by its ending: YAML, TOML or JSON. Throws when it is none. */
export function readSettings(path: string, text: string): Record<string, unknown> {
  if (path.endsWith('.toml')) return asRecord(parseToml(text));
  if (path.endsWith('.json')) return asRecord(JSON.parse(text));
  return asRecord(parseYaml(text));
}

export const asRecord = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {});
export const asList = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);
export const recordsOf = (value: unknown): Record<string, unknown>[] => asList(value).filter(isRecord);

/** The first of these values that says something. */
export const firstText = (...values: unknown[]): string | undefined =>
  values.map(asText).find((text) => text !== undefined);

/** A list of words, also where they stand in one text: "a, b" or "a b". */
export function asWords(value: unknown): string[] {
  if (typeof value === 'string') return value.split(value.includes(',') ? /\s*,\s*/ : /\s+/).filter(Boolean);
  return asList(value).flatMap((item) => asText(item) ?? []);
}

/** A day as "2020-01-02": of a date, or of a text that begins with one. */
export function asDay(value: unknown): string | undefined {
  if (value instanceof Date && !Number.isNaN(value.getTime())) return value.toISOString().slice(0, 10);
  const [, year, month, day] = /^(\d{4})-(\d\d?)(?:-(\d\d?))?/.exec(asText(value) ?? '') ?? [];
  return year ? `${year}-${month!.padStart(2, '0')}-${(day ?? '01').padStart(2, '0')}` : undefined;
}

/** The day, where it is after the other: of a last change, which says nothing on the day of writing. */
export const laterThan = (day: string, other: string | undefined): string | undefined =>
  other && other > day ? other : undefined;

/** What is given, and nothing else. */
export function given(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
