import { createTwoFilesPatch } from 'diff';
import { fieldsBefore } from '../bib/order';
import { readBibText } from '../bib/bib-text';
import { insertEntry } from '../bib/insert-entry';
import { setField } from '../bib/set-field';
import type { Proposal } from './proposal';

/** The text of a .bib file with proposals carried out, one after the other. */
export function applyProposals(source: string, file: string, proposals: readonly Proposal[]): string {
  return proposals.reduce((text, proposal) => applyProposal(text, file, proposal), source);
}

function applyProposal(text: string, file: string, proposal: Proposal): string {
  if (proposal.kind === 'new work') return insertEntry(text, file, proposal.entry);
  if (proposal.kind === 'new version') return insertEntry(text, file, proposal.entry, proposal.before);
  const { entries } = readBibText(text, file).scan;
  const { key, field, value } = proposal;
  const type = entries.find((entry) => entry.key === key)?.type ?? 'misc';
  const spelling = { archiveprefix: 'archivePrefix', primaryclass: 'primaryClass' }[field] ?? field;
  return setField(text, file, { key, name: spelling, value, after: fieldsBefore(field, entries, type) });
}

/** What changes, as `diff -u` shows it. Empty when nothing does. */
export function unifiedDiff(file: string, before: string, after: string): string {
  if (before === after) return '';
  return createTwoFilesPatch(file, file, before, after, undefined, undefined, { context: 2 }).replace(
    /^(?:Index: .*\n)?=+\n/,
    '',
  );
}
