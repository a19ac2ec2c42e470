// The engine's modules as text, for "Code". Loaded only when asked for.
import fittedRuns from '@/lib/explorables/repeated-sampling/fitted-runs.ts?raw';
import imperfectVerifier from '@/lib/explorables/repeated-sampling/imperfect-verifier.ts?raw';
import type { SourceFile } from '../_furniture/code';

const folder = 'lib/explorables/repeated-sampling';

export const files: SourceFile[] = [
  { path: `${folder}/imperfect-verifier.ts`, text: imperfectVerifier },
  { path: `${folder}/fitted-runs.ts`, text: fittedRuns },
];
