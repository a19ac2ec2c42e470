/** A change of the schema that content has to follow: how its texts are written anew, and how that is taken back. */
export interface Codemod {
  /** The number of the schema that it leads to, from the one below. */
  to: number;
  /** What it changes, for the owner. */
  says: string;
  /** A text by its path in the content folder; one that it does not concern comes back as it is. Bytes that it is not about stay. */
  forwards: (path: string, text: string) => string;
  back: (path: string, text: string) => string;
}

/** One for each number of the schema after the first (`lib/content/schema-number.ts`). */
export const codemods: readonly Codemod[] = [];
