import { choice, range, type StateOf } from '../_furniture/figure-state';

/** As first shown, one weight is forty times as large as any other, and one scale serves all. */
export const fields = {
  outlier: range({ label: 'the outlier', min: 1, max: 64, step: 0.5, initial: 40, unit: '×' }),
  scope: choice({
    label: 'shared scale',
    initial: 'row',
    options: [
      { value: 'row', label: 'one scale', title: 'one scale to all 128 weights' },
      { value: 'block', label: 'blocks of 32', title: 'a scale to each block of 32 weights' },
    ],
  }),
};

export type RowState = StateOf<typeof fields>;
