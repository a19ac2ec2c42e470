import { countProblems, formatProblem, type Problem } from './problem';

/** How a report is written: in groups for people, one line a problem, or as JSON for editors. */
export type ReportForm = 'grouped' | 'all' | 'json';

/** Up to so many problems of one kind are told each on its line; more are counted. */
const FEW = 3;
/** A report for people fits on a screen. */
const MOST_LINES = 39;

/** A report as lines, without the closing count. Errors come last, where a terminal ends. */
export function reportProblems(problems: readonly Problem[], form: ReportForm = 'grouped'): string[] {
  if (form === 'json') return [JSON.stringify(problems, null, 2)];
  if (form === 'all') return problems.map(formatProblem);
  const ofSeverity = (severity: Problem['severity']) => problems.filter((problem) => problem.severity === severity);
  const errors = cut(groupsOf(ofSeverity('error')).flatMap(linesOfGroup), MOST_LINES - 6);
  const warnings = cut(groupsOf(ofSeverity('warning')).flatMap(linesOfGroup), MOST_LINES - errors.length);
  return [...warnings, ...errors];
}

/** The closing line: "content: 2 errors, 1 warning", and how to see each where some were told together. */
export function closeReport(problems: readonly Problem[], form: ReportForm = 'grouped'): string {
  const isShortened = form === 'grouped' && reportProblems(problems).length < problems.length;
  return `content: ${countProblems(problems)}${isShortened ? '; npm run check -- --all lists each' : ''}`;
}

/** Problems of one kind together, in the order in which the kinds first occur. */
function groupsOf(problems: readonly Problem[]): Problem[][] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const name = problem.kind ?? `${problem.file} ${problem.message}`;
    const group = groups.get(name);
    if (group) group.push(problem);
    else groups.set(name, [problem]);
  }
  return [...groups.values()];
}

function linesOfGroup(group: Problem[]): string[] {
  const [first] = group;
  if (group.length <= FEW || first?.kind === undefined) return group.map(formatProblem);
  const places = group.slice(0, FEW).map(({ file, line }, index) => placeOf(file, line, group[index - 1]?.file));
  const mends = new Set(group.map(({ mend }) => mend));
  const mend = mends.size === 1 && first.mend ? `; ${first.mend}` : '';
  const sign = first.severity === 'warning' ? 'warning: ' : '';
  return [`${sign}${group.length} × ${first.kind}${tally(group)}: ${places.join(', ')}, …${mend}`];
}

/** "papers.bib:12", and ":40" for another place in the same file. */
const placeOf = (file: string, line: number | undefined, before: string | undefined): string =>
  `${file === before ? '' : file}${line === undefined ? '' : `:${line}`}`;

/** "abbrv 402, annote 40 and 9 more": the particulars, the commonest first. */
function tally(group: readonly Problem[]): string {
  const counts = new Map<string, number>();
  for (const { detail } of group) if (detail) counts.set(detail, (counts.get(detail) ?? 0) + 1);
  if (counts.size === 0) return '';
  const inOrder = [...counts].sort((a, b) => b[1] - a[1]).map(([detail, count]) => `${detail} ${count}`);
  const more = inOrder.length > 8 ? ` and ${inOrder.length - 8} more` : '';
  return ` (${inOrder.slice(0, 8).join(', ')}${more})`;
}

function cut(lines: string[], most: number): string[] {
  if (lines.length <= most) return lines;
  return [
    ...lines.slice(0, most - 1),
    `… and ${lines.length - most + 1} more lines; npm run check -- --all lists each`,
  ];
}
