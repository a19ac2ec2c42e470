/** What is said of one kind of thing that the site lists. */
export interface SectionRow {
  /** What code calls it; of documents also their folder in the content, and the field by which others name them. */
  name: string;
  /** The type of its documents in `contentlayer.config.ts`; works have none, because they are entries of .bib files. */
  type?: string;
  /** Where its list stands; the pages of its items stand under it. */
  path: string;
  /** What the day of an item says; they go by it, newest first. Without a day they go by the number that their author gives. */
  day?: 'published' | 'held';
  /** What its items are for schema.org, where their pages say so. */
  schemaType?: string;
  /** Its place in the header, from the left. */
  header?: number;
  /** The section that the header marks in its stead. */
  under?: string;
  /** Its items are filed under topics, whose pages list them. */
  isFiled?: boolean;
  /** Its documents are about works and projects, whose pages lead to them. */
  isAboutWorks?: boolean;
  /** Fields of its documents that hold an address each, which the check follows; "materials.url" is one of each map in a list. */
  addressFields?: readonly string[];
  /** Fields of its documents that hold a sentence of Markdown each, whose links the check follows. */
  markdownFields?: readonly string[];
  /** An item without a text is a line of the list and has no page of its own. */
  holdsLines?: boolean;
  /** The path that its feed stands under, if it can be followed; "" for the site's first feed. */
  feedAt?: string;
  /** It is on the site only when it has an item; else its list is there, says that it is empty, and is in no header. */
  needsItems?: boolean;
}
