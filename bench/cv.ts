// How long the CV takes to print: `npx tsx bench/cv.ts`. A cold compile reads the kept fonts and starts the compiler, in a process of its own.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ownersCv } from '@/owner/owners-cv';
import { printPdf } from '@/lib/cv/print-pdf';

/** Milliseconds to the first PDF of a fresh process: the fonts as they are kept, the compiler, the setting, the export. */
const coldTarget = 150;
const form = { view: 'full', paper: 'a4' } as const;

/** Prints the median of three cold and of nine warm compiles; says whether the cold one keeps to its target. */
export function benchCv(): { cold: number; warm: number; kept: boolean } {
  const self = fileURLToPath(import.meta.url);
  const runs = Array.from({ length: 3 }, () => {
    const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', self, '--measure'], { encoding: 'utf8' });
    const [cold = Number.NaN, warm = Number.NaN] = stdout.trim().split(' ').map(Number);
    return { cold, warm };
  });
  const cold = median(runs.map((run) => run.cold));
  const warm = median(runs.map((run) => run.warm));
  const kept = cold < coldTarget;
  console.log(
    `CV as PDF, cold (target ${coldTarget} ms)`.padEnd(52),
    `${cold.toFixed(0).padStart(8)} ms${kept ? '' : '  over the target'}`,
  );
  console.log('CV as PDF, warm'.padEnd(52), `${warm.toFixed(0).padStart(8)} ms`);
  return { cold, warm, kept };
}

async function measure(): Promise<void> {
  const { cv, phone } = await ownersCv();
  const time = async () => {
    const start = performance.now();
    await printPdf(cv, form, { phone });
    return performance.now() - start;
  };
  const cold = await time();
  const warm: number[] = [];
  for (let run = 0; run < 9; run++) warm.push(await time());
  console.log(`${cold} ${median(warm)}`);
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--measure')) await measure();
  else if (!benchCv().kept) process.exitCode = 1;
}
