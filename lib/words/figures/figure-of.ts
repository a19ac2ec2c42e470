import type { WordKey } from '../catalogue';
import { englishOfFigures } from './en';

/** The figure that says a message, by the message's key; "explorable" for what several say. Undefined for what is said outside of figures. */
export function figureOf(key: WordKey): string | undefined {
  return Object.hasOwn(englishOfFigures, key) && key !== 'list.next' ? key.split('.')[0] : undefined;
}
