import { METHODS } from '@/lib/explorables/architecture-search/search';
import { MAGENTA, NAVY, PAPER } from '../_furniture/colours';
import { isAcrossPhone } from '../_furniture/letters';
import { Plot } from '../_furniture/plot';
import { shareUnder, type Axis } from '../_furniture/plot-axes';
import { labelOf, type FigureWords } from '../_furniture/words';
import { fields } from './fields';
import type { SearchView } from './search-view';

const dashes = { random: '1 4', evolution: undefined, gradient: '7 4' } as const;

interface DrawingProps {
  view: SearchView;
  width: number;
  words: FigureWords;
}

const trainedAxis = ({ say, number }: FigureWords): Axis => ({
  from: 1,
  to: 100,
  log: true,
  ticks: [1, 3, 10, 30, 100],
  format: number,
  label: say('networks trained'),
});

/** How far the searches are from the best network, by how many they have had trained. */
export function DistanceDrawing({ view, width, words }: DrawingProps) {
  const { state, curves } = view;
  const budget = Number(state.budget);
  return (
    <Plot
      x={trainedAxis(words)}
      y={{
        from: 0.002,
        to: 0.5,
        log: true,
        ticks: [0.002, 0.01, 0.05, 0.2],
        format: (value) => words.number(100 * value),
        label: words.say('mean distance from the least loss, % of variance'),
      }}
      width={width}
      height={width > 480 ? 230 : 180}
      lines={METHODS.map((method) => ({
        name: labelOf(fields.method, method, words),
        chosen: method === state.method,
        dash: dashes[method],
        points: curves[method].map((value, index) => ({ x: index + 1, y: value })),
      }))}
      at={{ x: budget, y: curves[state.method][budget - 1] ?? 0 }}
    />
  );
}

const lossAxis = ({ say, number }: FigureWords): Axis => ({
  from: 0.08,
  to: 0.6,
  log: true,
  ticks: [0.1, 0.2, 0.5],
  format: (value) => number(`${100 * value}%`),
  label: say('loss of every network, % of variance'),
});

const MARGIN = { right: 12 };

/** Every network by time and loss, with the exact front, the drawn run's networks and the time allowed. */
export function FrontDrawing({ view, width, words }: DrawingProps) {
  const { candidates, front, trained, span, most, best, found } = view;
  const x = timeAxis(span, words);
  return (
    <Plot
      x={x}
      y={lossAxis(words)}
      width={width}
      height={isAcrossPhone(width) ? 220 : 290}
      margin={MARGIN}
      lines={[]}
      at={{ x: most, y: best.loss }}
    >
      {(toX, toY) => {
        const dots = (list: readonly { cycles: number; loss: number }[], r: number) =>
          list
            .map(
              ({ cycles, loss }) =>
                `M${toX(cycles) - r} ${toY(loss)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`,
            )
            .join('');
        const steps = front
          .map(({ cycles, loss }, index) => (index ? `H${toX(cycles)}V${toY(loss)}` : `M${toX(cycles)} ${toY(loss)}`))
          .join('');
        return (
          <g>
            <path d={dots(candidates, 2)} fill={NAVY} fillOpacity="0.22" />
            <path d={`${steps}H${toX(span.most)}`} fill="none" stroke={NAVY} strokeWidth="1.75" />
            <path d={dots(trained, 3)} fill={MAGENTA} />
            <path d={dots([found], 6)} fill={PAPER} stroke={MAGENTA} strokeWidth="2" />
          </g>
        );
      }}
    </Plot>
  );
}

function timeAxis({ least, most }: SearchView['span'], { say, number }: FigureWords): Axis {
  return {
    from: least,
    to: most,
    ticks: [0, 0.25, 0.5, 0.75, 1].map((share) => least + share * (most - least)),
    format: (cycles) => number(Math.round(cycles).toLocaleString('en-GB')),
    label: say('time of a network, cycles'),
  };
}

/** The share of the time under a pixel, in per cent. */
export function timeAt(x: number, width: number): number {
  return 100 * shareUnder(x, width, MARGIN);
}
