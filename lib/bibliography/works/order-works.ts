import { isForthcoming } from '../bibtex/dates';
import { plainText } from '../csl/plain-text';
import { kindOf, kinds } from './describe';
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
export function groupByHeading(works: readonly Work[], order: WorkOrder): WorkGroup[] {
  const groups: WorkGroup[] = [];
  for (const work of works) {
    const heading = headingOf(work, order);
    const last = groups.at(-1);
    if (last && last.heading === heading) last.works.push(work);
    else groups.push({ ...(heading !== undefined && { heading }), id: idOf(heading), works: [work] });
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
export function jumpsOf(works: readonly Work[], order: WorkOrder): Jump[] {
  const jumps: Jump[] = [];
  for (const [first, work] of works.entries()) {
    const heading = headingOf(work, order);
    if (heading !== undefined && jumps.at(-1)?.heading !== heading) jumps.push({ heading, id: idOf(heading), first });
  }
  return jumps;
}

function headingOf(work: Work, order: WorkOrder): string | undefined {
  if (order === 'title') return undefined;
  if (order === 'kind') return plural(kindOf(work.entry));
  if (work.year !== undefined) return work.year < 0 ? `${-work.year} BC` : String(work.year);
  return isUndated(work) ? 'No date' : 'Forthcoming';
}

const idOf = (heading = 'works'): string => `of-${heading.toLowerCase().replace(/\W+/g, '-')}`;

const PLURALS: Readonly<Record<string, string>> = { Thesis: 'Theses', Software: 'Software', Work: 'Other works' };

/** "Conference papers". */
const plural = (kind: string): string => PLURALS[kind] ?? `${kind}s`;
