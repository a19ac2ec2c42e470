import { BLOCK, OUTLIER, WEIGHTS, type OutlierRow, type Scope } from '@/lib/explorables/outlier-row/outlier-row';
import { MAGENTA, MUTED, NAVY, PAPER } from '../_furniture/colours';
import { letters } from '../_furniture/letters';
import { round } from '../_furniture/round';
import type { FigureWords } from '../_furniture/words';

const LINE = 176;
const HEIGHT = 200;
/** Height of the largest ordinary weight, and of an outlier that is 64 times as large: its height grows with the logarithm. */
const ORDINARY = 76;
const TALLEST = 160;

const tallness = (outlier: number): number => ORDINARY + (Math.log2(Math.max(1, outlier)) / 6) * (TALLEST - ORDINARY);

interface RowProps {
  row: OutlierRow;
  outlier: number;
  scope: Scope;
  width: number;
  words: FigureWords;
}

/** The row as bars, the site's own motif: what each weight is, pale, what is stored of it, navy, and the outlier, magenta, with a ring to hold. */
export function RowDrawing({ row, outlier, scope, width, words }: RowProps) {
  const step = width / WEIGHTS;
  const gap = step > 5 ? 2 : 1;
  const bars = (heights: readonly number[]) =>
    heights
      .map((height, index) =>
        index === OUTLIER || height === 0
          ? ''
          : `M${round(index * step)} ${LINE}v${round(-height * ORDINARY)}h${round(step - gap)}V${LINE}z`,
      )
      .join('');
  const x = OUTLIER * step;
  const top = LINE - tallness(outlier);
  return (
    <svg viewBox={`0 0 ${width} ${HEIGHT}`} width={width} height={HEIGHT} aria-hidden="true">
      <path d={bars(row.values)} fill={NAVY} fillOpacity="0.32" />
      <path d={bars(row.stored)} fill={NAVY} />
      <path d={`M${round(x)} ${LINE}V${round(top)}h${round(Math.max(2, step - gap))}V${LINE}z`} fill={MAGENTA} />
      <path d={`M0 ${LINE + 1}H${width}`} stroke={NAVY} strokeWidth="2" />
      {scope === 'block' &&
        [1, 2, 3].map((block) => (
          <path
            key={block}
            d={`M${round(block * BLOCK * step - gap / 2)} ${LINE + 8}V${LINE - ORDINARY - 10}`}
            stroke={MUTED}
            strokeDasharray="2 3"
          />
        ))}
      <circle cx={round(x + step / 2)} cy={round(top)} r="8" fill={PAPER} stroke={MAGENTA} strokeWidth="2.5" />
      <text
        x={round(x + step / 2 + 16)}
        y={round(top + 5)}
        fontSize={letters(width) + 1}
        fontWeight="700"
        fill={MAGENTA}
        stroke={PAPER}
        strokeWidth="4"
        paintOrder="stroke"
      >
        {`${words.number(outlier)}×`}
      </text>
      <text x="0" y={HEIGHT - 5} fontSize={letters(width)} fill={MUTED}>
        {words.say(
          width > 480 ? 'faint: the weights; strong: what four bits keep of them' : 'faint: weights; strong: as stored',
        )}
      </text>
    </svg>
  );
}
