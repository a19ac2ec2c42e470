import type { RootContent, Text } from 'mdast';
import { nearestName } from '@/lib/text/nearest-name';
import { report, type Run } from '../run';
import { element, text } from '../tree/nodes';

/** "Figure 2", as a link to it. Where the author has already written the word ("Figure [@fig:x]"), the number alone. */
export function crossReference(label: string, before: string, node: Text, run: Run): RootContent {
  const target = run.labels.get(label);
  if (!target) {
    const near = nearestName(label, run.labels.keys());
    report(run, node, `refers to "${label}", which nothing is called`, near ? `did you mean "${near}"?` : mend(label));
    return text(label);
  }
  const said = new RegExp(String.raw`\b(${target.kind}s?|fig|figs|eq|eqs|tab)\.?\s$`, 'i').test(before);
  const number = target.kind === 'Equation' ? `(${target.number})` : String(target.number);
  const words = target.kind === 'Section' ? (target.title ?? label) : said ? number : `${target.kind}\u00a0${number}`;
  return element('a', { href: `#${label}`, className: ['xref'] }, [text(words)]);
}

function mend(label: string): string {
  if (label.startsWith('eq:')) return `write [#${label}] after the closing $$`;
  if (label.startsWith('sec:')) return `write [#${label}] after the words of the heading`;
  return `give the part id="${label}"`;
}
