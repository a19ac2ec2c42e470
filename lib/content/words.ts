import 'server-only';
import { wordsIn, type SiteWords, type Words } from '@/lib/words/words';
import { contentInUse } from './in-use';

/** What the site in use says, in whichever language. */
export const siteWords = contentInUse<SiteWords>('words');

/** In its own. */
export const words: Words = wordsIn(siteWords);

/** In that of a document, for what stands around its text. */
export const wordsOf = ({ language }: { language?: string | undefined }): Words => wordsIn(siteWords, language);
