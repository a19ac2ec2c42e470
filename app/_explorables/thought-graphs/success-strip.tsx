import type { Solved } from '@/lib/explorables/thought-graphs/published';
import type { ModelPoint } from './cost-axes';
import type { FigureWords } from '../_furniture/words';
import { isAcrossPhone, letters, textWidth } from '../_furniture/letters';
import { ink } from './ink';
import { levels } from './levels';

const names: Record<Solved['run'], string> = {
  io: 'direct',
  cot: 'chain',
  tot: 'tree',
  got25: 'GoT25',
  got50: 'GoT50',
  got100: 'GoT100',
  llm: 'LLM',
};

const LINE = 16;

/** Share of problems solved: the public counts above the line, the model's shares with their intervals below it. */
export function SuccessStrip({
  solved,
  points,
  width,
  words,
}: {
  solved: readonly Solved[];
  points: readonly ModelPoint[];
  width: number;
  words: FigureWords;
}) {
  const { say, label } = words;
  const [left, right] = [12, width - 18];
  const toX = (share: number) => left + share * (right - left);
  const real = solved.map(({ run, solved: count }) => ({ text: `${label(names[run])} ${count}`, x: toX(count / 100) }));
  const model = points.map((point) => ({ text: point.name, x: toX(point.result.success.value), point }));
  const font = letters(width);
  const bounds = { low: 0, letter: textWidth('x', font) };
  const above = levels(real, bounds);
  const below = levels(model, bounds);
  const y = 24 + LINE * (1 + Math.max(-1, ...above.map(({ level }) => level)));
  // Room for three lines of names on either side, so that the figure keeps its height.
  const bottom = Math.max(
    isAcrossPhone(width) ? 136 : 168,
    y + 34 + LINE * (1 + Math.max(-1, ...below.map(({ level }) => level))),
  );
  return (
    <svg
      viewBox={`0 0 ${width} ${bottom}`}
      width={width}
      height={bottom}
      role="img"
      aria-label={say('Problems solved out of 100: public counts above the line, the model below it')}
    >
      <g fontSize={font}>
        <text x={0} y={12} fill={ink.muted}>
          {say('solved of 100: real runs above, the model below')}
        </text>
        <path d={`M${left} ${y}H${right}`} stroke="currentColor" strokeOpacity={0.5} />
        {above.map(({ text, x, at, level }) => (
          <g key={text}>
            <path d={`M${x.toFixed(1)} ${y}V${y - 18 - LINE * level}`} stroke={ink.navy} strokeWidth={1.5} />
            <text x={at} y={y - 8 - LINE * level} fill={ink.navy}>
              {text}
            </text>
          </g>
        ))}
        {below.map((label, i) => {
          const point = model[i]?.point;
          return point && <Share key={label.text} label={label} point={point} y={y} toX={toX} />;
        })}
        {[0, 25, 50, 75, 100].map((tick) => (
          <text
            key={tick}
            x={toX(tick / 100)}
            y={y + 18}
            textAnchor="middle"
            fill={ink.muted}
            stroke={ink.paper}
            strokeWidth={4}
            paintOrder="stroke"
          >
            {tick}
          </text>
        ))}
      </g>
    </svg>
  );
}

function Share({
  label,
  point,
  y,
  toX,
}: {
  label: { text: string; x: number; at: number; level: number };
  point: ModelPoint;
  y: number;
  toX: (share: number) => number;
}) {
  const { success } = point.result;
  return (
    <g>
      <path
        d={`M${label.x.toFixed(1)} ${y}V${y + 33 + LINE * label.level}`}
        stroke={ink.magenta}
        strokeWidth={point.chosen ? 1.5 : 1}
        strokeOpacity={point.chosen ? 1 : 0.5}
      />
      <path
        d={`M${toX(success.low).toFixed(1)} ${y}H${toX(success.high).toFixed(1)}`}
        stroke={ink.magenta}
        strokeWidth={point.chosen ? 4 : 2}
      />
      <circle
        cx={label.x}
        cy={y}
        r={point.chosen ? 6 : 4}
        fill={point.chosen ? ink.magenta : ink.paper}
        stroke={ink.magenta}
        strokeWidth={1.5}
      />
      <text x={label.at} y={y + 32 + LINE * label.level} fill={ink.magenta} fontWeight={point.chosen ? 700 : 400}>
        {label.text}
      </text>
    </g>
  );
}
