import { peopleOf, type People } from '@/lib/bibliography/works/person';
import type { Work } from '@/lib/bibliography/works/types';
import { toCollections, type Documents, type Profile } from '@/lib/content/documents';
import { toFreePages, type FreePage } from '@/lib/content/free-pages';
import { toSectionItems, type SectionItems } from '@/lib/sections/items';
import { addresses } from '@/lib/site/addresses';
import { freePageAddress } from '@/lib/site/free-pages';
import { defaultTheme, type Theme } from '@/lib/theme/theme';
import { britishWords, type SiteWords } from '@/lib/words/words';

/** What is made from the built pages has to know of the content besides. */
export interface SiteContent {
  profile: Profile;
  /** Who is who. */
  people: People;
  theme: Theme;
  /** What the site itself says. */
  words: SiteWords;
  /** What is published of each section, in its order. */
  items: SectionItems;
  /** Pages at addresses of their own choice. */
  freePages: readonly FreePage[];
  /** Slug → title of each topic, in their order. */
  topics: ReadonlyMap<string, string>;
  /** Addresses of drafts, whose pages a test build has too. */
  drafts: ReadonlySet<string>;
}

/** What of the content is published, in the order in which it is shown. */
export function toSiteContent(
  documents: Documents,
  works: readonly Work[],
  theme: Theme = defaultTheme,
  words: SiteWords = britishWords,
): SiteContent {
  const collections = toCollections(documents, { withDrafts: false });
  return {
    profile: documents.Profile[0]!,
    people: peopleOf(documents.Profile[0]!, collections.people),
    theme,
    words,
    items: toSectionItems(collections, works, documents.Profile[0]!),
    freePages: toFreePages(documents, { withDrafts: false }),
    topics: new Map(collections.topics.map(({ slug, title }) => [slug, title])),
    drafts: new Set([
      ...documents.Post.filter(({ draft }) => draft).map(({ slug }) => addresses.post(slug)),
      ...documents.FreePage.filter(({ draft }) => draft).map(({ file }) => freePageAddress(file)),
    ]),
  };
}

/** The titles of the topics that an item is filed under, main one first; names that no topic has are left out. */
export const topicTitlesOf = ({ topics }: { topics: readonly string[] }, content: Pick<SiteContent, 'topics'>) =>
  topics.flatMap((slug) => content.topics.get(slug) ?? []);
