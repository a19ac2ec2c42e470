/** Thrown inside one entry when its text cannot be read on; the scanner turns it into a problem and goes on behind it. */
export class ScanError extends Error {
  constructor(
    readonly offset: number,
    message: string,
    readonly mend: string,
  ) {
    super(message);
  }
}

/** A reading position in a .bib text, with the few moves that BibTeX's outer grammar needs. */
export class ScanCursor {
  constructor(
    readonly text: string,
    public offset: number,
  ) {}

  peek(): string {
    return this.text[this.offset] ?? '';
  }

  /** Passes white space; in an entry BibTeX knows no comments, but "%" to the end of the line is so common that we pass it too. */
  skipSpace(): void {
    for (;;) {
      while (isSpace(this.text.charCodeAt(this.offset))) this.offset++;
      if (this.peek() !== '%') return;
      const end = this.text.indexOf('\n', this.offset);
      this.offset = end === -1 ? this.text.length : end + 1;
    }
  }

  take(character: string): boolean {
    if (this.peek() !== character) return false;
    this.offset++;
    return true;
  }

  /** Takes what matches at this place (the pattern must be sticky), or the empty string. */
  match(pattern: RegExp): string {
    pattern.lastIndex = this.offset;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.offset += found.length;
    return found;
  }

  /** Takes a `{…}` or `"…"` value and returns what stands inside. Braces count even behind a backslash, as in BibTeX. */
  takeDelimited(): string {
    const start = this.offset;
    const close = this.peek() === '{' ? '}' : '"';
    let depth = 0;
    const brace = /["{}]/g;
    brace.lastIndex = start + 1;
    for (let found = brace.exec(this.text); found; found = brace.exec(this.text)) {
      const character = found[0];
      this.offset = found.index;
      if (depth === 0 && character === close) return this.text.slice(start + 1, this.offset++);
      if (character === '{') depth++;
      if (depth > DEEPEST)
        throw new ScanError(
          this.offset,
          `has braces within more than ${DEEPEST} others`,
          'take the braces away that hold nothing apart',
        );
      if (character === '}') depth--;
      if (depth < 0)
        throw new ScanError(
          this.offset,
          'has a "}" without its "{" inside a quoted value',
          'balance the braces between the quotation marks',
        );
    }
    throw new ScanError(
      start,
      `opens a ${close === '}' ? 'brace' : 'quotation mark'} that nothing closes`,
      `add the missing ${close}`,
    );
  }
}

/** Nobody writes braces within more braces; what reads a value calls itself for each level, and would run out of room. */
export const DEEPEST = 50;

const isSpace = (code: number) => code === 32 || (code >= 9 && code <= 13) || code === 160 || code === 0xfeff;
