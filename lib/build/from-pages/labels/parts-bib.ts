import type { People } from '@/lib/bibliography/works/person';
import type { Post, Profile } from '@/lib/content/documents';
import { formatPostBibtex } from '@/lib/prose/cite-post';
import { partName } from '@/lib/prose/labels/labels';
import { postAuthors } from '@/lib/prose/post-authors';
import type { Label } from '@/lib/prose/types';
import { citePart } from '@/lib/site/cite-part';
import type { Words } from '@/lib/words/words';

/** What the citations of parts of a post are made with. */
export interface PartsSite {
  profile: Profile;
  people: People;
  siteUrl: string;
  /** In the language of the post. */
  words: Words;
}

/** An entry for each numbered part of a post, in their order: the post's own, with the name of the part in its key, its title and its address. */
export function formatPartsBib(
  post: Post,
  labels: readonly { id: string; label: Label }[],
  { profile, people, siteUrl, words }: PartsSite,
): string {
  const whole = formatPostBibtex(post, postAuthors(post, profile, people), siteUrl);
  const entries = labels.map(({ id, label: { kind, number } }) =>
    citePart(whole, partName(words, kind, number), `${siteUrl}/#${id}`),
  );
  return `${entries.join('\n\n')}\n`;
}
