import { decode, encode, finiteValues, type ElementFormat } from '@/lib/explorables/number-formats/element-format';
import { histogram, type Histogram, type Measures } from '@/lib/explorables/number-formats/measure';
import type { Recipe } from '@/lib/explorables/number-formats/quantize';
import { recipeName } from '@/lib/explorables/number-formats/recipes';
import { storePlain, storeRotated, type Stored } from '@/lib/explorables/number-formats/store-rotated';
import { drawTensor, plantOutliers } from '@/lib/explorables/number-formats/tensor';
import { lastOf } from '../_furniture/last-of';
import type { FigureWords } from '../_furniture/words';
import { axisReach, settleValue } from './axis';
import { CHANNEL, CHANNELS, elementOf, recipeOf, type FormatsState } from './fields';

const BINS = 81;
const SEED = 20;

/** Everything the figure shows at a state, computed from it alone: drawing, summary and CSV all read this. */
export interface FormatsView {
  state: FormatsState;
  element: ElementFormat;
  recipe: Recipe;
  /** "MXFP4", where the combination has a name. */
  name: string | undefined;
  reach: number;
  /** The format's values on the line. */
  codes: readonly number[];
  data: Histogram;
  errors: Histogram;
  /** Planted outliers, divided by their scales; none where a rotation has spread them. */
  outliers: number[];
  measures: Measures;
  /** The same tensor stored without the rotation, where there is one. */
  unrotated?: Measures;
  /** The reader's value, its code and what that stands for. */
  code: number;
  rounded: number;
}

/** What a state's tensor comes to, the reader's value apart. */
interface Measured {
  recipe: Recipe;
  measures: Measures;
  unrotated?: Measures;
  /** Values as they are rounded, and their errors, divided by their group's scale. */
  scaled: Float64Array;
  scaledErrors: Float64Array;
  outliers: number[];
}

/** The view of a state whose value is on the line (see `settle`). */
export function formatsView(state: FormatsState): FormatsView {
  const element = elementOf(state);
  const { scaled, scaledErrors, ...measured } = measuredOf(state);
  const reach = axisReach(state, largestMagnitude(scaled));
  const code = encode(element, state.x);
  const errorReach = largestMagnitude(scaledErrors) || 1;
  return {
    ...measured,
    state,
    element,
    name: recipeName(measured.recipe),
    reach,
    codes: codesOf(element),
    data: histogram(scaled, -reach, reach, BINS),
    errors: histogram(scaledErrors, -errorReach, errorReach, BINS),
    code,
    rounded: decode(element, code),
  };
}

/** Brings a state's value onto the line of its format. */
export function settle(state: FormatsState, words: FigureWords) {
  return settleValue(state, axisReach(state, largestMagnitude(measuredOf(state).scaled)), words);
}

const drawOf = lastOf((distribution: FormatsState['distribution']) =>
  drawTensor({ distribution, length: CHANNEL * CHANNELS, seed: SEED }),
);

const codesOf = lastOf(finiteValues);

/** Kept while only the reader's value moves, so that dragging it costs a frame's small change. */
const measuredAt = lastOf(
  (key: string, state: FormatsState): Measured => {
    const tensor = plantOutliers(drawOf(state.distribution), {
      outlierSize: state.outlier,
      outlierShare: state.share / 100,
    });
    const recipe = recipeOf(state);
    const plain = storePlain(tensor, recipe);
    if (state.rotation === 'none') {
      const scaled = toScaled(plain, recipe);
      return {
        ...scaled,
        recipe,
        measures: plain.measures,
        outliers: [...scaled.scaled].filter((_, index) => tensor.isOutlier[index]),
      };
    }
    const rotated = storeRotated(tensor, recipe, Number(state.rotation), SEED);
    const { measures } = rotated;
    return { ...toScaled(rotated, recipe), recipe, measures, unrotated: plain.measures, outliers: [] };
  },
  ([key]) => key,
);

function measuredOf(state: FormatsState): Measured {
  return measuredAt(JSON.stringify({ ...state, x: 0 }), state);
}

function toScaled({ values, quantized }: Stored, { groupSize }: Recipe) {
  const size = Math.min(groupSize || values.length, values.length);
  const scaleOf = (index: number) => quantized.scales[Math.floor(index / size)]!;
  return {
    scaled: values.map((value, index) => value / scaleOf(index)),
    scaledErrors: values.map((value, index) => (value - quantized.values[index]!) / scaleOf(index)),
  };
}

function largestMagnitude(values: Float64Array): number {
  return values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
}
