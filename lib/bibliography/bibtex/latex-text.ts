import {
  ACCENT_MARKS,
  ARGUMENTS_DROPPED,
  FORMATS,
  KEPT,
  LETTERS,
  SILENT,
  SWITCHES,
  type Format,
} from './latex-commands';
import { decodeEntities } from './entities';
import { mathToText } from './math-text';
import { DEEPEST } from './scan-cursor';

/** A LaTeX value read for CSL: rich text in CSL's marks, and the commands that nothing here can show, which stand in it as typed. */
export interface ReadLatex {
  text: string;
  unread: string[];
}

export interface LatexOptions {
  /** How a formula is written; by default as a line of text. */
  math?: (tex: string) => string;
  /** Names are plain, and their braces say what belongs together. */
  asName?: boolean;
  /** Macros of a field: names of journals. */
  macros?: Readonly<Record<string, string>>;
}

/**
 * What could be, or become at the end of a piece, one of CSL's own inline marks. In a .bib value it is text, and a word joiner
 * behind "<" keeps it so in every reader of CSL.
 */
const CSL_MARK = /<(?=\/?(?:(?:i|b|sup|sub|sc|span)\b|[a-z]{0,4}$))/gi;

/**
 * Reads the LaTeX of one value. Never throws: an unclosed brace ends with the value, an unknown command stays as typed and is named.
 * What BibTeX users write is wider than what TeX reads; entities of HTML are taken for what they mean.
 */
