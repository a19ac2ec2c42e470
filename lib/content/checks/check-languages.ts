import type { Problem } from '../problem';
import type { Content } from '../store';
import { checkRule } from './identifiers';

const rule = { isRight: isLanguage, message: 'is no language', mend: 'write a BCP 47 tag: en-GB, de, zh-Hant' };

/** Languages of the profile and of documents that are none. */
export const checkLanguages = ({ documents }: Pick<Content, 'documents'>): Problem[] =>
  documents.flatMap((document) => checkRule(document, ['language'], document.data.language, rule));

/** Well formed, and of a language by its ISO code: the typesetter and hyphenation know no others. */
export function isLanguage(tag: string): boolean {
  try {
    return new Intl.Locale(tag).language.length <= 3;
  } catch {
    return false;
  }
}
