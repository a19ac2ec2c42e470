import { Picture } from '@/app/_components/picture';
import { stillOf } from '@/app/_explorables/stills';
import type { Post } from '@/lib/content/documents';
import { addresses } from '@/lib/site/addresses';

/** A post as a row of a list by days; small beside it the figure that it names, or else its cover. */
export const postRow = ({ slug, date, title, description, still, cover }: Post) => ({
  date,
  title,
  href: addresses.post(slug),
  description,
  still: stillOf(still) ?? (cover ? <Picture src={cover} alt="" width={240} /> : undefined),
});
