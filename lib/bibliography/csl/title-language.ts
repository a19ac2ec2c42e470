import { readLatex } from '../bibtex/latex-text';
import { languageTag } from './language';

/**
 * Small words by language, without those that stand in English titles as parts of names ("de", "la", "von"). What is shared with
 * English ("in", "an") tells nothing and stands in no list.
 */
const SMALL_WORDS = Object.entries({
  en: 'the of and with from by is are how what why which when where who via using towards toward for to on this that its your our without between beyond through',
  de: 'die das dem des ein eine einer eines einem einen und vom zum zur im am auf für mit aus bei beim über durch nach wie als zwischen ohne gegen oder nicht ist sind auch nur sich',
  fr: 'le les des du et une dans sur pour par avec au aux est que qui sous entre chez vers ou à',
  es: 'los las del y una un para por con sobre entre sin desde al su sus como',
  it: 'il lo gli di del della dei delle degli nel nella nei un una per con tra sul sulla alla dalla come',
  pt: 'os das dos da um uma em no na nos nas para por com sobre ao entre como',
  nl: 'het een voor met naar tot bij uit aan door en op zijn niet',
  sv: 'och ett det av till för på med om som hos',
  da: 'og et det af til på med om som hos ved',
  pl: 'w z na dla oraz przez się jako pod nad',
  cs: 've na pro jako při nebo podle',
  tr: 've bir ile için olarak',
  id: 'yang dan di untuk pada dengan dalam',
  fi: 'ja sekä että',
  hu: 'és az egy',
}).map(([language, words]) => [language, new Set(words.split(' '))] as const);

/** Endings that German words have and English ones do not, and its own letter. */
const GERMAN =
  /(?:\p{L}{4}ung(?:en|s)?|k?keit(?:en)?|[^n]heit(?:en)?|schaft(?:en)?|lich(?:e[nmrs]?)|isch(?:e[nmrs]?)|ieren|ismus|tät(?:en)?)$|ß/u;

/**
 * The language of a work's title as a BCP 47 tag: what the entry says, or what the words of the title say. Undefined where nothing
 * speaks against English, in which most entries without a language are.
 */
export function titleLanguage(fields: Readonly<Record<string, string>>): string | undefined {
  const named = fields.langid?.trim() || fields.language?.trim();
  const tag = named ? languageTag(named) : undefined;
  if (tag) return tag;
  return languageOfWords(readLatex([fields.title, fields.subtitle].filter(Boolean).join(': ')).text);
}

/** The language that the words of a title say, with the marks of CSL in it; undefined where nothing speaks against English. */
export function languageOfWords(title: string): string | undefined {
  const words = title.match(/[\p{L}\p{M}]+/gu) ?? [];
  if (words.length > 0 && words.every((word) => !/\p{Script=Latin}/u.test(word))) return scriptLanguage(title);
  const counts = new Map(SMALL_WORDS.map(([language, small]) => [language, countIn(words, small)]));
  // "der" is an article, and in "van der Waals" a name.
  const articles = words.filter((word, index) => /^der$/i.test(word) && !/^v[ao]n$/i.test(words[index - 1] ?? ''));
  const endings = words.filter((word) => word.length > 5 && GERMAN.test(word));
  const umlauts = words.filter((word) => /[äöü]/iu.test(word));
  counts.set('de', counts.get('de')! + articles.length + endings.length + (umlauts.length > 1 ? 1 : 0));
  const [best, count] = [...counts].reduce((most, next) => (next[1] > most[1] ? next : most));
  return count > counts.get('en')! ? best : undefined;
}

const countIn = (words: readonly string[], small: ReadonlySet<string>): number =>
  words.filter((word) => small.has(word.toLowerCase())).length;

/** A language that is written in the script of a title; for styles it matters that it is not English. */
function scriptLanguage(title: string): string {
  const scripts = [
    [/\p{Script=Cyrillic}/u, 'ru'],
    [/\p{Script=Greek}/u, 'el'],
    [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
    [/\p{Script=Hangul}/u, 'ko'],
    [/\p{Script=Han}/u, 'zh'],
    [/\p{Script=Arabic}/u, 'ar'],
    [/\p{Script=Hebrew}/u, 'he'],
  ] as const;
  return scripts.find(([script]) => script.test(title))?.[1] ?? 'und';
}
