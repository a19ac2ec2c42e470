import { Plot } from '../_furniture/plot';
import { shareUnder, valueAt, type Axis } from '../_furniture/plot-axes';
import { formatPlain } from '../_furniture/figure-state';
import { fields } from './fields';
import { MOST, type VerifierView } from './verifier-view';

const samplesAxis: Axis = {
  from: 1,
  to: MOST,
  log: true,
  ticks: [1, 3, 10, 30, MOST],
  format: String,
  label: 'samples per question, at most',
};

const shares: Axis = {
  from: 0,
  to: 1,
  ticks: [0, 0.25, 0.5, 0.75, 1],
  format: (share) => `${100 * share} %`,
  label: 'share of the questions',
};

/** Questions that end right and wrong by the number of samples, with the best number marked. */
export function SamplesDrawing({ view: { outcomes, best }, width }: { view: VerifierView; width: number }) {
  const line = (name: 'right' | 'wrong' | 'worth', dash?: string) => ({
    name,
    dash,
    chosen: name === 'worth',
    points: outcomes.map((outcome) => ({ x: outcome.samples, y: outcome[name] })),
  });
  return (
    <Plot
      x={samplesAxis}
      y={shares}
      width={width}
      height={width > 480 ? 230 : 200}
      lines={[line('right', '7 4'), line('worth'), line('wrong', '1 4')]}
      at={{ x: best.samples, y: best.worth }}
    />
  );
}

const acceptedAxis: Axis = {
  from: 0,
  to: fields.accepted.max,
  ticks: [0, 5, 10, 15, 20],
  format: (accepted) => `${accepted} %`,
  label: 'wrong answers that the verifier accepts',
};

/** What one sample, ten and the best number are worth, by how often the verifier errs. */
export function WorthDrawing({ view: { state, worth, best }, width }: { view: VerifierView; width: number }) {
  const values = Object.values(worth).flatMap((curve) => curve.map((point) => point.worth));
  const least = Math.min(0, Math.floor(4 * Math.min(...values)) / 4);
  const names = { best: 'best number', ten: 'ten', one: 'one' } as const;
  return (
    <Plot
      x={acceptedAxis}
      y={{
        from: least,
        to: 1,
        ticks: [least, least / 2, 0, 0.5, 1].filter((tick, index, all) => all.indexOf(tick) === index),
        format: (share) => `${formatPlain(Math.round(100 * share))} %`,
        label: 'right, less what the wrong ones cost',
      }}
      width={width}
      height={width > 480 ? 230 : 200}
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
  return valueAt(acceptedAxis, shareUnder(x, width));
}
