// The engine's modules as text, for "Code". Loaded only when asked for.
import floatFormat from '@/lib/explorables/number-formats/float-format.ts?raw';
import integerFormat from '@/lib/explorables/number-formats/integer-format.ts?raw';
import elementFormat from '@/lib/explorables/number-formats/element-format.ts?raw';
import scaleFormat from '@/lib/explorables/number-formats/scale-format.ts?raw';
import quantize from '@/lib/explorables/number-formats/quantize.ts?raw';
import rotation from '@/lib/explorables/number-formats/rotation.ts?raw';
import storeRotated from '@/lib/explorables/number-formats/store-rotated.ts?raw';
import recipes from '@/lib/explorables/number-formats/recipes.ts?raw';
import tensor from '@/lib/explorables/number-formats/tensor.ts?raw';
import measure from '@/lib/explorables/number-formats/measure.ts?raw';
import type { SourceFile } from '../_furniture/code';

const folder = 'lib/explorables/number-formats';

export const files: SourceFile[] = [
  { path: `${folder}/float-format.ts`, text: floatFormat },
  { path: `${folder}/integer-format.ts`, text: integerFormat },
  { path: `${folder}/element-format.ts`, text: elementFormat },
  { path: `${folder}/scale-format.ts`, text: scaleFormat },
  { path: `${folder}/quantize.ts`, text: quantize },
  { path: `${folder}/rotation.ts`, text: rotation },
  { path: `${folder}/store-rotated.ts`, text: storeRotated },
  { path: `${folder}/recipes.ts`, text: recipes },
  { path: `${folder}/tensor.ts`, text: tensor },
  { path: `${folder}/measure.ts`, text: measure },
];
