import { addresses } from '@/lib/site/addresses';
import { sectionOf, sections, type Section } from '@/lib/site/sections';
import type { Words } from '@/lib/words/words';

/** What a search can be narrowed to, of these sections, in the order in which choices are shown. */
export const kindsOf = (words: Words, shown: readonly Section[] = sections): string[] => [
  ...shown.map(({ name }) => words.say(`section.${name}`)),
  words.say('page.cv'),
  words.say('pages'),
];

/** The kind of a page by its address: its section; a section's own list is a page among pages. */
export function kindOf(address: string, words: Words): string {
  const section = sectionOf(address);
  if (section) return words.say(`section.${section.name}`);
  return words.say(address === addresses.cv ? 'page.cv' : 'pages');
}
