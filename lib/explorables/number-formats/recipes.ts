import { E2M1, E2M3, E3M2, E4M3, E5M2, integer, type ElementFormat } from './element-format';
import type { Recipe } from './quantize';

const mx = (element: ElementFormat): Recipe => ({ element, groupSize: 32, scale: 'e8m0' });

/** The recipes that have a name. MX: blocks of 32 under a power of two; NVFP4: blocks of 16 under E4M3 and one FP32 scale. */
export const recipes = {
  MXINT4: mx(integer(4, 2)),
  MXINT8: mx(integer(8, 6)),
  MXFP4: mx(E2M1),
  'MXFP6 E2M3': mx(E2M3),
  'MXFP6 E3M2': mx(E3M2),
  'MXFP8 E4M3': mx(E4M3),
  'MXFP8 E5M2': mx(E5M2),
  NVFP4: { element: E2M1, groupSize: 16, scale: 'e4m3' },
} as const satisfies Record<string, Recipe>;

/** The name of a recipe, where it has one. An integer's fixed point is a matter of writing the scale, so it is not compared. */
export function recipeName({ element, groupSize, scale }: Recipe): string | undefined {
  return Object.entries(recipes).find(
    ([, known]) => known.element.name === element.name && known.groupSize === groupSize && known.scale === scale,
  )?.[0];
}
