import type { FittedRun } from '@/lib/explorables/repeated-sampling/fitted-runs';
import { choice, range, type StateOf } from '../_furniture/figure-state';

/** As first shown: one wrong answer in fifty passes, and a wrong one costs as much as a right one is worth. */
export const fields = {
  accepted: range({ label: 'wrong answers accepted', min: 0, max: 20, step: 0.5, initial: 2, unit: '%' }),
  run: choice<FittedRun>({
    label: 'questions as hard as',
    initial: '405b-lists',
    options: [
      { value: '405b-lists', label: '405B, lists', title: 'lists of 32 digits for Llama-3.1-405B' },
      { value: '70b-lists', label: '70B, lists', title: 'lists of 32 digits for Llama-3.1-70B' },
      { value: '70b-sets', label: '70B, sets', title: 'sets of 32 numbers for Llama-3.1-70B' },
    ],
  }),
  price: choice({
    label: 'a wrong answer costs',
    initial: '1',
    options: [
      { value: '0', label: 'nothing' },
      { value: '1', label: 'as much', title: 'as much as a right one is worth' },
      { value: '5', label: 'five times', title: 'five times what a right one is worth' },
    ],
  }),
};

export type VerifierState = StateOf<typeof fields>;
