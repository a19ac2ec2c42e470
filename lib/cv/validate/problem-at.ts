import type { ContentFile } from '@/lib/content/front-matter';
import type { Problem } from '@/lib/content/problem';

/** An error at a value of the front matter. */
export function problemAt(content: ContentFile, path: (string | number)[], message: string, mend?: string): Problem {
  return { file: content.file, line: content.lineOf(path), message, mend, severity: 'error' };
}

/** A field as text; undefined when absent or of another type, which the schema's check reports. */
export function textField(content: ContentFile, name: string): string | undefined {
  const value = content.data[name];
  return typeof value === 'string' ? value : undefined;
}

/** A list of maps; what is no map is left out. */
export function recordsField(content: ContentFile, name: string): Record<string, unknown>[] {
  const value = content.data[name];
  return Array.isArray(value)
    ? value.map((item: unknown) => (typeof item === 'object' && item !== null ? { ...item } : {}))
    : [];
}

/** A list of texts, each with its place in the list; other items are left out. */
export function textItems(value: unknown): { text: string; index: number }[] {
  return Array.isArray(value)
    ? value.flatMap((text: unknown, index) => (typeof text === 'string' ? [{ text, index }] : []))
    : [];
}