export function readLatex(value: string, options: LatexOptions = {}): ReadLatex {
  const source = decodeEntities(value);
  if (!/[\\{}$~`'<-]/.test(source)) return { text: source.replace(/\s+/g, ' ').trim(), unread: [] };
  const reader = new LatexReader(source, options);
  const text = reader.readAll();
  return {
    text: (options.asName ? text : text.replace(/\s+/g, (space) => (space.includes('\u00a0') ? '\u00a0' : ' '))).trim(),
    unread: [...new Set(reader.unread)],
  };
}

/** A formula between dollars or in `\(…\)`, by its opening. */
const MATH = /(\$\$)((?:\\[\s\S]|[^$\\])+)\$\$|(\$)((?:\\[\s\S]|[^$\\])*)\$|\\\(([\s\S]*?)\\\)|\\\[([\s\S]*?)\\\]/y;
const COMMAND = /\\([A-Za-z]+)\*?|\\([\s\S])/y;
const TEXT = /[^\\{}$~]+/y;
/** The number of a letter in TeX's ways: hexadecimal, octal, decimal. */
const CHAR = /\s*(?:"([\dA-F]{1,6})|'([0-7]{1,7})|(\d{1,7}))(?:\{\}| )?/y;
const SYMBOL = /\s*\{\s*(?:"([\dA-F]{1,6})|'([0-7]{1,7})|(\d{1,7}))\s*\}/y;
const SPACE = /\{\}|\s+/y;
const OPTION = /\s*\[[^\]]*\]/y;
/** Under an accent a dotless letter is that letter, also where the space behind it was lost: `D\'\iaz`. */
const DOTLESS = /\\([ij])(?!math)/y;
const SWITCH = /\\([A-Za-z]+)(?![A-Za-z])\s*/y;

const commandIn = (text: string): string | undefined => /\\[A-Za-z]+/.exec(text)?.[0];

class LatexReader {
  readonly unread: string[] = [];
  private offset = 0;
  private depth = 0;

  constructor(
    private readonly source: string,
    private readonly options: LatexOptions,
  ) {
    this.hasOddDollar = source.replace(/\\[\s\S]/g, '').split('$').length % 2 === 0;
  }

  private readonly hasOddDollar: boolean;

  readAll(): string {
    let text = '';
    while (this.offset < this.source.length) {
      text += this.readUntil();
      // A closing brace without its opening.
      this.offset++;
    }
    return text;
  }

  /** Up to the brace that closes the group, or the end. A switch such as `\it` marks the rest of its group. */
  private readUntil(): string {
    let text = '';
    while (this.offset < this.source.length && this.source[this.offset] !== '}') {
      const format = this.takeSwitch();
      if (format !== undefined)
        return (
          text +
          markUp(
            this.within(() => this.readUntil()),
            format,
            this.options,
          )
        );
      text += this.readPiece();
    }
    return text;
  }

  /** What stands deeper than anybody writes is left as it is written, sign by sign. */
  private within(read: () => string): string {
    if (this.depth >= DEEPEST) return this.source[this.offset++] ?? '';
    this.depth++;
    const text = read();
    this.depth--;
    return text;
  }

  private readPiece(): string {
    const character = this.source[this.offset]!;
    if (character === '{') return this.within(() => this.readGroup(this.options.asName));
    if (character === '~') return (this.offset++, '\u00a0');
    const math = /[$\\]/.test(character) && !this.opensPrice() ? this.match(MATH) : undefined;
    if (math) return this.writeMath(math);
    if (character === '$') return (this.offset++, '$');
    if (character === '\\') return this.within(() => this.readCommand());
    return punctuate(this.match(TEXT)![0]).replace(CSL_MARK, '<\u2060');
  }

  /** Where one "$" has no partner, Pandoc's rule tells prices from formulas: "$5 and $x$". */
  private opensPrice(): boolean {
    if (this.source[this.offset] !== '$' || !this.hasOddDollar) return false;
    const rest = this.source.slice(this.offset + 1);
    return !/^(?![\s$])(?:\\[\s\S]|[^$\\])*(?<!\s)\$(?!\d)/.test(rest);
  }

  /** In names a group that holds more than one letter keeps its braces, which make one word of it. */
  private readGroup(keep = false): string {
    const opensCommand = /^\{\s*\\/.test(this.source.slice(this.offset, this.offset + 4));
    this.offset++;
    const inside = this.readUntil();
    this.offset++;
    return keep && !opensCommand && inside !== '' ? `{${inside}}` : inside;
  }

  private writeMath(found: RegExpExecArray): string {
    // Mendeley wraps dollars in `\(…\)`.
    const tex = found[2] ?? found[4] ?? (found[5] ?? found[6] ?? '').replace(/(?<!\\)\$/g, '');
    return this.writeFormula(tex, found[0]);
  }

  private writeFormula(tex: string, asTyped: string): string {
    if (tex.trim() === '') return '';
    try {
      const text = (this.options.math ?? mathToText)(tex);
      return this.options.asName ? text.replace(/<\/?su[bp]>/g, '') : text;
    } catch (error) {
      this.unread.push(commandIn(error instanceof Error ? error.message : '') ?? commandIn(tex) ?? asTyped);
      return asTyped.replace(CSL_MARK, '<\u2060');
    }
  }

  private takeSwitch(): Format | undefined {
    if (this.source[this.offset] !== '\\' || this.depth >= DEEPEST) return undefined;
    SWITCH.lastIndex = this.offset;
    const match = SWITCH.exec(this.source);
    const format = match && Object.hasOwn(SWITCHES, match[1]!) ? SWITCHES[match[1]!] : undefined;
    if (format !== undefined) this.offset += match![0].length;
    return format;
  }

  private readCommand(): string {
    const found = this.match(COMMAND);
    if (!found) return (this.offset++, '\\');
    const name = found[1] ?? found[2]!;
    if (found[2] !== undefined && Object.hasOwn(KEPT, name)) return KEPT[name]!;
    if (Object.hasOwn(ACCENT_MARKS, name)) return this.readAccent(name);
    if (found[1]) return this.readWordCommand(name, found[0]);
    return name === ' ' || name === '\n' ? ' ' : `\\${name}`;
  }

  private readWordCommand(name: string, asTyped: string): string {
    const macro = this.options.macros?.[name] ?? (Object.hasOwn(LETTERS, name) ? LETTERS[name] : undefined);
    if (macro !== undefined) return (this.passSpace(), macro);
    if (Object.hasOwn(SILENT, name)) return (this.passSpace(), '');
    if (Object.hasOwn(ARGUMENTS_DROPPED, name)) return this.readArguments(name);
    if (name === 'ce') return readFormula(this.readArgument());
    if (name === 'symbol' || name === 'char') return this.readNumbered(name, asTyped);
    if (Object.hasOwn(FORMATS, name)) return markUp(this.readArgument(), FORMATS[name]!, this.options);
    return this.readUnknown(name, asTyped);
  }

  /** A letter by its number: `\symbol{233}`, `\char"E9`, `\char'351`. */
  private readNumbered(name: string, asTyped: string): string {
    const found = this.match(name === 'char' ? CHAR : SYMBOL);
    const [, hexadecimal, octal, decimal] = found ?? [];
    const code = hexadecimal ? Number.parseInt(hexadecimal, 16) : octal ? Number.parseInt(octal, 8) : Number(decimal);
    if (code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)) return String.fromCodePoint(code);
    this.unread.push(asTyped.trim());
    return asTyped + (found?.[0] ?? '');
  }

  /** `\href{address}{text}` is its text: of each argument it is known whether it is shown. */
  private readArguments(name: string): string {
    let text = '';
    for (const shown of ARGUMENTS_DROPPED[name]!) {
      this.passOption();
      const argument = this.readArgument();
      if (shown === '+') text += argument;
    }
    return text;
  }

  /** A command of mathematics stands in text where its dollars were forgotten. */
  private readUnknown(name: string, asTyped: string): string {
    const start = this.offset;
    const takesArgument =
      /^(?:sqrt|bar|tilde|hat|vec|dot|ddot|overline|mathbb|mathcal|mathrm|mathbf|mathit|mathsf|mathtt|mathfrak|mathscr|operatorname|ensuremath|frac|widetilde|widehat|underline|boldsymbol|bm)$/.test(
        name,
      );
    const tex = takesArgument ? this.rawArguments(name === 'frac' ? 2 : 1) : '';
    try {
      const formula = name === 'ensuremath' ? tex.replace(/^\{([\s\S]*)\}$/, '$1') : `\\${name}${tex}`;
      return (this.options.math ?? mathToText)(formula);
    } catch {
      this.offset = start;
      this.unread.push(asTyped.trim());
      // A macro of the author's own (`\me{Doe}`) marks what it is given.
      return this.source[start] === '{' ? this.readGroup() : asTyped;
    }
  }

  private rawArguments(count: number): string {
    const start = this.offset;
    for (let index = 0; index < count; index++) {
      this.passSpace();
      if (this.source[this.offset] === '{') this.readGroup();
      else this.offset += this.match(COMMAND)?.[0].length ? 0 : 1;
    }
    return this.source.slice(start, this.offset);
  }

  /** An accent on the letter that follows, however it is written: `\'e`, `\'{e}`, `\'\i`, `\'{\^e}`, `\v s`. */
  private readAccent(name: string): string {
    if (/[A-Za-z]/.test(name)) this.passSpace();
    const argument = this.readAccented();
    const [letter = '', ...rest] = [...argument.replace(/^ı/, 'i').replace(/^ȷ/, 'j').normalize('NFD')];
    if (letter === '') return '';
    const marks = rest.findIndex((character) => !/\p{M}/u.test(character));
    const own = marks === -1 ? rest : rest.slice(0, marks);
    const after = marks === -1 ? [] : rest.slice(marks);
    return (letter + own.join('') + ACCENT_MARKS[name] + after.join('')).normalize('NFC');
  }

  private readAccented(): string {
    this.passSpace();
    if (this.source[this.offset] === '{') return this.readGroup();
    const dotless = this.match(DOTLESS);
    if (dotless) return (this.passSpace(), dotless[1]!);
    if (this.source[this.offset] === '\\') return this.within(() => this.readCommand());
    const letter = [...this.source.slice(this.offset, this.offset + 2)][0] ?? '';
    if (/[{}$]/.test(letter)) return '';
    this.offset += letter.length;
    return letter;
  }

  private readArgument(): string {
    this.passSpace();
    if (this.source[this.offset] === '{') return this.readGroup();
    return this.offset < this.source.length && this.source[this.offset] !== '}' ? this.readAccented() : '';
  }

  private passSpace(): void {
    this.match(SPACE);
  }

  private passOption(): void {
    this.match(OPTION);
  }

  private match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.offset;
    const found = pattern.exec(this.source) ?? undefined;
    if (found) this.offset += found[0].length;
    return found;
  }
}

function markUp(text: string, format: Format, { asName }: LatexOptions): string {
  if (asName || text.trim() === '') return format[0] === '“' ? `“${text}”` : text;
  return format[0] + text + format[1];
}

/** A formula of chemistry as mhchem reads it: figures behind letters are lowered, charges are raised. */
const readFormula = (text: string): string =>
  text
    .replace(/(?<=[\p{L})\]])(\d+)/gu, '<sub>$1</sub>')
    .replace(
      /\^\{?([\d+-]+)\}?|(?<=[\p{L}>\])])([+-])(?=\s|$)/gu,
      (_, a?: string, b?: string) => `<sup>${a ?? b}</sup>`,
    )
    .replace(/(?:(?<!\s)\s+)?->\s*/g, ' → ');

/** Dashes and quotation marks as LaTeX types them. An apostrophe stays one. */
function punctuate(text: string): string {
  if (!/[`'-]/.test(text)) return text;
  return text
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/``/g, '“')
    .replace(/''/g, '”')
    .replace(/(^|[\s([“])`([^`'“”]+)'(?!\p{L})/gu, '$1‘$2’');
}
