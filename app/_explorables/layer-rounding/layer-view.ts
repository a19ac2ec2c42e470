import { exampleLayer, largest, type Layer } from '@/lib/explorables/number-formats/calibrate';
import { inSteps, stagesOf, type Stage } from '@/lib/explorables/number-formats/layer-stages';
import { scaleColumns, transpose } from '@/lib/explorables/number-formats/matrix';
import { lastOf } from '../_furniture/last-of';
import { walkOf, type LayerState } from './fields';

/** One weight of the layer as it stands. */
export interface Cell {
  /** In steps of its row's ruler: whole once it is rounded. */
  steps: number;
  /** How far it has moved from the exact weight, in steps of the plain ruler. */
  moved: number;
  isRounded: boolean;
  /** Rounded, and to another mark than the nearest; told for GPTQ, whose ruler is the plain one. */
  isOff: boolean;
}

/** Everything the figure shows at a state: drawing, summary and CSV all read this. */
export interface LayerView {
  state: LayerState;
  stages: readonly Stage[];
  /** Which of the stages is shown. */
  index: number;
  stage: Stage;
  /** The stage with the least noise of the output. */
  best: Stage;
  cells: readonly (readonly Cell[])[];
  /** Largest magnitudes of each channel's inputs and weights after scaling, each as a share of the largest of all channels. */
  reach: { inputs: readonly number[]; weights: readonly number[] };
}

export function layerView(state: LayerState): LayerView {
  const { layer, stages } = walked(state.method, Number(state.bits), state.loud, state.layer);
  const at = state[walkOf(state)];
  const index = Math.max(
    0,
    stages.findIndex((each) => Math.abs(each.at - at) < 1e-9),
  );
  const stage = stages[index]!;
  return {
    state,
    stages,
    index,
    stage,
    best: stages.reduce((least, each) => (each.outputNoise < least.outputNoise ? each : least)),
    cells: cellsOf(state, layer, stage),
    reach: {
      inputs: shares(layer.inputs.map((row, j) => largest(row) / stage.scales[j]!)),
      weights: shares(transpose(scaleColumns(stage.weights, stage.scales)).map(largest)),
    },
  };
}

/** Kept while the reader walks. */
const walked = lastOf((method: LayerState['method'], bits: number, loud: number, seed: number) => {
  const layer = exampleLayer(seed, loud);
  return { layer, stages: stagesOf(method, layer, bits) };
});

function cellsOf({ method, bits }: LayerState, { weights, inputs }: Layer, stage: Stage): Cell[][] {
  const marks = 2 ** (Number(bits) - 1) - 1;
  const isGptq = method === 'gptq';
  return inSteps({ weights, inputs }, stage, Number(bits)).map((row, i) => {
    const step = largest(weights[i]!) / marks;
    return row.map((steps, j) => {
      const moved = (stage.weights[i]![j]! - weights[i]![j]!) / step;
      const isRounded = !isGptq || j < stage.at;
      const isOff = isGptq && isRounded && Math.abs(stage.nearest.weights[i]![j]! - stage.weights[i]![j]!) > step / 2;
      return { steps, moved, isRounded, isOff };
    });
  });
}

function shares(values: readonly number[]): number[] {
  return values.map((value) => value / largest(values));
}
