/** One thing wrong with the content: where it is, what it is, and how to mend it. */
export interface Problem {
  /** Path relative to the project, "content/posts/x.mdx". */
  file: string;
  /** 1-based; absent when the problem is the file itself. */
  line?: number;
  column?: number;
  /** What is wrong, in words: `cites "smith20", which no .bib entry has`. */
  message: string;
  /** The edit to make: `did you mean "smith2020"?` */
  mend?: string;
  /** Errors stop the build; warnings are printed. */
  severity: 'error' | 'warning';
  /** What problems of one kind share, in words without the particular: a long report says it once. */
  kind?: string;
  /** The particular of this one, counted within its kind: the name of a field. */
  detail?: string;
}

/** Formats a problem on one line, `file:line:column message; mend`, as editors and terminals link it. */
export function formatProblem(problem: Problem): string {
  const place = [problem.file, problem.line, problem.column].filter((part) => part !== undefined).join(':');
  const mend = problem.mend ? `; ${problem.mend}` : '';
  return `${problem.severity === 'warning' ? 'warning: ' : ''}${place} ${visible(problem.message)}${mend}`;
}

/** Signs that nobody sees, by their numbers: "stats" and "stats" with one behind it would look the same. */
function visible(text: string): string {
  return text.replace(
    /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g,
    (sign) => `⟨U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
  );
}

/** "1 error, 2 warnings". */
export function countProblems(problems: readonly Problem[]): string {
  const count = (kind: Problem['severity']) => {
    const number = problems.filter(({ severity }) => severity === kind).length;
    return `${number} ${kind}${number === 1 ? '' : 's'}`;
  };
  return `${count('error')}, ${count('warning')}`;
}

/** Orders problems by file, line and column, so that a report reads top to bottom. */
export function sortProblems(problems: Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
}

/** Thrown by a build step that cannot go on; its message lists every problem. */
export class ContentError extends Error {
  constructor(readonly problems: Problem[]) {
    super(sortProblems(problems).map(formatProblem).join('\n'));
    this.name = 'ContentError';
  }
}
