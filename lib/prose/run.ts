import type { Point } from 'unist';
import type { Problem } from '@/lib/content/problem';
import type { Label, ProseContext, Reference } from './types';

interface Placed {
  position?: { start: Point } | undefined;
}

/** One run of the stages over one document: its context, and what the stages leave for each other. */
export interface Run {
  context: ProseContext;
  /** The normalised source, for the stages that read what Markdown has already eaten. */
  source: string;
  problems: Problem[];
  labels: Map<string, Label>;
  references: Map<string, Reference>;
  abbreviations: Map<string, string>;
  uses: Set<string>;
  hasMath: boolean;
}

/** A fresh run. */
export function startRun(source: string, context: ProseContext): Run {
  return {
    context,
    source,
    problems: [],
    labels: new Map(),
    references: new Map(),
    abbreviations: new Map(),
    uses: new Set(),
    hasMath: false,
  };
}

/** Notes what an author should know and what keeps no page from being made. */
export function remark(run: Run, node: Placed | undefined, message: string, mend?: string, before = ''): void {
  report(run, node, message, mend, before);
  run.problems.at(-1)!.severity = 'warning';
}

/** Notes an error at a node; its line counts from the first of the source. `before` is the part of the node's text that stands before it. */
export function report(run: Run, node: Placed | undefined, message: string, mend?: string, before = ''): void {
  const start = node?.position?.start;
  const lines = before.split('\n');
  const column = lines.length > 1 ? lines.at(-1)!.length + 1 : (start?.column ?? 1) + before.length;
  run.problems.push({
    file: run.context.file,
    ...(start && { line: start.line + lines.length - 1, column }),
    message,
    ...(mend && { mend }),
    severity: 'error',
  });
}
