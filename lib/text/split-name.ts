/** A person's name in its two parts; a body, or a name of one word, is all family name. */
export interface NameParts {
  givenName: string;
  familyName: string;
}

/** Particles begin the family name: "Jan van der Berg" is Berg's "van der Berg, Jan". */
const PARTICLE = /^(?:\p{Ll}[\p{Ll}'’]*)$/u;

/** "Jan van der Berg" or "van der Berg, Jan" in parts. Who writes the family name first, or has two of them, uses the comma. */
export function splitName(name: string): NameParts {
  const [family = '', given] = name.split(/\s*,\s*/);
  if (given !== undefined) return { givenName: given, familyName: family };
  const words = name.trim().split(/\s+/);
  const particle = words.findIndex((word, index) => index > 0 && index < words.length - 1 && PARTICLE.test(word));
  const start = particle > 0 ? particle : words.length - 1;
  return { givenName: words.slice(0, start).join(' '), familyName: words.slice(start).join(' ') };
}

/** The name in reading order, however it was written. */
export function readingOrder(name: string): string {
  const [family = '', given] = name.split(/\s*,\s*/);
  return given === undefined ? name.trim() : `${given} ${family}`.trim();
}
