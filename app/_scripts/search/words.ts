import { fillMessage, type Message, type Value } from '@/lib/words/message';
import { englishOfSearch } from '@/lib/words/pages/en-scripts';

const brought = JSON.parse(document.getElementById('words')?.textContent || '{}') as Record<string, Message>;

/** What the search says, in the site's language where the page brings it. */
export const say = (key: keyof typeof englishOfSearch, values: Record<string, Value> = {}): string =>
  fillMessage(brought[key] ?? englishOfSearch[key], values, document.documentElement.lang);
