import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogues, english, type WordKey } from './catalogue';
import { formsOf, placesIn, placesOf, type Message } from './message';
import { britishWords, directionOf, messageIn, wordsIn } from './words';

const keys = Object.keys(english) as WordKey[];
const translations = Object.keys(catalogues).filter((tag) => !tag.startsWith('en'));

describe.each(translations)('the words in "%s"', (language) => {
  it('say everything, with its places', () => {
    for (const key of keys) {
      const message = messageIn(britishWords, language, key)!;
      const texts = formsOf(message);
      const places = placesOf(english[key]).sort();
      for (const text of texts) {
        expect(text.trim(), key).toBe(text);
        // A form for one may leave the number to its words.
        const said = new Set(placesIn(text));
        if (typeof message === 'object') said.add('count');
        expect([...said].sort(), key).toEqual(places);
        expect(text, key).not.toBe('');
      }
    }
  });

  it('have a form for each plural that a small number takes', () => {
    const rules = new Intl.PluralRules(language);
    const needed = new Set([1, 2, 5, 11, 21].map((count) => rules.select(count)));
    const counted = keys.filter((key) => typeof english[key] === 'object' && 'one' in (english[key] as object));
    for (const key of counted) {
      const message: Message = messageIn(britishWords, language, key)!;
      if (typeof message === 'object' && Object.keys(message).length > 1)
        expect(Object.keys(message), key).toEqual(expect.arrayContaining([...needed]));
    }
  });
});

it('French sets a space before its high punctuation and within its quotation marks', () => {
  const texts = keys.flatMap((key) => formsOf(messageIn(britishWords, 'fr', key)!));
  // Addresses and Markdown have none.
  for (const text of texts)
    expect(text).not.toMatch(/[^\s\u00a0\u202f][;!?»](?!\w)|(?<![\u00a0\u202f{\w]|mailto):(?=\s|$)|«[^\u00a0\u202f]/);
});

it('fills places, and counts in the plurals and numbers of the language', () => {
  const { say } = wordsIn(britishWords);
  expect(say('series.previous', { title: 'A {part}' })).toBe('Previous: A {part}');
  expect([0, 1, 2, 12_345].map((count) => say('work.count', { count }))).toEqual([
    '0 works',
    '1 work',
    '2 works',
    '12,345 works',
  ]);
  const french = wordsIn(britishWords, 'fr');
  expect([0, 1, 2].map((count) => french.say('pages.count', { count }))).toEqual(['0 page', '1 page', '2 pages']);
  const arabic = {
    language: 'ar',
    written: { ar: { 'pages.count': { one: 'صفحة', two: 'صفحتان', other: '{count} صفحة' } } },
  };
  expect([1, 2, 3].map((count) => wordsIn(arabic).say('pages.count', { count }))).toEqual(['صفحة', 'صفحتان', '3 صفحة']);
});

it('hands back the parts of a message in the order of its language', () => {
  const parts = { part: '2', series: ['element'] };
  expect(wordsIn(britishWords).parts('series.part', parts)).toEqual(['Part ', '2', ' of ', ['element']]);
  expect(wordsIn(britishWords, 'de').parts('series.part', parts)).toEqual(['Teil ', '2', ' von ', ['element']]);
});

it('names one thing after the other with the comma of the language', () => {
  expect(wordsIn(britishWords).comma).toBe(', ');
  const arabic = { language: 'ar', written: { ar: { 'list.next': '{before}، {next}' } } };
  expect(wordsIn(arabic).comma).toBe('، ');
});

it('writes days and lists as the language does', () => {
  const inLanguage = (language: string) => {
    const { day, shortDay, month, list, begin } = wordsIn(britishWords, language);
    const things = list(['a', 'b', 'c']);
    return [day('2026-11-12'), day('2026-11'), shortDay('2026-11-02'), month(3), things, begin('section.posts.item')];
  };
  expect(inLanguage('en-GB')).toEqual([
    '12 November 2026',
    'November 2026',
    '2 Nov',
    'March',
    'a, b and c',
    'Write-up',
  ]);
  expect(inLanguage('en-US')[0]).toBe('November 12, 2026');
  expect(inLanguage('de')).toEqual(['12. November 2026', 'November 2026', '2. Nov.', 'März', 'a, b und c', 'Text']);
  expect(inLanguage('pt').slice(0, 2)).toEqual(['12 de novembro de 2026', 'novembro de 2026']);
});

it('a word that a language lacks is English; one that the content writes goes first; a variety adds to its language', () => {
  const site = { language: 'nl', written: { nl: { skip: 'Naar de tekst' }, fr: { 'page.home': 'Maison' } } };
  const dutch = wordsIn(site);
  expect([dutch.say('skip'), dutch.say('page.home'), dutch.day('2026-11-12')]).toEqual([
    'Naar de tekst',
    'Home',
    '12 november 2026',
  ]);
  const canadian = wordsIn(site, 'fr-CA');
  expect([canadian.say('page.home'), canadian.say('contents')]).toEqual(['Maison', 'Sommaire']);
  expect(wordsIn(site, 'en-US').say('header.dark')).toBe('Dark colors');
  // A language without any word is English in its days, too.
  expect(wordsIn(site, 'sv').day('2026-11-12')).toBe('12 November 2026');
});

it('knows which way a language runs', () => {
  expect(['en', 'ar', 'he', 'fa', 'ur', 'ja', 'az-Arab', 'ks-Deva'].map(directionOf)).toEqual([
    'ltr',
    'rtl',
    'rtl',
    'rtl',
    'rtl',
    'ltr',
    'rtl',
    'ltr',
  ]);
});

it('what stands in a place is never read as a message', () => {
  fc.assert(
    fc.property(fc.string(), (title) => {
      expect(wordsIn(britishWords).say('series.next', { title })).toBe(`Next: ${title}`);
    }),
  );
});
