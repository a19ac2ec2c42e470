import { isAcrossPhone } from '../_furniture/letters';
import { Plot } from '../_furniture/plot';
import { shareUnder, type Axis } from '../_furniture/plot-axes';
import type { FigureWords } from '../_furniture/words';
import type { LayerView } from './layer-view';
import { methodName } from './layer-words';

/** The names of the methods stand to the right of their curves. */
const margin = (width: number) => (width > 480 ? { left: 72 } : { left: 56, right: 98 });

const columnsAxis = ({ say, number }: FigureWords): Axis => ({
  from: 0,
  to: 8,
  ticks: [0, 1, 2, 3, 4, 5, 6, 7, 8],
  format: number,
  label: say('columns rounded'),
});

const alphaAxis = ({ say, number }: FigureWords): Axis => ({
  from: 0,
  to: 1,
  ticks: [0, 0.25, 0.5, 0.75, 1],
  format: number,
  label: say('exponent α'),
});

/** Noise of the output at every stage, by the method and by plain rounding of the same. */
export function WalkDrawing({ view, width, words }: { view: LayerView; width: number; words: FigureWords }) {
  const { stages, stage } = view;
  const most = Math.max(...stages.map(({ outputNoise, nearest }) => Math.max(outputNoise, nearest.outputNoise)));
  return (
    <Plot
      x={view.state.method === 'gptq' ? columnsAxis(words) : alphaAxis(words)}
      y={{
        from: 0,
        to: 1.05 * most,
        ticks: [0, most / 2, most],
        format: (share) => words.number(`${Number((100 * share).toPrecision(2))}%`),
        label: words.say('noise of the output'),
      }}
      width={width}
      height={width > 580 ? 230 : isAcrossPhone(width) ? 150 : 190}
      margin={margin(width)}
      lines={[
        {
          name: words.say('plain'),
          dash: '7 4',
          points: stages.map(({ at, nearest }) => ({ x: at, y: nearest.outputNoise })),
        },
        {
          name: methodName(view),
          chosen: true,
          points: stages.map(({ at, outputNoise }) => ({ x: at, y: outputNoise })),
        },
      ]}
      at={{ x: stage.at, y: stage.outputNoise }}
    />
  );
}

/** The share of the way under a pixel of the drawing. */
export function shareOfWalk(x: number, width: number): number {
  return shareUnder(x, width, margin(width));
}
