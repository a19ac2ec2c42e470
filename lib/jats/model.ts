import type { BibEntry } from '@/lib/bibliography/csl/types';
import type { PostAuthor } from '@/lib/prose/post-authors';
import type { WholeProse } from '@/lib/prose/types';
import type { Licence } from '@/lib/site/licences';

/** What an article says of itself. */
export interface ArticleFacts {
  title: string;
  description: string;
  authors: readonly PostAuthor[];
  /** ISO days. */
  published: string;
  revised?: string;
  /** BCP 47. */
  language: string;
  /** Titles of topics, the main one first. */
  topics: readonly string[];
  licence?: Licence;
  doi?: string;
  /** Its name in its address. */
  slug: string;
  /** Where its page stands, in full, and where its PDF does. */
  url: string;
  pdf: string;
  /** The site that it appeared on. */
  siteName: string;
  siteUrl: string;
}

/** A text to be written as an article. */
export interface ArticleText extends Omit<WholeProse, 'problems'> {
  facts: ArticleFacts;
  entries: ReadonlyMap<string, BibEntry>;
  macros: Record<string, string>;
}

/** One run over one text: what the writers of its parts leave for each other. */
export interface Writing {
  text: ArticleText;
  /** Ids that can be referred to, and what each is of, in JATS's words. */
  kinds: ReadonlyMap<string, string>;
  /** Those that stand already: XML allows each once. */
  written: Set<string>;
  /** Notes so far, as XML. */
  notes: string[];
}
