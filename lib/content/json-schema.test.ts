import { expect, it } from 'vitest';
import { toJsonSchema } from './json-schema';
import { siteSchema } from './site-schema';

const schemaOf = (name: string) => toJsonSchema(siteSchema.find((type) => type.name === name)!);

it('says of a field what the check would: its type, what it may be, whether it must be there', () => {
  const post = schemaOf('Post') as { properties: Record<string, object>; required: string[] };
  expect(post).toMatchObject({ type: 'object', additionalProperties: false });
  expect(post.required).toContain('title');
  expect(post.required).not.toContain('draft');
  expect(post.properties.date).toMatchObject({ type: 'string', format: 'date' });
  expect(post.properties.draft).toMatchObject({ type: ['boolean', 'null'], default: false });
  expect(post.properties.changes).toMatchObject({
    type: ['array', 'null'],
    items: { type: 'object', required: ['date', 'note'], additionalProperties: false },
  });
});

it('lists what an enumeration may be, within lists of maps as well', () => {
  expect(schemaOf('Cv')).toMatchObject({
    properties: {
      columns: { enum: ['first page', 'every page', null] },
      sections: { items: { properties: { kind: { enum: expect.arrayContaining(['education', 'talks']) } } } },
    },
  });
});

it.each(siteSchema)('explains every field of a $name', ({ name, fields }) => {
  const { properties } = schemaOf(name) as { properties: Record<string, { description?: string }> };
  expect(Object.keys(properties)).toEqual(Object.keys(fields));
  for (const [field, { description }] of Object.entries(properties)) expect(description, field).toBeTruthy();
});
