/** An absolute address that a link may have. */
export const isAddress = (text: string) => URL.canParse(text) && /^(https?|mailto):/.test(text);

/** An ORCID iD, bare or as an address: four groups of four, the last character a check digit (ISO 7064, MOD 11-2). */
export function isOrcid(text: string): boolean {
  const digits = text.replace(/^https:\/\/orcid\.org\//, '');
  if (!/^(\d{4}-){3}\d{3}[\dX]$/.test(digits)) return false;
  const sum = [...digits.replaceAll('-', '').slice(0, 15)].reduce((total, digit) => (total + Number(digit)) * 2, 0);
  const remainder = (12 - (sum % 11)) % 11;
  return digits.at(-1) === (remainder === 10 ? 'X' : String(remainder));
}
