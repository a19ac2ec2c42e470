import type { Method } from '@/lib/explorables/number-formats/layer-stages';
import { choice, range, type StateOf } from '../_furniture/figure-state';

/** As first shown, GPTQ has just rounded the column of the loud input, and the columns to its right have moved. */
export const fields = {
  method: choice<Method>({
    label: 'method',
    initial: 'gptq',
    options: [
      { value: 'gptq', label: 'GPTQ', title: 'column by column; those to the right make up for each error' },
      { value: 'awq', label: 'AWQ', title: 'weights of loud inputs are scaled up before rounding and down after it' },
      {
        value: 'smoothquant',
        label: 'SmoothQuant',
        title: 'inputs are divided and weights multiplied, channel by channel; both are rounded',
      },
    ],
  }),
  column: range({ label: 'columns rounded', min: 0, max: 8, step: 1, initial: 3 }),
  alpha: range({ label: 'exponent α', min: 0, max: 1, step: 0.05, initial: 0.5 }),
  bits: choice({
    label: 'bits',
    initial: '4',
    options: [
      { value: '3', label: '3' },
      { value: '4', label: '4' },
      { value: '8', label: '8' },
    ],
  }),
  loud: range({ label: 'the loud input', min: 1, max: 64, step: 1, initial: 20, unit: '×' }),
  layer: range({ label: 'layer drawn', min: 1, max: 51, step: 1, initial: 1 }),
};

export type LayerState = StateOf<typeof fields>;

/** The field that walks through a method: GPTQ goes by columns, the others try one exponent after another. */
export function walkOf({ method }: LayerState): 'column' | 'alpha' {
  return method === 'gptq' ? 'column' : 'alpha';
}
