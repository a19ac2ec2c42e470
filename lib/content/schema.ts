/** The shapes of contentlayer's field definitions that our schema uses, as the check walks them. */
export interface FieldDefinition {
  type: 'string' | 'number' | 'boolean' | 'date' | 'enum' | 'json' | 'list' | 'nested';
  required?: boolean;
  description?: string;
  options?: readonly string[];
  default?: unknown;
  of?: FieldDefinition | NestedDefinition;
}

export interface NestedDefinition {
  type: 'nested';
  def: () => { name?: string; fields?: Record<string, FieldDefinition> };
}

export interface DocumentDefinition {
  name: string;
  filePathPattern: string;
  isSingleton?: boolean;
  fields: Record<string, FieldDefinition>;
}

/** Matches a path against a pattern of the schema, in which `*` stands for one name and `**` for any number of folders. */
export function matches(pattern: string, path: string): boolean {
  const source = pattern
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\*\*\/|\*/g, (stars) => (stars === '*' ? '[^/]+' : '(?:[^/]+/)*'));
  return new RegExp(`^${source}$`).test(path);
}
