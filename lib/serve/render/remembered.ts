import { LRUCache } from 'lru-cache';
import type { AskedPage, Rendered } from './render-page';

export type Render = (asked: AskedPage) => Promise<Rendered>;

/** What the answers that are kept may weigh together, and one of them, in bytes. */
const limit = 16 * 1024 * 1024;
const largest = 2 * 1024 * 1024;

/**
 * Renders what was not rendered lately, and the same thing asked for twice at the same time once. An answer stays right as long as its
 * build is served: it depends on nothing else.
 */
export function remembered(render: Render): Render {
  const answers = new LRUCache<string, Rendered>({ maxSize: limit, maxEntrySize: largest, sizeCalculation: weightOf });
  const underWay = new Map<string, Promise<Rendered>>();
  return async (asked) => {
    const key = JSON.stringify([asked.url, asked.markdownOf]);
    const known = answers.get(key) ?? underWay.get(key);
    if (known) return known;
    const rendering = render(asked).finally(() => underWay.delete(key));
    underWay.set(key, rendering);
    const answer = await rendering;
    answers.set(key, answer);
    return answer;
  };
}

const weightOf = ({ headers, forms }: Rendered, key: string): number =>
  key.length + JSON.stringify(headers).length + forms.identity.body.length + (forms.gzip?.body.length ?? 0);
