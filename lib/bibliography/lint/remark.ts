/** A remark on a value, before it has a place. */
export interface Remark {
  /** What is wrong, behind the key: `has the field "abbrv", which nothing reads`. */
  message: string;
  /** The edit to make. */
  mend: string;
  /** Errors are for what would lose or falsify a work. */
  severity: 'error' | 'warning';
  /** What remarks of this kind share, without the particular; a long report says it once. By default the message. */
  kind?: string;
  /** The particular of this one, to be counted within its kind: a field's name. */
  detail?: string;
}
