import type { Point } from 'unist';
import type { Run } from '../run';

/** Markup of other systems that has braces, each with what it is here. */
const foreign: [pattern: RegExp, mend: (found: RegExpExecArray) => string][] = [
  [/\{%\s*(?:highlight|raw)\b/, () => 'put the code between lines of ```'],
  [
    /\{%\s*(?:include|gallery|figure)\b/,
    () => 'write a picture as ![what it shows](images/x.png), or <Figure …> with a caption',
  ],
  [/\{[%{]/, () => 'Liquid and templates are not run here: write what it should give'],
  [/\{:/, () => 'take the {: …} out: looks are in the style sheet, and a heading is named by [#sec:name]'],
  [/\\(?:eq|auto|c|C)?ref\{([^}]*)\}/, ([, label]) => `write [@${label}]`],
  [
    /\\cite\w*\{([^}]*)\}/,
    ([, keys]) =>
      `write [${keys!
        .split(',')
        .map((key) => `@${key.trim()}`)
        .join('; ')}]`,
  ],
  [/\\(?:begin|end)\{/, () => 'put the formula between lines of $$'],
  [/\\(?:emph|textit|textbf|texttt)\{/, () => 'write *emphasis*, **strong** or `code`'],
  [/\\[A-Za-z]+\{/, () => 'put the formula between dollars: $…$'],
];

/** What to write in the place of a line's braces, when they are of another system; undefined when they are of none. */
export function mendOfBrace(line: string): string | undefined {
  for (const [pattern, mend] of foreign) {
    const found = pattern.exec(line);
    if (found) return mend(found);
  }
  return undefined;
}

/** The line of the source on which a node begins. */
export function lineOf(run: Run, node: { position?: { start: Point } | undefined }): string {
  return run.source.split('\n')[(node.position?.start.line ?? 1) - 1] ?? '';
}
