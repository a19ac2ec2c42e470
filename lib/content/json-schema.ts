import type { DocumentDefinition, FieldDefinition, NestedDefinition } from './schema';

/** A JSON Schema (draft 07, which editors read). */
export type JsonSchema = Record<string, unknown>;

/**
 * The front matter of a kind of document as JSON Schema, made of `contentlayer.config.ts` as the check is, so that an editor completes
 * and underlines what `npm run check` would say.
 */
export function toJsonSchema({ name, fields }: DocumentDefinition): JsonSchema {
  return { $schema: 'http://json-schema.org/draft-07/schema#', title: name, ...toObject(fields) };
}

function toObject(fields: Record<string, FieldDefinition>): JsonSchema {
  const properties = Object.entries(fields).map(([name, field]) => [name, toProperty(field)]);
  const required = Object.keys(fields).filter((name) => fields[name]!.required);
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}

/** A field with nothing after its colon is not given: what need not be there may be null. */
function toProperty(field: FieldDefinition): JsonSchema {
  const { description, default: fallback, required } = field;
  const value = toValue(field);
  return {
    ...(description !== undefined && { description }),
    ...(fallback !== undefined && { default: fallback }),
    ...(required || value.type === undefined ? value : orNull(value)),
  };
}

function orNull(value: JsonSchema): JsonSchema {
  return {
    ...value,
    type: [value.type, 'null'],
    ...(Array.isArray(value.enum) && { enum: [...(value.enum as unknown[]), null] }),
  };
}

function toValue(field: FieldDefinition | NestedDefinition): JsonSchema {
  if ('def' in field) return toObject(field.def().fields ?? {});
  switch (field.type) {
    case 'list':
      return { type: 'array', ...(field.of && { items: toValue(field.of) }) };
    case 'nested':
      return field.of ? toValue(field.of) : { type: 'object' };
    case 'enum':
      return { type: 'string', enum: [...(field.options ?? [])] };
    case 'date':
      return { type: 'string', format: 'date' };
    case 'json':
      return {};
    default:
      return { type: field.type };
  }
}
