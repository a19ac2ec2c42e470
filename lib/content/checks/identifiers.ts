import { isDoi } from '@/lib/text/doi';
import type { ContentFile } from '../front-matter';
import type { Problem } from '../problem';

/** What the text of a field may be, and what to say of anything else. */
export interface Rule {
  isRight: (text: string) => boolean;
  message: string;
  mend: string;
}

export type FieldPath = (string | number)[];

/** An absolute address that a link may have. */
export const addressRule: Rule = {
  isRight: (text) => URL.canParse(text) && /^(https?|mailto):/.test(text),
  message: 'is no address',
  mend: 'write https://…',
};

/** An ORCID iD, bare or as an address. */
export const orcidRule: Rule = {
  isRight: isOrcid,
  message: 'is no ORCID iD',
  mend: 'write 0000-0000-0000-0000, as orcid.org prints it',
};

/** A DOI of a text of one's own, of the characters that registries ask for: https://www.crossref.org/documentation/member-setup/constructing-your-dois/ */
export const doiRule: Rule = {
  isRight: (text) => isDoi(text) && /^[\w.()/:;-]+$/.test(text),
  message: 'is no DOI',
  mend: 'write it bare, 10.59350/abcde-12345, as it was registered',
};

const rorRule: Rule = {
  isRight: (text) => /^https:\/\/ror\.org\/0[a-z\d]{6}\d{2}$/.test(text),
  message: 'is no ROR of an institution',
  mend: 'write https://ror.org/…, as ror.org prints it',
};

/** The problem of a field whose text breaks its rule; of what is no text the schema speaks. */
export function checkRule(document: ContentFile, path: FieldPath, value: unknown, rule: Rule): Problem[] {
  return typeof value !== 'string' || rule.isRight(value) ? [] : [wrongValue(document, path, value, rule)];
}

/** What to say of a text that cannot be what its field stands for. */
export function wrongValue(
  { file, lineOf }: ContentFile,
  path: FieldPath,
  value: string,
  { message, mend }: Pick<Rule, 'message' | 'mend'>,
): Problem {
  return {
    file,
    line: lineOf(path),
    message: `has "${value}" as "${path.join('.')}", which ${message}`,
    mend,
    severity: 'error',
  };
}

/** Identifiers of a person, who is a document or a map in a list of one, that are none. */
export function checkIdentifiers(document: ContentFile, person = document.data, at: FieldPath = []): Problem[] {
  const rules = { orcid: orcidRule, url: addressRule, ror: rorRule };
  return Object.entries(rules).flatMap(([field, rule]) => checkRule(document, [...at, field], person[field], rule));
}

/** Four groups of four, the last character a check digit (ISO 7064, MOD 11-2). */
function isOrcid(text: string): boolean {
  const digits = text.replace(/^https:\/\/orcid\.org\//, '');
  if (!/^(\d{4}-){3}\d{3}[\dX]$/.test(digits)) return false;
  const sum = [...digits.replaceAll('-', '').slice(0, 15)].reduce((total, digit) => (total + Number(digit)) * 2, 0);
  const remainder = (12 - (sum % 11)) % 11;
  return digits.at(-1) === (remainder === 10 ? 'X' : String(remainder));
}
