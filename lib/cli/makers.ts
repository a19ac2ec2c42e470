import { makeCards } from '@/lib/cards/make-cards';
import { makeFeeds } from '@/lib/feeds/make-feeds';
import { makeSearch } from '@/lib/search/make-search';
import type { Maker } from '@/lib/static/types';
import { makeLlmsText } from '@/lib/twins/llms-text';
import { makeTwins } from '@/lib/twins/make-twins';

/**
 * What is made from the finished pages, after they are pruned. The search begins: it takes longest, and works in a process of its own.
 */
export const makers: readonly Maker[] = [makeSearch, makeTwins, makeLlmsText, makeFeeds, makeCards];
