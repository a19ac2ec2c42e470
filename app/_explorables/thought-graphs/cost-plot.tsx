import type { PublishedErrors } from '@/lib/explorables/thought-graphs/published';
import { frontier, type Trial } from '@/lib/explorables/thought-graphs/trials';
import { spread } from '../_furniture/spread';
import { costAxes, type CostAxes, type ModelPoint } from './cost-axes';
import type { FigureWords } from '../_furniture/words';
import { ink } from './ink';

interface CostPlotProps {
  trials: readonly Trial[];
  published: PublishedErrors;
  points: readonly ModelPoint[];
  width: number;
  words: FigureWords;
}

const runs = { got25: 'GoT25', got50: 'GoT50', got100: 'GoT100', llm: 'LLM' } as const;

/** Cost against error: the real trials as a cloud with their frontier, the preprint's errors at the edge, the model in front. */
export function CostPlot({ trials, published, points, width, words }: CostPlotProps) {
  const { say } = words;
  const axes = costAxes(trials, published, points, width);
  return (
    <svg
      viewBox={`0 0 ${width} ${axes.height}`}
      width={width}
      height={axes.height}
      role="img"
      aria-label={say(
        "Mean error against queries: real search trials, their frontier, the preprint's errors and the model's points",
      )}
    >
      <g fontSize={axes.font}>
        <text x={0} y={14} fill={ink.muted}>
          {say('mean error (root scale)')} ·{' '}
          <tspan fill={ink.navy}>
            {width > 480
              ? say('{count} real trials of 405B and their frontier', { count: trials.length })
              : say('{count} real trials of 405B', { count: trials.length })}
          </tspan>
        </text>
        <Axes axes={axes} words={words} />
        <Cloud axes={axes} trials={trials} />
        <Edge axes={axes} published={published} words={words} />
        {points.map((point) => !point.chosen && <Point key={point.name} axes={axes} point={point} />)}
        {points.map((point) => point.chosen && <Point key={point.name} axes={axes} point={point} />)}
      </g>
    </svg>
  );
}

function Axes({ axes, words }: { axes: CostAxes; words: FigureWords }) {
  const { left, right, top, bottom, toX, toY, xTicks, yTicks } = axes;
  return (
    <g fill="currentColor" stroke="none">
      <path d={`M${left} ${top}V${bottom}H${right}`} fill="none" stroke="currentColor" strokeOpacity={0.5} />
      {xTicks.map((tick) => (
        <g key={tick}>
          <path d={`M${toX(tick)} ${bottom}v5`} stroke="currentColor" strokeOpacity={0.5} />
          <text x={toX(tick)} y={bottom + 17} textAnchor="middle">
            {tick}
          </text>
        </g>
      ))}
      {yTicks.map((tick) => (
        <text key={tick} x={left - 6} y={toY(tick) + 4} textAnchor="end">
          {words.number(tick)}
        </text>
      ))}
      {yTicks.map((tick) => (
        <path key={tick} d={`M${left} ${toY(tick).toFixed(1)}h-4`} stroke="currentColor" strokeOpacity={0.5} />
      ))}
      <text x={right} y={bottom + 32} textAnchor="end" fill={ink.muted}>
        {words.say('queries')}
      </text>
    </g>
  );
}

function Cloud({ axes, trials }: { axes: CostAxes; trials: readonly Trial[] }) {
  const { toX, toY } = axes;
  const front = frontier(trials);
  const path = front
    .map(
      ({ queries, error }, i) =>
        `${i ? `H${toX(queries).toFixed(1)}V${toY(error).toFixed(1)}` : `M${toX(queries).toFixed(1)} ${toY(error).toFixed(1)}`}`,
    )
    .join('');
  return (
    <g>
      {trials.map(({ queries, error }, i) => (
        <circle key={i} cx={toX(queries).toFixed(1)} cy={toY(error).toFixed(1)} r={3} fill={ink.navy} opacity={0.22} />
      ))}
      <path d={path} fill="none" stroke={ink.navy} strokeWidth={1.5} />
    </g>
  );
}

function Edge({ axes, published, words }: { axes: CostAxes; published: PublishedErrors; words: FigureWords }) {
  const { right, toY } = axes;
  const names = Object.keys(runs) as (keyof typeof runs)[];
  const ys = spread(
    names.map((name) => toY(published[name])),
    axes.font + 2,
    axes.top,
    axes.bottom,
  );
  return names.map((name, i) => (
    <g key={name}>
      <path
        d={`M${right - 6} ${toY(published[name]).toFixed(1)}H${right}L${right + 8} ${ys[i]?.toFixed(1)}`}
        fill="none"
        stroke={ink.navy}
        strokeWidth={1.5}
      />
      <text x={right + 11} y={(ys[i] ?? 0) + 4} fill={ink.navy}>
        {runs[name]} {words.number(published[name])}
      </text>
    </g>
  ));
}

function Point({ axes, point: { name, result, chosen } }: { axes: CostAxes; point: ModelPoint }) {
  const x = axes.toX(result.queries.value);
  const y = axes.toY(result.error.value);
  const after = x < axes.right - 90;
  return (
    <g>
      <path
        d={`M${x.toFixed(1)} ${axes.toY(result.error.low).toFixed(1)}V${axes.toY(result.error.high).toFixed(1)}`}
        stroke={ink.magenta}
        strokeWidth={2}
      />
      <circle
        cx={x.toFixed(1)}
        cy={y.toFixed(1)}
        r={chosen ? 6 : 4}
        fill={chosen ? ink.magenta : ink.paper}
        stroke={ink.magenta}
        strokeWidth={1.5}
      />
      <text
        x={after ? x + 10 : x - 10}
        y={Math.max(axes.top + 4, y - 7)}
        textAnchor={after ? 'start' : 'end'}
        fill={ink.magenta}
        fontWeight={chosen ? 700 : 400}
        paintOrder="stroke"
        stroke={ink.paper}
        strokeWidth={3}
        strokeLinejoin="round"
      >
        {name}
      </text>
    </g>
  );
}
