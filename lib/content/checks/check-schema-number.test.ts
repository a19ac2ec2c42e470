import { expect, it } from 'vitest';
import { formatProblem } from '../problem';
import { schemaNumber } from '../schema-number';
import { contentOfTexts } from '../store';
import { checkSchemaNumber } from './check-schema-number';

const check = (line: string) =>
  checkSchemaNumber(contentOfTexts('content', { 'profile.mdx': `---\nname: Ada\n${line}\n---\n` })).map(formatProblem);

it('accepts the number of this code, and leaves what is none to the check of fields', () => {
  expect(check(`schema: ${schemaNumber}`)).toEqual([]);
  expect(check('schema: two')).toEqual([]);
  expect(checkSchemaNumber(contentOfTexts('content', {}))).toEqual([]);
});

it('says of another how the content comes to it', () => {
  const said = (number: number) =>
    `content/profile.mdx:3 is written for schema ${number}, and this code for ${schemaNumber}`;
  expect(check(`schema: ${schemaNumber - 1}`)).toEqual([
    `${said(schemaNumber - 1)}; npm run upgrade brings the content to it`,
  ]);
  expect(check(`schema: ${schemaNumber + 1}`)).toEqual([
    `${said(schemaNumber + 1)}; build it with the newer version of the code that it is for`,
  ]);
});
