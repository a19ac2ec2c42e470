import { words as siteWords } from '@/lib/content/words';
import { englishOfPageScript, englishOfSearch } from '@/lib/words/pages/en-scripts';
import type { Words } from '@/lib/words/words';

/**
 * What the scripts of a page say where it is not the English that they say by themselves: about the text, in the language of the page,
 * and the search in that of the site.
 */
export function ScriptWords({ words }: { words: Words }) {
  const ofPage = Object.entries(englishOfPageScript).map(([key, english]) => ({
    name: english,
    english,
    said: words.message(key as keyof typeof englishOfPageScript),
  }));
  const ofSearch = Object.entries(englishOfSearch).map(([key, english]) => ({
    name: key,
    english,
    said: siteWords.message(key as keyof typeof englishOfSearch),
  }));
  const brought = [...ofPage, ...ofSearch].filter(
    ({ english, said }) => JSON.stringify(english) !== JSON.stringify(said),
  );
  if (brought.length === 0) return null;
  const json = JSON.stringify(Object.fromEntries(brought.map(({ name, said }) => [name, said])));
  // No message may end the element that holds it.
  return (
    <script id="words" type="application/json" dangerouslySetInnerHTML={{ __html: json.replaceAll('<', '\\u003c') }} />
  );
}
