import { createInterface } from 'node:readline/promises';
import type { Choice } from '@/lib/desk/sync/run-sync';
import type { Proposal } from '@/lib/desk/sync/proposal';

const FIELD_CHOICES: Record<string, Choice> = { y: 'yes', n: 'no', l: 'leave' };
const WORK_CHOICES: Record<string, Choice> = { y: 'yes', n: 'no', m: 'notMine', h: 'hide' };

/** Asks at the terminal, one proposal at a time; "a" takes all that follow, "q" none. */
export function askAtTerminal(): { decide(proposal: Proposal, diff: () => string): Promise<Choice>; close(): void } {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  let rest: Choice | undefined;
  return {
    async decide(proposal, diff) {
      if (rest) return rest;
      const isField = proposal.kind === 'field';
      const choices = isField ? FIELD_CHOICES : WORK_CHOICES;
      const question = isField
        ? '[y]es, [n]ot now, [l]eave this field for good, [a]ll, [q]uit? '
        : '[y]es, [n]ot now, not [m]ine, [h]ide for good, [a]ll, [q]uit? ';
      console.log(`\n${describeProposal(proposal)}\n${withoutHead(diff())}`);
      for (;;) {
        const answer = (await terminal.question(question)).trim().toLowerCase();
        if (answer === 'a') return (rest = 'yes');
        if (answer === 'q') return (rest = 'no');
        const choice = choices[answer];
        if (choice) return choice;
      }
    },
    close: () => terminal.close(),
  };
}

/** "New work: On Fields (ORCID, Crossref)". */
export function describeProposal(proposal: Proposal): string {
  const sources = proposal.sources.join(', ');
  if (proposal.kind === 'new work') return `New work: ${proposal.title} (${sources})`;
  if (proposal.kind === 'new version') return `New version of "${proposal.before}": ${proposal.title} (${sources})`;
  return `"${proposal.key}", ${proposal.field}: ${proposal.old === undefined ? 'lacking' : `"${proposal.old}"`} → "${proposal.value}" (${sources})`;
}

const withoutHead = (diff: string): string => diff.replace(/^(?:---|\+\+\+) .*\n/gm, '').trimEnd();
