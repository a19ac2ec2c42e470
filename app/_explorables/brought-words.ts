import type { ExplorableName } from '@/lib/explorables/names';
import { englishOfFigures } from '@/lib/words/figures/en';
import { figureOf } from '@/lib/words/figures/figure-of';
import { nameOfMessage } from '@/lib/words/message';
import type { Words } from '@/lib/words/words';
import type { BroughtWords } from './_furniture/words';

/** What a figure says and the page says otherwise, the words of all figures included. Undefined where the figure's own English will do. */
export function broughtWords(words: Words, figure: ExplorableName): BroughtWords | undefined {
  const said = Object.entries(englishOfFigures).flatMap(([name, english]) => {
    const key = name as keyof typeof englishOfFigures;
    if (![figure, 'explorable', undefined].includes(figureOf(key))) return [];
    const message = words.message(key);
    return JSON.stringify(message) === JSON.stringify(english) ? [] : [[nameOfMessage(english), message]];
  });
  return said.length > 0 ? { language: words.language, said: Object.fromEntries(said) } : undefined;
}
