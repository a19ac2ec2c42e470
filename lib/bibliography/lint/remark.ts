/** What lint has to say of a field or a value; its place is added by who called. */
export interface Remark {
  message: string;
  mend: string;
  severity: 'error' | 'warning';
}
