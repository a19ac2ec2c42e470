import type { RootContent, Text } from 'mdast';
import { nearestName } from '@/lib/text/nearest-name';
import { LABELS_FILE, type OtherLabel } from '@/lib/content/other-labels';
import { labelOf } from '../labels/labels';
import { report, type Run } from '../run';
import type { Label } from '../types';
import { element, text } from '../tree/nodes';
import { escapeExpression } from '@/lib/text/escape-expression';

/** "Figure 2", as a link to it. Where the author has already written the word ("Figure [@fig:x]"), the number alone. */
export function crossReference(label: string, before: string, node: Text, run: Run): RootContent {
  if (!/^(?:eq|fig|sec|tab|thm):/.test(label)) return otherReference(label, before, node, run);
  const target = run.labels.get(label);
  if (!target) {
    const near = nearestName(label, run.labels.keys());
    report(run, node, `refers to "${label}", which nothing is called`, near ? `did you mean "${near}"?` : mend(label));
    return text(label);
  }
  const words = wordsFor(target, target.number === undefined ? '' : String(target.number), label, before, run);
  return element('a', { href: `#${label}`, className: ['xref'] }, [text(words)]);
}

/** The same to a part of another site, as it was last known. */
function otherReference(label: string, before: string, node: Text, run: Run): RootContent {
  const target = run.context.otherLabels.get(label);
  if (!target) {
    const near = nearestName(label, run.context.otherLabels.keys());
    const ask = 'name the site under "references" in profile.mdx, and run npm run sync -- --references';
    report(run, node, `refers to "${label}", of which nothing is known`, near ? `did you mean "${near}"?` : ask);
    return text(label);
  }
  run.uses.add(LABELS_FILE);
  return element('a', { href: target.url, className: ['xref'], title: nameOf(target, run) }, [
    text(wordsFor(target, target.number, label, before, run)),
  ]);
}

/** What a reader learns of a part of another site before going there: "Equation 3: The law (example.org)". */
function nameOf({ kind, number, title, url }: OtherLabel, run: Run): string {
  const numbered = kind !== 'Section' && number !== '' && labelOf(run, kind, number);
  return `${[numbered, title].filter(Boolean).join(': ')} (${new URL(url).hostname})`;
}

/** "Figure 2" in the language of the text; the number alone where the author has written the word before it. */
function wordsFor(
  { kind, title }: Pick<Label, 'kind' | 'title'>,
  number: string,
  label: string,
  before: string,
  run: Run,
): string {
  if (kind === 'Section' || number === '') return title || label;
  const name = labelOf(run, kind, number);
  const word = escapeExpression(name.replace(number, '').trim());
  const isSaid = new RegExp(String.raw`(?<![\p{L}\p{N}])(${word}s?|${kind}s?|fig|figs|eq|eqs|tab)\.?\s$`, 'iu').test(
    before,
  );
  const numbered = kind === 'Equation' ? `(${number})` : number;
  return isSaid ? numbered : name.replace(/\s+/g, '\u00a0').replace(number, numbered);
}

function mend(label: string): string {
  if (label.startsWith('eq:')) return `write [#${label}] after the closing $$`;
  if (label.startsWith('sec:')) return `write [#${label}] after the words of the heading`;
  return `give the part id="${label}"`;
}
