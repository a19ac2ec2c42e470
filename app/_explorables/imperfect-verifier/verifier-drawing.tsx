import { isAcrossPhone } from '../_furniture/letters';
import { Plot } from '../_furniture/plot';
import { shareUnder, valueAt, type Axis } from '../_furniture/plot-axes';
import type { FigureWords } from '../_furniture/words';
import { fields } from './fields';
import { MOST, type VerifierView } from './verifier-view';

const samplesAxis = ({ say, number }: FigureWords): Axis => ({
  from: 1,
  to: MOST,
  log: true,
  ticks: [1, 3, 10, 30, MOST],
  format: number,
  label: say('samples per question, at most'),
});

const shares = ({ say, number }: FigureWords): Axis => ({
  from: 0,
  to: 1,
  ticks: [0, 0.25, 0.5, 0.75, 1],
  format: (share) => number(`${100 * share}%`),
  label: say('share of the questions'),
});

interface DrawingProps {
  view: VerifierView;
  width: number;
  words: FigureWords;
}

/** Questions that end right and wrong by the number of samples, with the best number marked. */
export function SamplesDrawing({ view: { outcomes, best }, width, words }: DrawingProps) {
  const line = (name: 'right' | 'wrong' | 'worth', dash?: string) => ({
    name: words.say(name),
    dash,
    chosen: name === 'worth',
    points: outcomes.map((outcome) => ({ x: outcome.samples, y: outcome[name] })),
  });
  return (
    <Plot
      x={samplesAxis(words)}
      y={shares(words)}
      width={width}
      height={isAcrossPhone(width) ? 200 : 230}
      lines={[line('right', '7 4'), line('worth'), line('wrong', '1 4')]}
      at={{ x: best.samples, y: best.worth }}
    />
  );
}

const ACCEPTED = { from: 0, to: fields.accepted.max };

const acceptedAxis = ({ say, number }: FigureWords): Axis => ({
  ...ACCEPTED,
  ticks: [0, 5, 10, 15, 20],
  format: (accepted) => number(`${accepted}%`),
  label: say('wrong answers that the verifier accepts'),
});

/** What one sample, ten and the best number are worth, by how often the verifier errs. */
export function WorthDrawing({ view: { state, worth, best }, width, words }: DrawingProps) {
  const { say, number } = words;
  const values = Object.values(worth).flatMap((curve) => curve.map((point) => point.worth));
  const least = Math.min(0, Math.floor(4 * Math.min(...values)) / 4);
  const names = { best: say('best number'), ten: say('ten'), one: say('one') };
  return (
    <Plot
      x={acceptedAxis(words)}
      y={{
        from: least,
        to: 1,
        ticks: [least, least / 2, 0, 0.5, 1].filter((tick, index, all) => all.indexOf(tick) === index),
        format: (share) => number(`${Math.round(100 * share)}%`),
        label: say('right, less what the wrong ones cost'),
      }}
      width={width}
      height={isAcrossPhone(width) ? 200 : 230}
      lines={(['best', 'ten', 'one'] as const).map((name) => ({
        name: names[name],
        chosen: name === 'best',
        dash: { best: undefined, ten: '7 4', one: '1 4' }[name],
        points: worth[name].map((point) => ({ x: point.accepted, y: point.worth })),
      }))}
      at={{ x: state.accepted, y: best.worth }}
    />
  );
}

/** The share of wrong answers accepted under a pixel, in per cent. */
export function acceptedAt(x: number, width: number): number {
  return valueAt(ACCEPTED, shareUnder(x, width));
}
