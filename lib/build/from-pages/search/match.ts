import { spellingsOf } from './spelling';

/** One word or quoted phrase of a question, as patterns over text without diacritics. */
export interface Term {
  /** As it was asked. */
  asked: string;
  /** The word itself, in either spelling and with its usual endings, and nothing longer. */
  whole: RegExp;
  /** Words that begin with it. */
  begins: RegExp;
}

/** Longest question that is answered, in characters and in words; the rest is not read. */
const MAX_QUERY = 200;
const MAX_WORDS = 12;

const START = '(?<![\\p{L}\\p{N}])';
const END = '(?![\\p{L}\\p{N}])';

/** The words and quoted phrases of a question; `Q_r` and `Q_{r}` are one word, as the index has it. */
export function toTerms(query: string): Term[] {
  const plain = withoutMarks(query.slice(0, MAX_QUERY)).replace(/([_^])\{([^{}]*)\}/g, '$1$2');
  const parts = plain.match(/"[^"]+"|[\p{L}\p{N}]+(?:[_^][\p{L}\p{N}]+)*/gu) ?? [];
  return parts.slice(0, MAX_WORDS).flatMap((part) => {
    const words = part.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    if (words.length === 0) return [];
    if (part.startsWith('"')) return [exactly(part, words, '[^\\p{L}\\p{N}]+')];
    if (words.length > 1) return [exactly(part, words, '[_^]')];
    return [toTerm(words[0]!)];
  });
}

function exactly(asked: string, words: readonly string[], between: string): Term {
  const source = words.map((word) => anyOf(spellingsOf(word))).join(between);
  const pattern = new RegExp(`${START}${source}${END}`, 'giu');
  return { asked, whole: pattern, begins: pattern };
}

/** "optimise" is meant by "optimised" as well, and its beginning by "optimisation": the ending of a verb or plural is not asked for. */
function toTerm(word: string): Term {
  const stem = /^([a-z]{4,}?)(?:e|es|ed|ing|s)$/.exec(word)?.[1] ?? word;
  const ending = stem === word ? "(?:'?s|es|e?d|ing)?" : "(?:'?s|e|es|ed|ing)?";
  return {
    asked: word,
    whole: new RegExp(`${START}(?:${anyOf(spellingsOf(word))}|${anyOf(spellingsOf(stem))}${ending})${END}`, 'giu'),
    begins: new RegExp(`${START}${anyOf(spellingsOf(stem))}`, 'giu'),
  };
}

const anyOf = (words: readonly string[]): string => `(?:${words.join('|')})`;

/** Letters that Unicode does not take apart. */
const WHOLE: Record<string, string> = {
  ł: 'l',
  Ł: 'L',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ħ: 'h',
  Ħ: 'H',
  ı: 'i',
  '’': "'",
};

/** Letters without their diacritics, one for one, so that places in the plain text are places in the text. */
export function withoutMarks(text: string): string {
  return text.replace(/[\u00c0-\u024f\u1e00-\u1eff\u2019]/g, (letter) => WHOLE[letter] ?? letter.normalize('NFD')[0]!);
}
