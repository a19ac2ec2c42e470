// The engine's modules as text, for "Code". Loaded only when asked for.
import calibrate from '@/lib/explorables/number-formats/calibrate.ts?raw';
import layerStages from '@/lib/explorables/number-formats/layer-stages.ts?raw';
import matrix from '@/lib/explorables/number-formats/matrix.ts?raw';
import ruler from '@/lib/explorables/number-formats/ruler.ts?raw';
import type { SourceFile } from '../_furniture/code';

const folder = 'lib/explorables/number-formats';

export const files: SourceFile[] = [
  { path: `${folder}/calibrate.ts`, text: calibrate },
  { path: `${folder}/layer-stages.ts`, text: layerStages },
  { path: `${folder}/matrix.ts`, text: matrix },
  { path: `${folder}/ruler.ts`, text: ruler },
];
