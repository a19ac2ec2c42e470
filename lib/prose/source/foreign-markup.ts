import type { Point } from 'unist';
import type { Run } from '../run';

type Mend = (found: RegExpExecArray) => string;

/** Markup of other systems around one pair of braces, with the word before it, each with what it is here. */
const foreign: [pattern: RegExp, mend: Mend][] = [
  [/\{%\s*(?:end)?(?:highlight|raw)\b/, () => 'put the code between lines of ```'],
  [
    /\{[%{][<%]?\s*(?:include\s+\S*(?:fig|image|img|gallery|picture)|gallery|figure|img)/,
    () => 'write a picture as ![what it shows](images/x.png), or <Figure …> with a caption',
  ],
  [/\{%\s*cite\s+([^\s%]+)/, ([, key]) => `write [@${key}]`],
  [/\{%\s*(?:link|post_url)\b/, () => 'write the address of the page: [words](/blog/its-file-name)'],
  [/\{[%{]/, () => 'Liquid and templates are not run here: write what it should give'],
  [/\)\{/, () => 'take the {…} out; a picture with a number, a width or a caption is <Figure …>'],
  [/\{:/, () => 'take the {: …} out: looks are in the style sheet, and a heading is named by [#sec:name]'],
  [/\{[#.][\w-]/, () => 'take the {…} out: looks are in the style sheet, and a part is named by [#sec:name]'],
  [/\\(?:eq|auto|page|c|C)?ref\{([^{}]*)\}/, ([, label]) => `write [@${label}]`],
  [
    /\\(?:cite|parencite|textcite|autocite|footcite)\w*\*?\{([^}]*)\}/,
    ([, keys]) =>
      `write [${keys!
        .split(',')
        .map((key) => `@${key.trim()}`)
        .join('; ')}]`,
  ],
  [/\\(?:begin|end)\{/, () => 'put the formula between lines of $$'],
  [/\\(?:emph|textit|textbf|texttt)\{/, () => 'write *emphasis*, **strong** or `code`'],
  [/\\footnote\{/, () => 'write [^1] here, and [^1]: with the note on a line of its own'],
  [/\\(?:href|url)\{/, () => 'write a link as [words](https://…)'],
  [/\\(?:(?:sub)*section|chapter|paragraph)\*?\{/, () => 'write a heading as ## Words'],
  [/\\[A-Za-z]+\{/, () => 'put the formula between dollars: $…$'],
];

/** The same for what only the whole line shows. */
const foreignLines: [pattern: RegExp, mend: Mend][] = [
  [/^\s*:::/, () => 'write a remark set apart as > [!NOTE], with > before each of its lines'],
  [/^#{1,6} .*\{#([\w:.-]+)/, ([, id]) => `write [#${id}] after the heading, without braces`],
];

/**
 * What to write in the place of braces, when they are of another system; undefined when they are of none.
 * @param line with the braces
 * @param column of the opening one, 1-based
 */
export function mendOfBrace(line: string, column: number): string | undefined {
  const word = /(?:\\[A-Za-z]+\*?|\))$/.exec(line.slice(0, column - 1))?.[0] ?? '';
  const rest = line.slice(column - 1);
  const group = word + (/^\{\{.*?\}\}|^\{[^}]*\}/.exec(rest)?.[0] ?? rest);
  return firstMend(foreignLines, line) ?? firstMend(foreign, group);
}

function firstMend(known: readonly [RegExp, Mend][], text: string): string | undefined {
  for (const [pattern, mend] of known) {
    const found = pattern.exec(text);
    if (found) return mend(found);
  }
  return undefined;
}

/** The line of the source on which a node begins. */
export function lineOf(run: Run, node: { position?: { start: Point } | undefined }): string {
  return run.source.split('\n')[(node.position?.start.line ?? 1) - 1] ?? '';
}
