import { isForthcoming } from '../bibtex/dates';
import { plainText } from '../csl/plain-text';
import { british, type Words } from '@/lib/words/words';
import { eraYear, kindOf, kinds } from './describe';
import { foldText } from './fold-text';
import type { Work } from './types';

/** The orders of the list, the usual first. */
export const workOrders = ['newest', 'oldest', 'title', 'kind'] as const;

export type WorkOrder = (typeof workOrders)[number];

/** The order that a query names; the usual one for any other. */
export const orderNamed = (name: string | undefined): WorkOrder =>
  workOrders.find((order) => order === name) ?? 'newest';

/** Works in an order; they come newest first. Works without a date stay at the end whichever way dates go. */
export function orderWorks(works: readonly Work[], order: WorkOrder): Work[] {
  if (order === 'newest') return [...works];
  if (order === 'oldest') {
    const dated = works.filter((work) => !isUndated(work));
    return [...dated.reverse(), ...works.filter(isUndated)];
  }
  if (order === 'title') return byText(works, ({ entry }) => plainText(entry.csl.title));
  return [...works].sort((a, b) => rankOf(a) - rankOf(b));
}

const isUndated = ({ year, entry }: Work): boolean => year === undefined && !isForthcoming(entry.csl.issued);

const collator = new Intl.Collator('en', { numeric: true });

function byText(works: readonly Work[], textOf: (work: Work) => string): Work[] {
  const keyed = works.map((work) => ({ work, text: foldText(textOf(work)).replace(/^[^\p{L}\p{N}]+/u, '') }));
  return keyed.sort((a, b) => collator.compare(a.text, b.text)).map(({ work }) => work);
}

const rankOf = ({ entry }: Work): number => {
  const rank = kinds.indexOf(kindOf(entry));
  return rank === -1 ? kinds.length : rank;
};

/** Works under one heading. */
export interface WorkGroup {
  /** Absent where the order has no headings. */
  heading?: string;
  /** For links to the heading. */
  id: string;
  works: Work[];
}

/** Ordered works under their headings: years, kinds, or none for titles. */
export function groupByHeading(works: readonly Work[], order: WorkOrder, words: Words): WorkGroup[] {
  const groups: WorkGroup[] = [];
  for (const work of works) {
    const { heading, id } = headingOf(work, order, words);
    const last = groups.at(-1);
    if (last && last.heading === heading) last.works.push(work);
    else groups.push({ ...(heading !== undefined && { heading }), id, works: [work] });
  }
  return groups;
}

/** A place to jump to: its heading, and the index of its first work. */
export interface Jump {
  heading: string;
  id: string;
  first: number;
}

/** Where each heading of a list stands. */
export function jumpsOf(works: readonly Work[], order: WorkOrder, words: Words): Jump[] {
  const jumps: Jump[] = [];
  for (const [first, work] of works.entries()) {
    const { heading, id } = headingOf(work, order, words);
    if (heading !== undefined && jumps.at(-1)?.heading !== heading) jumps.push({ heading, id, first });
  }
  return jumps;
}

/** Where a work stands, and the id of that heading, which is the same in every language. */
function headingOf(work: Work, order: WorkOrder, words: Words): { heading?: string; id: string } {
  const inWords = (heading: (of: Words) => string) => ({ heading: heading(words), id: idOf(heading(british)) });
  if (order === 'title') return { id: idOf('works') };
  if (order === 'kind') return inWords(({ begin }) => begin(`kinds.${kindOf(work.entry)}`));
  const { year } = work;
  if (year !== undefined) return inWords((of) => eraYear(year, of));
  return inWords(({ say }) => say(isUndated(work) ? 'date.none' : 'date.forthcoming'));
}

const idOf = (heading: string): string => `of-${heading.toLowerCase().replace(/\W+/g, '-')}`;
