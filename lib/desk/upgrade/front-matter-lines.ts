const HEAD = /^(\uFEFF?---[ \t]*\r?\n)([\s\S]*?)(^---[ \t]*(?:\r?\n|$))/m;

/** A text with the lines of its front matter changed, and every byte around them kept. One without front matter comes back as it is. */
function mapHead(text: string, change: (lines: string, newline: string) => string): string {
  const match = HEAD.exec(text);
  if (!match || match.index > 0) return text;
  const [whole, open, lines, close] = match as unknown as [string, string, string, string];
  return open + change(lines, /\r\n$/.test(open) ? '\r\n' : '\n') + close + text.slice(whole.length);
}

/**
 * Calls a field of the front matter by another name, where it stands at the beginning of a line. Throws when both names are there: one of the
 * two values would be lost.
 */
export function renameField(text: string, from: string, to: string): string {
  return mapHead(text, (lines) => {
    const at = (name: string) => new RegExp(`^${name}(?=[ \\t]*:)`, 'gm');
    if (!at(from).test(lines)) return lines;
    if (at(to).test(lines)) throw new Error(`has both "${from}" and "${to}"; keep one of them`);
    return lines.replace(at(from), () => to);
  });
}

const ADDED = ' # written by npm run upgrade';

/** The text of a profile with the number of its schema. None is 1: a line that was added for a higher number goes with it. */
export function setSchemaNumber(profile: string, number: number): string {
  return mapHead(profile, (lines, newline) => {
    const line = /^(schema[ \t]*:[ \t]*)\d+(.*?)(\r?\n)/m;
    const match = line.exec(lines);
    if (!match) return number === 1 ? lines : `${lines}schema: ${number}${ADDED}${newline}`;
    if (number === 1 && match[2] === ADDED) return lines.replace(match[0], '');
    return lines.replace(line, (_, name: string, after: string, end: string) => `${name}${number}${after}${end}`);
  });
}
