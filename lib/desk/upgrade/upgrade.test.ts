import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentOfTexts } from '@/lib/content/store';
import type { Codemod } from './codemods';
import { renameField, setSchemaNumber } from './front-matter-lines';
import { contentAfter, planUpgrade, schemaNumberOf } from './plan-upgrade';

/** A schema 2 in which a post's `cover` is a `picture`, and a schema 3 in which the profile's `place` is a `town`. */
const known: Codemod[] = [
  {
    to: 2,
    says: 'the cover of a post is its picture',
    forwards: (path, text) => (path.startsWith('posts/') ? renameField(text, 'cover', 'picture') : text),
    back: (path, text) => (path.startsWith('posts/') ? renameField(text, 'picture', 'cover') : text),
  },
  {
    to: 3,
    says: 'the place of the profile is a town',
    forwards: (path, text) => (path === 'profile.mdx' ? renameField(text, 'place', 'town') : text),
    back: (path, text) => (path === 'profile.mdx' ? renameField(text, 'town', 'place') : text),
  },
];
const texts = {
  'profile.mdx': '---\nname: Ada\nplace: London # cover: no\n---\ncover: in the text\n',
  'posts/a.mdx':
    '\uFEFF---\r\ntitle: "A: cover"\r\ncover : images/a.png\r\nlist:\r\n  cover: stays\r\n---\r\ncover: x\r\n',
  'posts/b.mdx': '---\ntitle: B\n---\n',
  'publications.bib': '@misc{a, cover = {x}}',
};
const content = contentOfTexts('content', texts);
const textsOf = (upgraded: ReturnType<typeof contentAfter>) =>
  Object.fromEntries([...upgraded.files].map(([path, { text }]) => [path, text]));

describe('an upgrade', () => {
  it('says each step with its files, and changes no other byte', () => {
    const upgrade = planUpgrade(content, 3, known);
    expect(upgrade).toMatchObject({
      from: 1,
      to: 3,
      steps: [{ files: ['posts/a.mdx'] }, { says: 'the place of the profile is a town', files: ['profile.mdx'] }],
    });
    expect(textsOf(contentAfter(content, upgrade))).toEqual({
      ...texts,
      'profile.mdx':
        '---\nname: Ada\ntown: London # cover: no\nschema: 3 # written by npm run upgrade\n---\ncover: in the text\n',
      'posts/a.mdx': texts['posts/a.mdx'].replace('cover :', 'picture :'),
    });
  });

  it('is taken back to the bytes that there were, by one step or all', () => {
    const up = contentAfter(content, planUpgrade(content, 3, known));
    expect(schemaNumberOf(up)).toBe(3);
    const half = contentAfter(up, planUpgrade(up, 2, known));
    expect(schemaNumberOf(half)).toBe(2);
    expect(textsOf(contentAfter(half, planUpgrade(half, 1, known)))).toEqual(texts);
    expect(textsOf(contentAfter(up, planUpgrade(up, 1, known)))).toEqual(texts);
  });

  it('changes nothing of content that is of the schema, and refuses one that it does not know', () => {
    expect(planUpgrade(content, 1, known).files).toEqual([]);
    expect(() => planUpgrade(content, 4, known)).toThrow('this code knows 1 to 3');
    expect(() => planUpgrade(content, 2)).toThrow('this code knows 1 alone');
  });

  it('leaves what a person has to decide', () => {
    const both = contentOfTexts('content', { ...texts, 'posts/b.mdx': '---\ncover: a\npicture: b\n---\n' });
    expect(() => planUpgrade(both, 2, known)).toThrow('posts/b.mdx has both "cover" and "picture"; keep one of them');
  });

  it('refuses a text that could not be taken back to its bytes, there and back', () => {
    const trimmed = [{ ...known[0]!, forwards: (_: string, text: string) => text.trimEnd() }];
    expect(() => planUpgrade(content, 2, trimmed)).toThrow(
      'profile.mdx could not be brought back to its bytes. Nothing was written.',
    );
    // Written after the upgrade, under the old name.
    const late = contentOfTexts('content', {
      'profile.mdx': '---\nschema: 2\n---\n',
      'posts/c.mdx': '---\ncover: c\n---\n',
    });
    expect(() => planUpgrade(late, 1, known)).toThrow('posts/c.mdx could not be brought back to its bytes');
  });
});

it('a field or a number that is written and taken back leaves any text as it was', () => {
  const newline = fc.constantFrom('\n', '\r\n');
  const line = fc.constantFrom(
    'cover: a',
    ' cover: b',
    'schema: 1',
    'title: "---"',
    '# cover:',
    '',
    'schema : 1 # one',
  );
  const text = fc
    .tuple(newline, fc.array(line, { maxLength: 6 }), fc.string(), fc.boolean())
    .map(([end, lines, body, marked]) => (marked ? '\uFEFF' : '') + ['---', ...lines, '---', body].join(end));
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ unit: 'grapheme' })), (before) => {
      expect(renameField(renameField(before, 'cover', 'picture'), 'picture', 'cover')).toBe(before);
      expect(setSchemaNumber(setSchemaNumber(before, 2), 1)).toBe(before);
    }),
  );
});
