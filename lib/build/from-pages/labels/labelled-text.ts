import type { Label } from '@/lib/prose/types';

/** A write-up and its parts that other sites can point to. */
export interface LabelledText {
  slug: string;
  /** Its page within the site. */
  address: string;
  title: string;
  description: string;
  labels: readonly { id: string; label: Label }[];
}

/** What a part is called where it is pointed to: "Equation 3", the words of a heading. */
export const nameOf = ({ kind, number, title }: Label): string =>
  number === undefined ? (title ?? kind) : `${kind} ${number}`;
