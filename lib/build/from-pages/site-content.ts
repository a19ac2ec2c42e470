import type { Work } from '@/lib/bibliography/works/types';
import {
  byDate,
  byOrder,
  type Documents,
  type Post,
  type Profile,
  type Project,
  type Topic,
} from '@/lib/content/documents';

/** What is made from the built pages has to know of the content besides. */
export interface SiteContent {
  profile: Profile;
  /** Published posts, newest first; drafts are none of them. */
  posts: Post[];
  /** In their order. */
  topics: Topic[];
  projects: Project[];
  /** The owner's works, newest first. */
  works: readonly Work[];
  /** Slugs of drafts, whose pages a test build has too. */
  drafts: ReadonlySet<string>;
}

/** What of the content is published, in the order in which it is shown. */
export function toSiteContent({ Profile, Post, Topic, Project }: Documents, works: readonly Work[]): SiteContent {
  return {
    profile: Profile[0]!,
    posts: Post.filter(({ draft }) => !draft).sort(byDate),
    topics: [...Topic].sort(byOrder),
    projects: [...Project].sort(byOrder),
    works,
    drafts: new Set(Post.filter(({ draft }) => draft).map(({ slug }) => slug)),
  };
}
