import { expect, it } from 'vitest';
import { mendOfOldField } from './old-fields';

it.each([
  ['excerpt', ['description'], 'call it "description"'],
  ['venue', ['organisation', 'place'], 'call it "organisation"'],
  ['location', ['organisation', 'place'], 'call it "place"'],
  ['year', ['start', 'end'], 'call it "start"'],
  ['tags', ['topics'], 'call it "topics"'],
])('a field of another system is called what it is here: %s', (name, missing, mend) => {
  expect(mendOfOldField(name, missing)).toBe(mend);
});

it('is sent to no field that the document has, and to none that its kind has not', () => {
  expect(mendOfOldField('excerpt', [])).toBeUndefined();
  expect(mendOfOldField('layout', ['description'])).toBeUndefined();
  expect(mendOfOldField('constructor', [])).toBeUndefined();
});

it('says where an old address and a field of an earlier version go', () => {
  expect(mendOfOldField('permalink', [])).toContain('redirects');
  expect(mendOfOldField('strip', [])).toContain('theme.yaml');
});
