import { stringify } from 'yaml';
import type { DocumentDefinition, FieldDefinition } from '@/lib/content/schema';

/** Values to begin with, by field, of those fields that the kind has; the others are left to the author. */
export type FirstValues = Record<string, unknown>;

/**
 * The text of a new content file: every field of its kind with what it is for, required ones filled with a first value, a text with
 * what it is for, and the others behind "#".
 */
export function newDocument({ fields }: DocumentDefinition, values: FirstValues, body: string): string {
  const names = Object.keys(fields);
  const isFilled = (name: string) => fields[name]!.required === true || values[name] !== undefined;
  const lines = names.map((name) => {
    const field = fields[name]!;
    const explained = `# ${field.description ?? name}${field.required ? '' : ' Optional.'}`;
    const written = toYaml(name, values[name] ?? exampleOf(field, isFilled(name)));
    return `${explained}\n${isFilled(name) ? written : written.replace(/^/gm, '# ')}`;
  });
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`;
}

const toYaml = (name: string, value: unknown): string =>
  stringify({ [name]: value }, { lineWidth: 0, collectionStyle: 'flow' })
    .replace(/^\{\s*|\s*\}\s*$/g, '')
    .trim();

/** Something of the right shape. */
function exampleOf({ type, options, description }: FieldDefinition, isFilled: boolean): unknown {
  if (type === 'number') return 1;
  if (type === 'boolean') return true;
  if (type === 'list') return [];
  if (type === 'json') return {};
  if (type === 'date') return '2026-01-01';
  return options?.[0] ?? (isFilled && description ? description : '…');
}
