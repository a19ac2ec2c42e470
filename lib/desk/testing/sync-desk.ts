import { afterEach } from 'vitest';
import { runSync, type SyncOptions, type SyncResult } from '../sync/run-sync';
import { contentFolder, type ContentFolder } from './content-folder';
import { standIn, type StandIn } from './stand-in';
import type { StandInWork } from './stand-in-works';
import { testDoor, TODAY } from './test-door';

export const BIB = `% All works.

@misc{noether2023ideal,
  title         = {Ideal Theory in Ring Domains},
  author        = {Noether, Emmy and van der Waerden, Bartel},
  year          = {2023},
  eprint        = {2301.00001},
  archivePrefix = {arXiv},
  primaryClass  = {math.RA}, % as arXiv has it
  topics        = {rings},
  selected      = {true}
}
`;

/** The stand-in and the content folder of the running test, both opened by `open`. */
export let stand: StandIn;
export let folder: ContentFolder;
afterEach(() => stand.close());

export async function open(
  works: StandInWork[],
  bib = BIB,
  files: Record<string, string> = {},
  fault?: Parameters<typeof standIn>[0]['fault'],
) {
  stand = await standIn({ works, ...(fault && { fault }) });
  folder = contentFolder({ 'publications.bib': bib, ...files });
}

export const yes: SyncOptions['decide'] = async () => 'yes';
export const sync = (decide?: SyncOptions['decide'], door = testDoor().door): Promise<SyncResult> =>
  runSync({
    contentDirectory: folder.path,
    settings: stand.settings,
    door,
    now: () => new Date(TODAY),
    onProgress: () => undefined,
    ...(decide && { decide }),
  });

export const kinds = ({ proposals }: SyncResult) =>
  proposals.map((proposal) => (proposal.kind === 'field' ? proposal.id : `${proposal.kind} ${proposal.id}`));
