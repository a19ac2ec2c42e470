/** LaTeX accent commands by the combining character they put on a letter. */
const ACCENTS: Record<string, string> = {
  '\u0300': '`',
  '\u0301': "'",
  '\u0302': '^',
  '\u0303': '~',
  '\u0308': '"',
  '\u0304': '=',
  '\u0307': '.',
  '\u030c': 'v',
  '\u0306': 'u',
  '\u030b': 'H',
  '\u030a': 'r',
  '\u0327': 'c',
  '\u0328': 'k',
  '\u0323': 'd',
  '\u0331': 'b',
};
const COMBINING = Object.fromEntries(Object.entries(ACCENTS).map(([mark, command]) => [command, mark]));

/** Letters and signs that are no base and accent. */
const SYMBOLS: Record<string, string> = {
  ß: '\\ss',
  ø: '\\o',
  Ø: '\\O',
  ł: '\\l',
  Ł: '\\L',
  æ: '\\ae',
  Æ: '\\AE',
  œ: '\\oe',
  Œ: '\\OE',
  đ: '\\dj',
  Đ: '\\DJ',
  ð: '\\dh',
  Ð: '\\DH',
  þ: '\\th',
  Þ: '\\TH',
  ı: '\\i',
  ȷ: '\\j',
  '©': '\\copyright',
  '£': '\\pounds',
  '§': '\\S',
  '¶': '\\P',
  '…': '\\ldots',
  å: '\\aa',
  Å: '\\AA',
};
const LETTERS = Object.fromEntries(Object.entries(SYMBOLS).map(([letter, command]) => [command.slice(1), letter]));

const PUNCTUATION: Record<string, string> = {
  '–': '--',
  '—': '---',
  '‘': '`',
  '’': "'",
  '“': '``',
  '”': "''",
  '\u00a0': '~',
};

/** Applies a change to the text outside `$…$`. */
function outsideMath(value: string, change: (text: string) => string): string {
  return value
    .split(/(\$(?:\\.|[^$\\])*\$)/)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join('');
}

/** Accents and letters as LaTeX commands, `{\"o}`; "&", "%", "#" and "_" escaped. Scripts that LaTeX has no commands for (Cyrillic, Han) stay. */
export function toLatex(value: string): string {
  return outsideMath(value.normalize('NFC'), (text) =>
    [...text.replace(/(?<!\\)([&%#_])/g, '\\$1')].map(toLatexCharacter).join(''),
  );
}

function toLatexCharacter(character: string): string {
  if (character <= '\u007f') return character;
  const simple = SYMBOLS[character];
  if (simple) return `{${simple}}`;
  if (PUNCTUATION[character]) return PUNCTUATION[character];
  const [base, mark, ...rest] = [...character.normalize('NFD')];
  const command = ACCENTS[mark ?? ''];
  if (!base || !command || rest.length > 0 || !/[A-Za-z]/.test(base)) return character;
  const letter = base === 'i' || base === 'j' ? `\\${base}` : base;
  return /[a-zA-Z]/.test(command)
    ? `{\\${command}{${letter}}}`
    : `{\\${command}${letter === base ? base : `{${letter}}`}}`;
}

const ACCENTED =
  /\{\\(["'`^~=.]|[vuHrckdb](?![a-zA-Z]))\s*(?:\{(\\?[A-Za-z])\}|(\\[ij]|[A-Za-z]))\}|\\(["'`^~=.]|[vuHrckdb](?![a-zA-Z]))\s*(?:\{(\\?[A-Za-z])\}|(\\[ij](?![A-Za-z])|[A-Za-z]))/g;
const COMMAND = /\{\\([A-Za-z]{1,9})\}|\\([A-Za-z]{1,9})(?:\{\}|(?![A-Za-z])\s*)/g;

/** Accent and letter commands as Unicode; every other command, brace and formula as written. */
export function toUnicode(value: string): string {
  return outsideMath(value, (text) =>
    text
      .replace(ACCENTED, (whole, a1: string, b1: string, c1: string, a2: string, b2: string, c2: string) => {
        const mark = COMBINING[a1 ?? a2];
        const letter = (b1 ?? c1 ?? b2 ?? c2)?.replace(/^\\/, '');
        const joined = mark && letter ? (letter + mark).normalize('NFC') : whole;
        return joined.length === 1 ? joined : whole;
      })
      .replace(
        COMMAND,
        (whole, braced: string | undefined, bare: string | undefined) => LETTERS[braced ?? bare ?? ''] ?? whole,
      ),
  );
}
