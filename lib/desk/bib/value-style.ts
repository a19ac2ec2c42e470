import { toLatex } from '@/lib/bibliography/bibtex/latex-characters';
import type { ScannedEntry } from '@/lib/bibliography/bibtex/scan';
import { isBalanced } from './write-value';

/** How a file writes what BibTeX lets one write in several ways. */
export interface ValueStyle {
  /** "Noether, Emmy", or "Emmy Noether". */
  familyFirst: boolean;
  /** Letters beyond ASCII as LaTeX commands, or as they are. */
  latexLetters: boolean;
  /** "{{A Whole Title}}", or capitals one by one: "{LLM}s". */
  wholeTitles: boolean;
}

/** The style that most values of a file have; family first, Unicode and single capitals where it shows none. */
export function valueStyleOf(entries: readonly ScannedEntry[]): ValueStyle {
  const values = (name: string) =>
    entries.flatMap(({ fields }) => fields.filter((field) => field.name === name).map(({ value }) => value));
  const most = (all: string[], test: (value: string) => boolean) =>
    all.length > 0 && all.filter(test).length * 2 > all.length;
  const all = entries.flatMap(({ fields }) => fields.map(({ value }) => value));
  const accented = all.filter((value) => /\\["'`^~=.]|\\[vuHrck]\{|[^\x00-\x7f]/.test(value));
  return {
    familyFirst: !most(
      values('author').filter((list) => /\s/.test(list)),
      (list) => !list.includes(','),
    ),
    latexLetters: most(accented, (value) => !/[^\x00-\x7f]/.test(value)),
    wholeTitles: most(values('title'), (title) => /^\{[\s\S]*\}$/.test(title) && isBalanced(title.slice(1, -1))),
  };
}

/** Unicode text with formulas between "$" as a BibTeX value. */
export function writeText(text: string, { latexLetters }: ValueStyle): string {
  const balanced = isBalanced(text) ? text : text.replace(/[{}]/g, '');
  const escaped = balanced
    .split(/(\$[^$]+\$)/)
    .map((part, index) => (index % 2 === 1 ? part : escapeText(part)))
    .join('');
  return latexLetters ? toLatex(escaped) : escaped;
}

const ESCAPES: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

const escapeText = (text: string): string =>
  text.replace(/[&%#_$]/g, '\\$&').replace(/\\(?![&%#_$])|[~^]/g, (sign) => ESCAPES[sign]!);

/** A title whose capitals BibTeX styles must not lower: names like "LLM", "GPT-4" and "SmoothQuant" in braces. */
export function writeTitle(title: string, style: ValueStyle): string {
  if (style.wholeTitles) return `{${writeText(title, style)}}`;
  const shouts = title === title.toUpperCase();
  return title
    .split(/(\$[^$]+\$|\s+)/)
    .map((word) => (shouts || /^(?:\$|\s|$)/.test(word) ? word : protect(word)))
    .flatMap((word) => word.split(/(\{[^{}]*\})/))
    .map((part) => (/^\{[^{}]*\}$/.test(part) ? `{${writeText(part.slice(1, -1), style)}}` : writeText(part, style)))
    .join('');
}

/** Capitals behind the first letter, or beside figures, belong to the word: "{LLM}s", "{A3}:". Plurals and punctuation stay outside. */
function protect(word: string): string {
  const [, before, core, after] = /^([^\p{L}\p{N}]*)(.*?)((?:(?<=\p{Lu})s)?[^\p{L}\p{N}]*)$/su.exec(word)!;
  const isName = /.\p{Lu}/u.test(core!) || /^\p{Lu}\p{N}+$/u.test(core!);
  return isName && !before!.includes('{') && !/[{}]/.test(core!) ? `${before}{${core}}${after}` : word;
}
