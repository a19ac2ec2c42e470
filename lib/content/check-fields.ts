import type { ContentFile } from './front-matter';
import { isRecord } from './is-record';
import { nearestName } from '@/lib/text/nearest-name';
import { mendOfOldField } from './old-fields';
import type { Problem } from './problem';
import type { FieldDefinition, NestedDefinition } from './schema';

type Path = (string | number)[];
type Fields = Record<string, FieldDefinition>;

/** Checks a map of the front matter against its fields: missing, misspelt and ill-typed ones, each with its line. */
export function checkFields(content: ContentFile, fields: Fields, value = content.data, path: Path = []): Problem[] {
  const problems: Problem[] = [];
  const at = (keys: Path) => ({ file: content.file, line: content.lineOf(keys), severity: 'error' as const });
  let missing = Object.keys(fields).filter((name) => !(name in value));
  for (const key of Object.keys(value)) {
    if (Object.hasOwn(fields, key)) continue;
    const near = nearestName(key, missing);
    const old = mendOfOldField(key, missing);
    const mend =
      old ?? (near ? `did you mean "${near}"?` : `remove it, or use one of: ${Object.keys(fields).join(', ')}`);
    // Two fields are not sent to one name.
    missing = missing.filter((name) => old !== `call it "${name}"`);
    problems.push({ ...at([...path, key]), message: `has a field "${key}" that the schema does not know`, mend });
  }
  for (const [name, field] of Object.entries(fields)) {
    const given = value[name];
    if (given === undefined || given === null) {
      if (field.required) {
        const mend = `add "${name}: …" (${field.description ?? field.type})`;
        problems.push({ ...at(path), message: `lacks the field "${name}"`, mend });
      }
      continue;
    }
    problems.push(...checkValue(content, field, given, [...path, name]));
  }
  return problems;
}

function checkValue(
  content: ContentFile,
  field: FieldDefinition | NestedDefinition,
  value: unknown,
  path: Path,
): Problem[] {
  const wrong = (expected: string): Problem[] => [
    {
      file: content.file,
      line: content.lineOf(path),
      message: `has ${shown(value)} as "${path.join('.')}"`,
      mend: `write ${expected}`,
      severity: 'error',
    },
  ];
  if ('def' in field)
    return isRecord(value) ? checkFields(content, field.def().fields ?? {}, value, path) : wrong('a map of fields');
  switch (field.type) {
    case 'list':
      if (!Array.isArray(value)) return wrong(`a list${typeof value === 'string' ? `: [${value.trim()}]` : ''}`);
      return value.flatMap((item, index) => checkValue(content, field.of!, item, [...path, index]));
    case 'nested':
      return 'def' in (field.of ?? {}) ? checkValue(content, field.of!, value, path) : [];
    case 'date':
      return typeof value === 'string' && isDay(value) ? [] : wrong('a day, YYYY-MM-DD');
    case 'enum':
      return field.options?.includes(value as string) ? [] : wrong(`one of: ${field.options?.join(', ')}`);
    case 'json':
      // Dates of the CV may be of any type; its own check reads them.
      return path.at(-1) !== 'macros' || isTextMap(value)
        ? []
        : wrong('a map of macros to their TeX: { "\\\\R": "\\\\mathbb{R}" }');
    case 'string':
      if (typeof value === 'string') return checkText(content, value, path);
      return wrong(
        typeof value === 'number' ? `it in quotes: "${value}"` : 'words, in quotes where they look like something else',
      );
    default:
      return typeof value === field.type ? [] : wrong(field.type === 'boolean' ? 'true or false' : `a ${field.type}`);
  }
}

/** What YAML before version 1.2, by which contentlayer reads, takes for a day or a number: 2026-11-23, 12:30, 1_000. */
const oldYaml =
  /^(?:\d{4}-\d\d?-\d\d?(?:[Tt ].*)?|[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.\d*)?|[-+]?(?:0b[01_]+|0x[\da-f_]+|\d*_[\d_]*))$/i;

/** A text that is not what its author wrote: cut at a "#", taken for a day, or with a control character in the place of TeX. */
function checkText(content: ContentFile, value: string, path: Path): Problem[] {
  const written = content.writtenAs(path);
  const name = path.join('.');
  const at = { file: content.file, line: content.lineOf(path), severity: 'error' as const };
  if (written?.cut) {
    const whole = JSON.stringify(`${value} ${written.cut}`);
    return [
      {
        ...at,
        message: `has "${name}" cut at "${written.cut}", which YAML takes for a comment`,
        mend: `put the value in quotes: ${whole}, or leave a space after the # of a comment`,
      },
    ];
  }
  if (written?.isBare && oldYaml.test(value)) {
    return [
      {
        ...at,
        message: `has ${value} as "${name}", which YAML may read as a day or a number`,
        mend: `put it in quotes: "${value}"`,
      },
    ];
  }
  if (written?.isDoubleQuoted && /\p{Cc}/u.test(value)) {
    return [
      {
        ...at,
        message: `has a control character in "${name}": in double quotes a backslash and a letter make one`,
        mend: 'use single quotes, or write the backslash twice',
      },
    ];
  }
  if (/\p{Cc}/u.test(value.replace(/[\n\t]/g, '')))
    return [{ ...at, message: `has a control character in "${name}"`, mend: 'take it out' }];
  return [];
}

/** A value as a message shows it: in one line, and not for ever. */
function shown(value: unknown): string {
  const text =
    typeof value === 'number' ? String(value) : value instanceof Uint8Array ? 'binary data' : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

function isTextMap(value: unknown): boolean {
  return isRecord(value) && Object.values(value).every((text) => typeof text === 'string');
}

function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
