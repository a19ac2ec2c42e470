import type { ScannedEntry } from '@/lib/bibliography/bibtex/scan';
import { titleKey } from '../sources/plain-title';
import type { BestRecord } from './best-record';
import type { Decisions } from './decisions';
import { bestForms, entryOfForms } from './entry-of-work';
import { idNames, type FoundWork } from './join-records';
import { matchWorks } from './match-works';
import { isOwners, type Owner } from './owner';
import type { OwnWork } from './own-works';
import { asScanned, sourcesOf, type Proposal } from './proposal';
import { proposeForWork } from './propose-for-work';

/** What the sources suggest, and what was left out for a reason that the owner should know. */
export interface Proposals {
  proposals: Proposal[];
  remarks: string[];
}

interface Context {
  entries: readonly ScannedEntry[];
  works: readonly OwnWork[];
  owner: Owner;
  decisions: Decisions;
}

/** Compares what was found with what stands in the file. Pure, and in the order of the file; new works come last. */
export function propose(found: readonly FoundWork[], context: Context): Proposals {
  const result: Proposals = { proposals: [], remarks: [] };
  const fresh: Proposal[] = [];
  const taken: ScannedEntry[] = [...context.entries];
  for (const { work, own } of matchWorks(found, context.works, result.remarks)) {
    if (own) result.proposals.push(...proposeForWork(work, own, taken));
    else fresh.push(...proposeNew(work, taken, context, result.remarks));
  }
  const proposals = [...result.proposals, ...fresh].filter((proposal) => !isLeft(proposal, context.decisions));
  return { proposals, remarks: result.remarks };
}

const isLeft = (proposal: Proposal, { leave }: Decisions): boolean =>
  proposal.kind === 'field' && leave.has(`${proposal.key}.${proposal.field}`);

function proposeNew(
  work: FoundWork,
  taken: ScannedEntry[],
  { owner, decisions }: Context,
  remarks: string[],
): Proposal[] {
  const names = work.forms.flatMap(({ ids }) => idNames(ids));
  if (names.some((name) => decisions.notMine.has(name) || decisions.hide.has(name))) return [];
  const forms = bestForms(work);
  const record = forms.published ?? forms.preprint;
  if (!record || record.title === '') return [];
  const reason = reasonAgainst(work, record, owner);
  if (reason !== undefined) {
    if (isListed(work)) remarks.push(`"${record.title}" (${names[0] ?? 'no identifier'}) was not taken: ${reason}`);
    return [];
  }
  const entry = entryOfForms(forms, taken);
  if (!entry) return [];
  taken.push(asScanned(entry));
  const id = names[0] ?? `title:${titleKey(record.title)}`;
  return [{ kind: 'new work', id, title: record.title, sources: sourcesOf(work), entry }];
}

/** Why a work is not proposed; undefined for one that is. */
function reasonAgainst(work: FoundWork, record: BestRecord, owner: Owner): string | undefined {
  if (record.withdrawn) return `it was ${record.withdrawn.kind}`;
  const byIdentifier = isListed(work);
  const named = work.forms.flatMap(({ records }) => records).filter(({ authors }) => authors.length > 0);
  if (named.length > 0 && !named.some(({ authors }) => isOwners({ authors, byIdentifier }, owner)))
    return `nobody among its authors is ${owner.name}`;
  if (record.authors.length === 0) return 'no source names its authors; add it by "npm run new -- work"';
  return undefined;
}

/** Whether a list of the owner's has it, and not just a search by name. */
const isListed = ({ forms }: FoundWork): boolean =>
  forms.some(({ records }) => records.some(({ byIdentifier }) => byIdentifier));
