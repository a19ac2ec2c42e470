import { seededRandom, type Random } from '../random';
import { INPUTS, layersOf } from './space';

// What every network of the space is trained to do, and how. Deterministic: one seed for the task, one for the network.

const TEACHER = [12, 12, 12];
const SAMPLES = 4096;
const STEPS = 1000;
const BATCH = 32;
const RATE = 0.005;
const TASK_SEED = 5;
const NETWORK_SEED = 9;

/** A fully connected network with ReLU between its layers. Weights by layer, output by output, each with its bias last. */
export interface Network {
  layers: [inputs: number, outputs: number][];
  weights: Float64Array[];
}

interface Task {
  train: { x: Float64Array; y: number }[];
  test: { x: Float64Array; y: number }[];
  /** Variance of the target over the test set: what a constant answer misses. */
  variance: number;
}

function drawNetwork(widths: readonly number[], random: Random, bias: number): Network {
  const layers = layersOf(widths);
  const weights = layers.map(([inputs, outputs]) =>
    Float64Array.from({ length: outputs * (inputs + 1) }, (_, index) =>
      index % (inputs + 1) === inputs ? bias * random.normal() : random.normal() * Math.sqrt(2 / inputs),
    ),
  );
  return { layers, weights };
}

/** Room for one sample on its way through a network: numbers after each layer, the input first, and their gradients. */
interface Workspace {
  values: Float64Array[];
  gradients: Float64Array[];
}

function workspaceOf({ layers }: Network): Workspace {
  const sizes = [layers[0]![0], ...layers.map(([, outputs]) => outputs)];
  const room = () => sizes.map((size) => new Float64Array(size));
  return { values: room(), gradients: room() };
}

/** Runs one sample through a network and gives its answer. */
function forward({ layers, weights }: Network, { values }: Workspace, x: Float64Array): number {
  values[0]!.set(x);
  for (let layer = 0; layer < layers.length; layer++) {
    const [inputs, outputs] = layers[layer]!;
    const [from, w, to] = [values[layer]!, weights[layer]!, values[layer + 1]!];
    const isLast = layer === layers.length - 1;
    for (let j = 0, at = 0; j < outputs; j++, at++) {
      let sum = 0;
      for (let i = 0; i < inputs; i++, at++) sum += w[at]! * from[i]!;
      sum += w[at]!;
      to[j] = sum > 0 || isLast ? sum : 0;
    }
  }
  return values.at(-1)![0]!;
}

/** Adds the gradient of half the squared error of the sample that went through last. */
function backward({ layers, weights }: Network, { values, gradients }: Workspace, error: number, sums: Float64Array[]) {
  gradients.at(-1)![0] = error;
  for (let layer = layers.length - 1; layer >= 0; layer--) {
    const [inputs, outputs] = layers[layer]!;
    const [from, w, g] = [values[layer]!, weights[layer]!, sums[layer]!];
    const [before, after] = [gradients[layer]!, gradients[layer + 1]!];
    before.fill(0);
    for (let j = 0, at = 0; j < outputs; j++) {
      const d = after[j]!;
      if (d === 0) {
        at += inputs + 1;
        continue;
      }
      for (let i = 0; i < inputs; i++, at++) {
        g[at]! += d * from[i]!;
        before[i]! += d * w[at]!;
      }
      g[at++]! += d;
    }
    if (layer > 0) for (let i = 0; i < inputs; i++) if (from[i]! <= 0) before[i] = 0;
  }
}

/** Noise-free answers of a drawn network, the teacher, to normal inputs. */
function drawTask(): Task {
  const random = seededRandom(TASK_SEED);
  const teacher = drawNetwork(TEACHER, random, 0.5);
  const room = workspaceOf(teacher);
  const draw = () =>
    Array.from({ length: SAMPLES }, () => {
      const x = Float64Array.from({ length: INPUTS }, () => random.normal());
      return { x, y: forward(teacher, room, x) };
    });
  const [train, test] = [draw(), draw()];
  const mean = test.reduce((sum, { y }) => sum + y, 0) / SAMPLES;
  return { train, test, variance: test.reduce((sum, { y }) => sum + (y - mean) ** 2, 0) / SAMPLES };
}

const task = drawTask();

/**
 * Trains one network by Adam on 4,096 answers of the teacher, 1,000 batches of 32 with a rate that falls linearly to nought.
 */
export function trainedNetwork(widths: readonly number[]): Network {
  const random = seededRandom(NETWORK_SEED);
  const network = drawNetwork(widths, random, 0);
  const room = workspaceOf(network);
  const zeros = () => network.weights.map((w) => new Float64Array(w.length));
  const [sums, first, second] = [zeros(), zeros(), zeros()];
  for (let step = 1; step <= STEPS; step++) {
    for (const layer of sums) layer.fill(0);
    for (let sample = 0; sample < BATCH; sample++) {
      const { x, y } = task.train[random.integer(SAMPLES)]!;
      backward(network, room, forward(network, room, x) - y, sums);
    }
    const rate = RATE * (1 - (step - 1) / STEPS) * (Math.sqrt(1 - 0.999 ** step) / (1 - 0.9 ** step));
    sums.forEach((sum, layer) => {
      const [w, m, v] = [network.weights[layer]!, first[layer]!, second[layer]!];
      for (let at = 0; at < w.length; at++) {
        const gradient = sum[at]! / BATCH;
        m[at] = 0.9 * m[at]! + 0.1 * gradient;
        v[at] = 0.999 * v[at]! + 0.001 * gradient * gradient;
        w[at]! -= (rate * m[at]!) / (Math.sqrt(v[at]!) + 1e-8);
      }
    });
  }
  return network;
}

/** Squared error on answers of the teacher that no training has seen, `samples` of 4,096, as a share of their variance. */
export function testLoss(network: Network, samples = SAMPLES): number {
  const room = workspaceOf(network);
  let error = 0;
  for (const { x, y } of task.test.slice(0, samples)) error += (forward(network, room, x) - y) ** 2;
  return error / samples / task.variance;
}

/** The loss of a network of these widths, trained. */
export function trainedLoss(widths: readonly number[]): number {
  return testLoss(trainedNetwork(widths));
}
