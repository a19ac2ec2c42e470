import { Picture } from '@/app/_components/picture';
import { stillOf } from '@/app/_explorables/stills';
import type { Post } from '@/lib/content/documents';

/** What stands small beside a post in lists: the figure that it names, or else its cover. */
export const stillOrCover = ({ still, cover }: Post) =>
  stillOf(still) ?? (cover ? <Picture src={cover} alt="" width={240} /> : undefined);
