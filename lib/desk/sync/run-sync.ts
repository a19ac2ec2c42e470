import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { OWN_FILE } from '@/lib/content/bib-sources';
import { ContentError } from '@/lib/content/problem';
import { hashOf } from '@/lib/files/hash';
import { withProcessLock } from '@/lib/files/process-lock';
import { readBibText, type BibText } from '../bib/bib-text';
import type { FetchDoor } from '../fetch/door';
import { readProfile } from '../read-profile';
import { readOwnersFile, saveOwnersFile, type OwnersFile } from '../save-file';
import type { SourceSettings } from '../sources/addresses';
import { applyProposals, unifiedDiff } from './apply';
import { collect } from './collect';
import { addDecisions, DECISIONS_FILE, parseDecisions, type Decision, type Decisions } from './decisions';
import { joinRecords } from './join-records';
import { personKey, isNamed, type Owner } from './owner';
import { ownWorks, type OwnWork } from './own-works';
import { propose } from './propose';
import type { Proposal } from './proposal';

/** What the owner says to a proposal. */
export type Choice = 'yes' | 'no' | 'notMine' | 'hide' | 'leave';

export interface SyncOptions {
  contentDirectory: string;
  settings: SourceSettings;
  door: FetchDoor;
  now(): Date;
  /** Asks the owner; `diff` says what the proposal changes. Absent: nothing is written. */
  decide?(proposal: Proposal, diff: () => string): Promise<Choice>;
  onProgress(line: string): void;
}

/** How a sync ended. Nothing was written unless `written`. */
export interface SyncResult {
  proposals: Proposal[];
  /** Of them, those that were neither carried out nor decided against for good. */
  open: Proposal[];
  /** What changes, or would change, as `diff -u` shows it. */
  diff: string;
  written: boolean;
  /** Where the file is kept as it was. */
  backup?: string;
  /** What the owner should look at. */
  remarks: string[];
  /** Sources that gave no answer; nothing is written then, because what they would have said may change everything. */
  failures: string[];
}

/** Everything of the owner's that a sync reads. */
export interface Desk {
  bibFile: OwnersFile;
  bib: BibText;
  works: OwnWork[];
  decisionsFile: OwnersFile;
  decisions: Decisions;
  owner: Owner;
}

/** Compares publications.bib with the sources, and writes what the owner takes. One at a time; throws when another is at it. */
export function runSync(options: SyncOptions): Promise<SyncResult> {
  return withProcessLock(lockOf(options.contentDirectory), 'Another sync is running', () => sync(options));
}

/** Where the lock of a content folder lies. */
export const lockOf = (contentDirectory: string): string =>
  join('.cache/desk', `${hashOf(realpathSync(contentDirectory))}.lock`);

async function sync(options: SyncOptions): Promise<SyncResult> {
  const { contentDirectory, door, settings, onProgress, decide, now } = options;
  const desk = await readDesk(contentDirectory);
  const { bib, works, owner, decisions } = desk;
  const known = works.flatMap(({ entries }) => entries.map(({ record }) => record.ids));
  const { records, failures } = await collect({ door, settings, owner, decisions, known, onProgress });
  const joined = joinRecords(records);
  const { proposals, remarks } = propose(joined.works, { entries: bib.scan.entries, works, owner, decisions });
  const doubts = joined.doubtful.map(
    ({ doi, titles }) =>
      `The DOI ${doi} belongs to several works (${titles.map((title) => `"${title}"`).join(', ')}); it was passed over`,
  );
  const { accepted, decided } =
    failures.length === 0 && decide ? await askFor(proposals, desk, decide) : { accepted: [], decided: [] };
  const shown = decide && failures.length === 0 ? accepted : proposals;
  const text = applyProposals(desk.bibFile.text, bib.scan.file, shown);
  const result = {
    proposals,
    diff: unifiedDiff(bib.scan.file, desk.bibFile.text, text),
    remarks: [...remarks, ...doubts],
    failures,
  };
  const open = proposals.filter(
    (proposal) => !accepted.includes(proposal) && !decided.some(({ of }) => of === proposal),
  );
  if (shown !== accepted) return { ...result, open, written: false };
  const backup = saveOwnersFile(desk.bibFile, text, now());
  saveOwnersFile(
    desk.decisionsFile,
    addDecisions(
      desk.decisionsFile.text,
      decided.map(({ decision }) => decision),
    ),
    now(),
  );
  return { ...result, open, written: accepted.length > 0, ...(backup && { backup }) };
}

interface Decided {
  of: Proposal;
  decision: Decision;
}

async function askFor(
  proposals: readonly Proposal[],
  { bibFile, bib }: Desk,
  decide: NonNullable<SyncOptions['decide']>,
): Promise<{ accepted: Proposal[]; decided: Decided[] }> {
  const accepted: Proposal[] = [];
  const decided: Decided[] = [];
  for (const proposal of proposals) {
    const { file } = bib.scan;
    const diff = () => unifiedDiff(file, bibFile.text, applyProposals(bibFile.text, file, [proposal]));
    const choice = await decide(proposal, diff);
    if (choice === 'yes') accepted.push(proposal);
    else if (choice !== 'no') decided.push({ of: proposal, decision: toDecision(proposal, choice) });
  }
  return { accepted, decided };
}

function toDecision(proposal: Proposal, choice: 'notMine' | 'hide' | 'leave'): Decision {
  if (proposal.kind === 'field') return { kind: 'leave', key: proposal.key, field: proposal.field };
  return { kind: choice === 'leave' ? 'hide' : choice, id: proposal.id, title: proposal.title };
}

/** Reads what a sync needs of the content. Throws all that is wrong with it; a file with faults of form is never edited. */
export async function readDesk(contentDirectory: string): Promise<Desk> {
  const name = `${contentDirectory}/${OWN_FILE}`;
  const bibFile = readOwnersFile(join(contentDirectory, OWN_FILE));
  const bib = readBibText(bibFile.text, name);
  const errors = bib.scan.problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new ContentError(errors);
  const decisionsFile = readOwnersFile(join(contentDirectory, DECISIONS_FILE));
  const decisions = parseDecisions(decisionsFile.text, `${contentDirectory}/${DECISIONS_FILE}`);
  const works = ownWorks(bib.scan.entries);
  return { bibFile, bib, works, decisionsFile, decisions, owner: await readOwner(contentDirectory, works) };
}

/** The owner, and everybody who wrote with the owner so far. */
async function readOwner(contentDirectory: string, works: readonly OwnWork[]): Promise<Owner> {
  const { name, aliases, orcid, affiliation } = await readProfile(contentDirectory);
  const authors = works.flatMap(({ entries }) => entries.flatMap(({ record }) => record.authors));
  const coauthors = authors.filter((author) => !isNamed(author, { name, aliases })).map(personKey);
  return { name, aliases, affiliation, coauthors: new Set(coauthors), ...(orcid && { orcid }) };
}
