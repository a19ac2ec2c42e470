import type { CitationStyle } from './styles';
import type { CslItem, CslName } from './types';

/** What a style's manual prints and its file does not: a patent's office, the version of a program, a range over the era. */
export function asStyleWants(csl: CslItem, style: CitationStyle): Partial<CslItem> {
  const wanted: Partial<CslItem> = {};
  const [from, to] = csl.issued?.['date-parts'] ?? [];
  if (from && to && from[0]! < 0 && to[0]! > 0) wanted.issued = { literal: `${-from[0]!} BC–AD ${to[0]}` };
  // A number such as 2020-12 is one, where citeproc takes two figures and a hyphen for a range.
  if (csl.number) wanted.number = csl.number.replace(/[-–]/g, '\\-');
  if (style === 'ieee' && csl.type === 'patent' && csl.number) wanted.number = `${csl.genre ?? 'Patent'} ${csl.number}`;
  if (style === 'mla' && /^\d/.test(csl.version ?? '')) wanted.version = `version ${csl.version}`;
  if (style === 'chicago') {
    if (csl.author) wanted.author = csl.author.map(withSpacedInitials);
    if (csl.editor) wanted.editor = csl.editor.map(withSpacedInitials);
  }
  return wanted;
}

/** Chicago alone prints given names as they are written, and between initials a space: "J. K." */
const withSpacedInitials = (name: CslName): CslName =>
  name.given ? { ...name, given: name.given.replace(/(?<=\p{Lu}\.)(?=\p{Lu}\.)/gu, ' ') } : name;

/** Whether a style's file prints `version`. */
export const namesVersions = (style: CitationStyle): boolean => ['apa', 'chicago', 'mla'].includes(style);
