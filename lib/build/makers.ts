import { makeCards } from './from-pages/cards/make-cards';
import { makeEpubs } from './from-pages/epub/make-epubs';
import { makeFeeds } from './from-pages/feeds/make-feeds';
import { makeSearch } from './from-pages/search/make-search';
import type { Maker } from './from-pages/maker';
import { makeLlmsText } from './from-pages/markdown/llms-text';
import { makeMarkdownCopies } from './from-pages/markdown/make-markdown-copies';

/**
 * What is made from the finished pages, after they are pruned. The search begins: it takes longest, and works in a process of its own.
 */
export const makers: readonly Maker[] = [makeSearch, makeMarkdownCopies, makeLlmsText, makeFeeds, makeEpubs, makeCards];
