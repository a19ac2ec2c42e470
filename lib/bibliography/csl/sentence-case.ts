import { readLatex } from '../bibtex/latex-text';
import { joinTitle } from './join-title';
import { titleLanguage } from './title-language';
import { toUnicode } from '../bibtex/latex-characters';
import type { BibEntry } from './types';

/** A formula, a command, a word, or one character of what stands between them. */
const PIECE = /\$(?:\\.|[^$\\])*\$|\\(?:[A-Za-z]+|.)|[\p{L}\p{M}\p{N}'’]+|[\s\S]/gu;

/**
 * The title as styles with sentence case print it, by BibTeX's own rule (`change.case$`): what braces do not protect becomes small,
 * but for the first word and the one after a colon. Kinder than the rule to files that lack braces: "GPUs" and "GPT-4" stay as
 * they are, and so does a title that is in sentence case already. Undefined when nothing is to be changed.
 */
export const sentenceTitle = ({ fields, csl }: Pick<BibEntry, 'fields' | 'csl'>): string | undefined =>
  inSentenceCase(fields, ['title', 'subtitle'], csl.title);

/** The same for the book that a chapter stands in. */
export const sentenceBookTitle = ({ fields, csl }: Pick<BibEntry, 'fields' | 'csl'>): string | undefined =>
  fields.maintitle?.trim() || fields.booktitleaddon?.trim()
    ? undefined
    : inSentenceCase(fields, ['booktitle', 'booksubtitle'], csl['container-title']);

function inSentenceCase(
  fields: Readonly<Record<string, string>>,
  [name, subname]: readonly [string, string],
  current: string | undefined,
): string | undefined {
  const [value, subvalue] = [fields[name] ?? '', fields[subname]];
  if (
    !value ||
    !isEnglish({ ...fields, title: value, subtitle: subvalue ?? '' }) ||
    !isTitleCase(`${value} ${subvalue ?? ''}`)
  )
    return undefined;
  const [title, subtitle] = [value, subvalue].map((text) =>
    text?.trim() ? readLatex(toSentenceCase(text)).text : undefined,
  );
  const whole = subtitle ? joinTitle(`${title}: ${subtitle}`) : title;
  return whole === current ? undefined : whole;
}

/** The rule is English alone: of German it would write the nouns small. */
const isEnglish = (fields: Readonly<Record<string, string>>): boolean =>
  (titleLanguage(fields) ?? 'en').startsWith('en');

/** A value with its unprotected words small; LaTeX and braces as they were. */
export function toSentenceCase(value: string): string {
  const pieces = unprotectedPieces(value);
  let opensPart = true;
  return pieces
    .map(({ text, isWord }) => {
      if (!isWord) {
        opensPart = /[:?!.]$/.test(text) || (opensPart && !/[\p{L}\p{N}}]/u.test(text));
        return text;
      }
      const changed = opensPart || keepsCapitals(text) ? text : text.toLowerCase();
      opensPart = false;
      return changed;
    })
    .join('');
}

/** What headlines write small as well. */
const SMALL_WORDS =
  /^(?:and|the|for|but|nor|from|with|into|its|via|per|than|over|upon|under|between|through|toward|towards|using)$/;

/** More than half of the words that a sentence would write small are written with a capital, or all but those that headlines write small. */
function isTitleCase(value: string): boolean {
  const words = unprotectedPieces(value)
    .filter(({ text, isWord }) => isWord && !keepsCapitals(text))
    .map(({ text }) => text);
  const telling = words.slice(1).filter((word) => word.length > 2);
  const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
  const capitals = telling.filter(isCapital).length;
  return (
    capitals * 2 > telling.length ||
    (capitals > 1 && telling.every((word) => isCapital(word) || SMALL_WORDS.test(word)))
  );
}

/** Capitals or figures inside a word make it a name: GPUs, vLLM, A3. A letter alone is a sign: "Vitamin C", "I"; but not "A". */
const keepsCapitals = (word: string): boolean =>
  /.\p{Lu}|\p{N}/u.test(word) || /^[B-Z]$/.test(word) || CALENDAR.test(word);

/** Days and months but those that are words as well. */
const CALENDAR =
  /^(?:January|February|April|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)s?$/;

function unprotectedPieces(value: string): { text: string; isWord: boolean }[] {
  let depth = 0;
  return [...toUnicode(value).matchAll(PIECE)].map(([text]) => {
    if (text === '{') depth++;
    else if (text === '}') depth--;
    return { text, isWord: depth === 0 && /^[\p{L}\p{N}]/u.test(text) };
  });
}
