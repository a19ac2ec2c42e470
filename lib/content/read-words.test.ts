import { expect, it } from 'vitest';
import { smallProfile } from '@/lib/testing/small-site';
import { english, type WordKey } from '@/lib/words/catalogue';
import { figureOf } from '@/lib/words/figures/figure-of';
import { wordsIn } from '@/lib/words/words';
import { checkWords, readWords } from './read-words';
import { contentOfTexts } from './store';

const site = (language: string, words?: string, others: Readonly<Record<string, string>> = {}) =>
  contentOfTexts('content', {
    'profile.mdx': smallProfile.replace('en-GB', language),
    ...(words !== undefined && { 'words.yaml': words }),
    ...others,
  });

const said = (language: string, words?: string) =>
  checkWords(site(language, words)).map(({ file, line, message, mend, severity }) =>
    [severity, `${file}:${line}`, `${message}; ${mend}`].join(' '),
  );

it.each(['en-GB', 'en-US', 'pt', 'pt-PT', 'it', 'fr', 'de-AT', 'es'])(
  'a site in %s is whole without a word',
  (language) => {
    expect(checkWords(site(language))).toEqual([]);
  },
);

it('words of the content stand before those of the catalogue', () => {
  const { words } = readWords(
    site('de', 'de:\n  section.posts: Aufsätze\n  pages.count: { one: eine Seite, other: "{count} Seiten" }'),
  );
  const { say } = wordsIn(words);
  expect([say('section.posts'), say('pages.count', { count: 1 }), say('section.talks')]).toEqual([
    'Aufsätze',
    'eine Seite',
    'Vorträge',
  ]);
});

it('a language that nobody has written is told, once, and one that lacks words', () => {
  expect(said('nl')).toEqual([
    `warning content/profile.mdx:12 is in "nl", in which the site's own words are not written: they stand in English; write them in words.yaml under "nl"`,
  ]);
  // No figure is shown here, so no word of figures is missing.
  const all = (Object.keys(english) as WordKey[]).filter((key) => figureOf(key) === undefined).length;
  const first = Object.keys(english).slice(0, 3);
  expect(said('nl', 'nl:\n  skip: Naar de tekst')).toEqual([
    `warning content/profile.mdx:12 is in "nl", in which ${all - 1} of the site's own words are missing (${first.join(', ')}, …): they stand in English; write them in words.yaml under "nl"`,
  ]);
});

it('the words of a figure are missing where it is shown', () => {
  const post = {
    'posts/a.mdx': '---\ntitle: A\n---\n\n<Explorable\n  name="outlier-row" alt="x">\n\nA.\n\n</Explorable>\n',
  };
  const missing = (others?: Readonly<Record<string, string>>) =>
    Number(/in which (\d+) of/.exec(checkWords(site('nl', 'nl:\n  skip: Naar de tekst', others))[0]!.message)?.[1]);
  const ofFigure = (Object.keys(english) as WordKey[]).filter((key) =>
    ['outlier-row', 'explorable'].includes(figureOf(key) ?? ''),
  );
  expect(ofFigure.length).toBeGreaterThan(30);
  expect(missing(post) - missing()).toBe(ofFigure.length);
});

it('says every mistake at its line, and leaves what is right', () => {
  const words = [
    'fr:',
    '  skipp: x',
    '  skip: [a]',
    '  contents: "Table {of}"',
    '  pages.count: { one: a, lots: b, other: c }',
    '  close: Fermer',
    '"no tag": { skip: x }',
    'de: Hallo',
  ].join('\n');
  expect(said('en-GB', words)).toEqual([
    'error content/words.yaml:2 has words for "skipp", which the site does not say; did you mean "skip"?',
    'error content/words.yaml:3 has no words for "skip"; write them in quotes, or as { one: "…", other: "…" }',
    'error content/words.yaml:4 has the place {of} in "contents"; it has no places',
    'error content/words.yaml:5 has the form "lots" of "pages.count"; forms are zero, one, two, few, many, other, each with its words',
    'error content/words.yaml:7 has "no tag", which is no language; write a BCP 47 tag: fr, pt-BR, ar',
    'error content/words.yaml:8 has no words under "de"; write lines of a key and its words',
  ]);
  expect(readWords(site('en-GB', words)).words.written).toEqual({ fr: { close: 'Fermer' } });
});

it('a file that is no YAML is told, and changes no word', () => {
  expect(said('en-GB', 'fr: {').length).toBe(1);
  expect(readWords(site('en-GB', 'fr: {')).words).toEqual({ language: 'en-GB', written: {} });
});
