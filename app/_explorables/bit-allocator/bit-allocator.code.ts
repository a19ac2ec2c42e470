// The engine's modules as text, for "Code". Loaded only when asked for.
import allocate from '@/lib/explorables/number-formats/allocate.ts?raw';
import layerStack from '@/lib/explorables/number-formats/layer-stack.ts?raw';
import paretoFront from '@/lib/explorables/number-formats/pareto-front.ts?raw';
import quantize from '@/lib/explorables/number-formats/quantize.ts?raw';
import type { SourceFile } from '../_furniture/code';

const folder = 'lib/explorables/number-formats';

export const files: SourceFile[] = [
  { path: `${folder}/allocate.ts`, text: allocate },
  { path: `${folder}/layer-stack.ts`, text: layerStack },
  { path: `${folder}/pareto-front.ts`, text: paretoFront },
  { path: `${folder}/quantize.ts`, text: quantize },
];
