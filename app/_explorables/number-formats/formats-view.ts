import { decode, encode, finiteValues, type ElementFormat } from '@/lib/explorables/number-formats/element-format';
import { histogram, measure, type Histogram, type Measures } from '@/lib/explorables/number-formats/measure';
import { quantize, type Quantized, type Recipe } from '@/lib/explorables/number-formats/quantize';
import { recipeName } from '@/lib/explorables/number-formats/recipes';
import { drawTensor, plantOutliers, type Tensor } from '@/lib/explorables/number-formats/tensor';
import { lastOf } from '../_furniture/last-of';
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
  /** Planted outliers, divided by their scales. */
  outliers: number[];
  measures: Measures;
  /** The reader's value, its code and what that stands for. */
  code: number;
  rounded: number;
}

interface Stored {
  recipe: Recipe;
  tensor: Tensor;
  measures: Measures;
  /** Values and errors divided by their group's scale. */
  scaled: Float64Array;
  scaledErrors: Float64Array;
}

/** The view of a state whose value is on the line (see `settle`). */
export function formatsView(state: FormatsState): FormatsView {
  const element = elementOf(state);
  const { recipe, tensor, measures, scaled, scaledErrors } = storedOf(state);
  const reach = axisReach(state, largestMagnitude(scaled));
  const code = encode(element, state.x);
  const errorReach = largestMagnitude(scaledErrors) || 1;
  return {
    state,
    element,
    recipe,
    name: recipeName(recipe),
    reach,
    codes: codesOf(element),
    data: histogram(scaled, -reach, reach, BINS),
    errors: histogram(scaledErrors, -errorReach, errorReach, BINS),
    outliers: [...scaled].filter((_, index) => tensor.isOutlier[index]),
    measures,
    code,
    rounded: decode(element, code),
  };
}

/** Brings a state's value onto the line of its format. */
export function settle(state: FormatsState) {
  return settleValue(state, axisReach(state, largestMagnitude(storedOf(state).scaled)));
}

const drawOf = lastOf((distribution: FormatsState['distribution']) =>
  drawTensor({ distribution, length: CHANNEL * CHANNELS, seed: SEED }),
);

const codesOf = lastOf(finiteValues);

/** Kept while only the reader's value moves, so that dragging it costs a frame's small change. */
const store = lastOf(
  (key: string, state: FormatsState): Stored => {
    const tensor = plantOutliers(drawOf(state.distribution), {
      outlierSize: state.outlier,
      outlierShare: state.share / 100,
    });
    const recipe = recipeOf(state);
    const quantized = quantize(tensor.values, recipe);
    return { recipe, tensor, measures: measure(tensor, recipe, quantized), ...toScaled(tensor, recipe, quantized) };
  },
  ([key]) => key,
);

function storedOf(state: FormatsState): Stored {
  return store(JSON.stringify({ ...state, x: 0 }), state);
}

function toScaled({ values }: Tensor, { groupSize }: Recipe, { values: stored, scales }: Quantized) {
  const size = Math.min(groupSize || values.length, values.length);
  const scaled = values.map((value, index) => value / scales[Math.floor(index / size)]!);
  const scaledErrors = values.map((value, index) => (value - stored[index]!) / scales[Math.floor(index / size)]!);
  return { scaled, scaledErrors };
}

function largestMagnitude(values: Float64Array): number {
  return values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
}
