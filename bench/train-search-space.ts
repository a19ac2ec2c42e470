// Trains every network of the search space and writes what it found to lib/explorables/architecture-search/trained.json:
// `npx tsx bench/train-search-space.ts`, some minutes on one core. Deterministic.
import { writeFileSync } from 'node:fs';
import { allNetworks, nameOf } from '@/lib/explorables/architecture-search/space';
import { trainedLoss } from '@/lib/explorables/architecture-search/train';

const losses = Object.fromEntries(
  allNetworks().map((widths) => [nameOf(widths), Number(trainedLoss(widths).toPrecision(4))]),
);
writeFileSync('lib/explorables/architecture-search/trained.json', `${JSON.stringify(losses)}\n`);
