import { yearLabel } from '@/lib/bibliography/works/describe';
import type { Words } from '@/lib/words/words';
import type { Item } from './items';

/** What items are called in lists of titles alone, by address. Two of one title are told apart by their terms or years, where they have any. */
export function listedNames(items: readonly Item[], words: Words): ReadonlyMap<string, string> {
  const titles = items.map(({ title, subtitle }) => [title, subtitle].filter(Boolean).join(': '));
  const times = new Map<string, number>();
  for (const title of titles) times.set(title, (times.get(title) ?? 0) + 1);
  return new Map(
    items.map((item, index) => {
      const title = titles[index]!;
      const when = times.get(title)! > 1 && whenOf(item, words);
      return [item.address, when ? `${title} (${when})` : title];
    }),
  );
}

const whenOf = ({ when, date, work }: Item, words: Words): string | undefined =>
  when ?? (work ? yearLabel(work.entry, words) : date?.slice(0, 4));
