/**
 * Sets display formulas the way remark-math understands: `$$` alone on its lines, or all on one line.
 *
 * The field writes `$$ a = b $$ [#eq:x]`, closes a block with `$$ [#eq:x]`, and starts a formula on the line of its `$$`.
 * remark-math takes the first for inline math and lets the other two run to the end of the document. Line numbers stay
 * as they are: lines that are folded up leave empty lines behind. Code fences are left alone.
 */
export function normaliseDisplayMath(source: string): string {
  const lines = withDollars(source.split('\n'));
  let fence: string | undefined;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark && !fence) fence = mark;
    else if (fence && mark?.startsWith(fence) && line.trim() === mark) fence = undefined;
    else if (!fence && /^\s*\$\$/.test(line)) index = foldFormula(lines, index);
  }
  return lines.join('\n');
}

const oneLine = /^\s*\$\$.*\S.*\$\$\s*(\[#[^\]]+\])?\s*$/;

/** Folds the formula that opens at `start` into one line when Markdown could not read it as it stands; answers its last line. */
function foldFormula(lines: string[], start: number): number {
  const opening = lines[start]!;
  if (oneLine.test(opening)) return start;
  const end = lines.findIndex((line, index) => index > start && /\$\$/.test(line));
  if (end < 0) return start;
  const closing = lines[end]!;
  if (opening.trim() === '$$' && closing.trim() === '$$') return end;
  const indent = /^\s*/.exec(opening)![0];
  const formula = lines
    .slice(start, end + 1)
    .map((line) => withoutComment(line).trim())
    .join(' ');
  lines[start] = indent + formula;
  for (let index = start + 1; index <= end; index++) lines[index] = '';
  return end;
}

/** A TeX comment ends with its line; folded, it would swallow the rest. */
function withoutComment(line: string): string {
  return line.replace(/(?<!\\)%.*$/s, '');
}

/**
 * `\\[ … \\]` around lines of TeX as `$$ … $$`: Markdown would take the backslashes off and leave the TeX bare. Brackets around
 * words, `\\[sic\\]`, are brackets.
 */
function withDollars(lines: string[]): string[] {
  const result = [...lines];
  let fence: string | undefined;
  for (let start = 0; start < lines.length; start++) {
    const mark = /^\s*(`{3,}|~{3,})/.exec(lines[start]!)?.[1];
    if (mark) fence = fence === undefined ? mark : mark.startsWith(fence) ? undefined : fence;
    if (fence !== undefined || !/^\s*\\\[/.test(lines[start]!)) continue;
    const blank = lines.findIndex((line, index) => index > start && line.trim() === '');
    const end = lines.findIndex((line, index) => index >= start && /\\\]\s*(?:\[#[^\]]+\]\s*)?$/.test(line));
    if (end < 0 || (blank >= 0 && blank < end)) continue;
    const formula = lines
      .slice(start, end + 1)
      .join('\n')
      .replace(/\\[[\]]/g, '');
    if (!/[\\^_=]/.test(formula)) continue;
    result[start] = result[start]!.replace('\\[', () => '$$');
    result[end] = result[end]!.replace(/\\\](?=[^\]]*(?:\[#[^\]]*\])?\s*$)/, () => '$$');
    start = end;
  }
  return result;
}
