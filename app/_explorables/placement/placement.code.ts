// The engine's modules as text, for "Code". Loaded only when asked for.
import machines from '@/lib/explorables/placement/machines.ts?raw';
import operators from '@/lib/explorables/placement/operators.ts?raw';
import plan from '@/lib/explorables/placement/plan.ts?raw';
import search from '@/lib/explorables/placement/search.ts?raw';
import type { SourceFile } from '../_furniture/code';

const folder = 'lib/explorables/placement';

export const files: SourceFile[] = [
  { path: `${folder}/search.ts`, text: search },
  { path: `${folder}/plan.ts`, text: plan },
  { path: `${folder}/operators.ts`, text: operators },
  { path: `${folder}/machines.ts`, text: machines },
];
