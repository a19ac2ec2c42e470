/** Lines of a paragraph that are marks of other systems, or of no Markdown at all, with what is written here. */
interface ForeignLine {
  pattern: RegExp;
  message: string;
  mend: string;
  /** As many lines of a paragraph must look so: one line may begin with a dash or a letter for a reason. */
  atLeast?: number;
}

const bullets = {
  message: 'has lines that begin with a sign of other programs, and run on as one paragraph',
  mend: 'begin each point with "- ", or end a line with \\ where the next shall stand under it',
};

const lines: ForeignLine[] = [
  {
    pattern: /^#{1,6}[^\s#\d].*\s\S/,
    message: 'has a line of #, which is a heading only with a space after it',
    mend: 'write ## Words',
  },
  {
    pattern: /^#{7,}\s/,
    message: 'has a heading of more than six #, which is none',
    mend: 'write at most ######',
  },
  {
    pattern: /^[\u200B\u2060\uFEFF\u00AD]+(?:#{1,6}|[-*+>|]|\d+[.)])\s|^(?:#{1,6}|[-*+]|\d+[.)])[\u00A0\u202F\u2007]/,
    message: 'has a line whose # or - makes nothing, for a sign beside it that is not to be seen',
    mend: 'delete the line’s beginning and type it anew, with an ordinary space',
  },
  { pattern: /^[•·▪▫◦‣⁃●○■□❖➢✓✔]\s*\S/, ...bullets },
  { pattern: /^[–—]\s/, atLeast: 2, ...bullets },
  { pattern: /^\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)]\s/, atLeast: 2, ...bullets },
  {
    pattern: /^:::/,
    message: 'has a line of ::: , which is shown',
    mend: 'write a remark set apart as > [!NOTE], with > before each of its lines',
  },
  {
    pattern: /^(?:!!!|\?\?\?\+?) \w/,
    message: 'has a line of !!!, which is shown',
    mend: 'write > [!NOTE], with > before each of its lines',
  },
  {
    pattern: /^\[(?:TOC|\[_TOC_\])\]$/i,
    message: 'asks for a table of contents, which every text has',
    mend: 'leave it out',
  },
  {
    pattern: /^\+[-=]{3,}/,
    message: 'has a table drawn with +---+, which is read as words',
    mend: 'write | between its cells and |---|---| under its head',
  },
  {
    pattern: /^\|.*\|\s*$/,
    message: 'has rows of a table without a line |---|---| under their head',
    mend: 'add it under the first row',
  },
];

/** A line that is shown as it is written, counted from 0, and what to write instead. */
export interface FoundLine {
  index: number;
  message: string;
  mend: string;
}

/** The first line of each sort in the source of a paragraph. */
export function foreignLines(paragraph: string): FoundLine[] {
  const written = paragraph.split('\n').map((line) => line.replace(/^[ \t>]+|[ \t]+$/g, ''));
  const found = lines.flatMap(({ pattern, message, mend, atLeast = 1 }): FoundLine[] => {
    const at = written.flatMap((line, index) => (pattern.test(line) ? [index] : []));
    return at.length >= atLeast ? [{ index: at[0]!, message, mend }] : [];
  });
  return found.filter(({ message }, index) => found.findIndex((other) => other.message === message) === index);
}
