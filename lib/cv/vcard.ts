import { profilesOf } from '@/lib/site/profiles';
import type { Person } from './model';

/** A vCard 4.0 (RFC 6350) with what the site says of its owner: no photo, no phone. */
export function formatVcard(person: Person, updated: string): string {
  const lines = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    'KIND:individual',
    `FN:${escapeText(person.name)}`,
    `N:${escapeText(person.familyName)};${escapeText(person.givenName)};;;`,
    `TITLE:${escapeText(person.role)}`,
    ...(person.affiliation ? [`ORG:${escapeText(person.affiliation)}`] : []),
    ...(person.email ? [`EMAIL:${escapeText(person.email)}`] : []),
    ...(person.place ? [`ADR:;;;${escapeText(person.place)};;;`] : []),
    `URL;PREF=1:${person.website}`,
    // SOCIALPROFILE is RFC 9554; readers that do not know it skip it.
    ...profilesOf(person).map(({ label, url }) => `SOCIALPROFILE;SERVICE-TYPE=${parameter(label)}:${url}`),
    `REV:${updated.replaceAll('-', '')}T000000Z`,
    'END:VCARD',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

/** RFC 6350, 3.4: backslash, comma, semicolon and newline. */
function escapeText(text: string): string {
  return text.replace(/[\\,;]/g, '\\$&').replace(/\r?\n/g, '\\n');
}

/** A parameter value is quoted when it has a space or a separator; a double quote can not be written. */
function parameter(text: string): string {
  return /^[\w-]+$/.test(text) ? text : `"${text.replace(/["\p{Cc}]/gu, '')}"`;
}

/** RFC 6350, 3.2: at most 75 octets a line, never through a character. */
function fold(line: string): string {
  const lines = [''];
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > 75) {
      lines.push(' ');
      octets = 1;
    }
    lines[lines.length - 1] += character;
    octets += size;
  }
  return lines.join('\r\n');
}
