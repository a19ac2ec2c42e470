import { isScalar, type Document, type YAMLError, type YAMLWarning } from 'yaml';
import type { Problem } from './problem';

/** A text of the front matter as its author wrote it. */
export interface WrittenText {
  /** Without quotes: YAML may read something else in it, or cut it. */
  isBare: boolean;
  isDoubleQuoted: boolean;
  /** What follows a bare text on its line and is taken for a comment: "#2". */
  cut?: string;
}

/** How the text at a path is written. */
export function writtenAs(document: Document, keys: (string | number)[], yaml: string): WrittenText | undefined {
  const node = document.getIn(keys, true);
  if (!isScalar(node)) return undefined;
  const after = node.range ? yaml.slice(node.range[1]).split('\n')[0]! : '';
  const cut = /^\s+(#\S.*)$/.exec(after)?.[1];
  return {
    isBare: node.type === 'PLAIN',
    isDoubleQuoted: node.type === 'QUOTE_DOUBLE',
    ...(cut && node.type === 'PLAIN' && { cut }),
  };
}

/** The mends of YAML's commonest complaints; the rest is a value that wants quotes. */
const MENDS: Record<string, string> = {
  DUPLICATE_KEY: 'keep one of the two',
  TAB_AS_INDENT: 'indent by spaces',
  BAD_DQ_ESCAPE: 'in double quotes a backslash is written \\\\; use single quotes for TeX',
};

/** A complaint of YAML's in words, with the line as it should be where quotes would mend it. */
export function explainYaml(error: YAMLError | YAMLWarning, line: string): Pick<Problem, 'message' | 'mend'> {
  const reason = error.message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '');
  return {
    message: `has front matter that is not YAML: ${reason}`,
    mend: MENDS[error.code] ?? quoted(line) ?? 'quote values that hold a colon, and keep indentation even',
  };
}

/** A star at the beginning of a value is an alias to YAML, and mostly emphasis to its author. */
export function explainAlias(error: unknown, yaml: string): Pick<Problem, 'line' | 'message' | 'mend'> {
  const reason = error instanceof Error ? error.message.split('\n')[0]! : String(error);
  const name = /alias[^:]*: (\S+)/.exec(reason)?.[1];
  const lines = yaml.split('\n');
  const at = Math.max(
    0,
    lines.findIndex((line) => (name ? line.includes(`*${name}`) : /[&*]\w/.test(line))),
  );
  const mend = quoted(lines[at] ?? '') ?? 'leave out & and *, or put the value in quotes';
  return { line: at + 2, message: `has front matter that cannot be read: ${reason}`, mend };
}

/** `title: [Draft] A title` as `title: "[Draft] A title"`; undefined when the line is no field with a value. */
function quoted(line: string): string | undefined {
  const [, indent = '', key = '', value = ''] = /^(\s*(?:- )?)([\w-]+):\s+(.+?)\s*$/.exec(line) ?? [];
  // A quotation that ends before its value does: `"Words" and more`.
  if (/^"[^"\\]*"\s*[^\s#]/.test(value))
    return `put the whole value in quotes: ${indent}${key}: '${value.replaceAll("'", "''")}'`;
  if (!value || /^[[{].*[\]}]$/.test(value) || (/^(["']).*[^\\]\1$/.test(value) === false && /^"/.test(value)))
    return undefined;
  const words = value.replace(/^(['"])(.*)\1$/, '$2').replace(/^'|'$/g, '');
  const mark = words.includes('"') || words.includes('\\') ? "'" : '"';
  return `put the whole value in quotes: ${indent}${key}: ${mark}${mark === "'" ? words.replaceAll("'", "''") : words}${mark}`;
}

/** What stands in the place of front matter between lines of ---. */
export function withoutFence(text: string): Pick<Problem, 'message' | 'mend'> {
  if (/^---[ \t]*\n/.test(text)) {
    return { message: 'opens its front matter and does not close it', mend: 'put a line of --- after the last field' };
  }
  if (/^\+\+\+[ \t]*\n/.test(text)) {
    return {
      message: 'has front matter in TOML (between lines of +++)',
      mend: 'write it in YAML: lines of --- in place of +++, and "title: …" in place of "title = …"',
    };
  }
  if (/^\s*\{/.test(text)) {
    return { message: 'has front matter in JSON', mend: 'write it in YAML: "title: …" between two lines of ---' };
  }
  if (/^\s+---[ \t]*\n/.test(text)) {
    return { message: 'has something before its front matter', mend: 'begin the file with the line of ---' };
  }
  return { message: 'has no front matter', mend: 'begin it with a block between two lines of ---' };
}

/** Front matter that is YAML and no fields: mostly colons without a space. */
export function withoutFields(yaml: string): Pick<Problem, 'message' | 'mend'> {
  const [, key, value] = /^([A-Za-z]\w*):(\S.*)$/m.exec(yaml) ?? [];
  return key
    ? {
        message: `has "${key}:${value}", which is no field without a space`,
        mend: `write a space after each colon: "${key}: ${value}"`,
      }
    : { message: 'has front matter without fields', mend: 'write each on a line of its own: "title: …"' };
}
