// The engine's modules as text, for "Code". Loaded only when asked for.
import load from '@/lib/explorables/serving/load.ts?raw';
import machine from '@/lib/explorables/serving/machine.ts?raw';
import sequence from '@/lib/explorables/serving/sequence.ts?raw';
import simulate from '@/lib/explorables/serving/simulate.ts?raw';
import type { SourceFile } from '../_furniture/code';

const folder = 'lib/explorables/serving';

export const files: SourceFile[] = [
  { path: `${folder}/simulate.ts`, text: simulate },
  { path: `${folder}/sequence.ts`, text: sequence },
  { path: `${folder}/machine.ts`, text: machine },
  { path: `${folder}/load.ts`, text: load },
];
