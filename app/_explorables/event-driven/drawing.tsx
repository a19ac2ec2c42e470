import { stateAt } from '@/lib/explorables/event-driven/profile';
import type { Run } from '@/lib/explorables/event-driven/simulate';
import { toMicroseconds, type RunView, type ScheduleView } from '@/lib/explorables/event-driven/view';
import { axisOf, frames, windowAround, type Frames, type Window } from './frames';
import { profilePath, slotPaths } from './slot-paths';
import type { FigureWords } from '../_furniture/words';
import { formatShare, formatMoment, formatStretch, formatTime } from './words';

const ink = {
  navy: 'var(--navy, #10106e)',
  magenta: 'var(--magenta, #b3006b)',
  muted: 'var(--muted, #5a6070)',
  wash: 'var(--wash, #f5f6f9)',
};

interface DrawingProps {
  run: Run;
  view: RunView;
  /** Cursor as a share of the longer schedule. */
  at: number;
  width: number;
  words: FigureWords;
  /** The stretch that the detail shows while it is held; else what lies around the cursor. */
  window?: Window;
}

/** Pixels, at any width of the figure. */
const FONT = 14;

const names = { lockStep: 'lock step', event: 'event-driven' } as const;

/** Utilisation of both schedules over the whole run, and below it each slot in a window around the cursor. */
export function EventDrawing({ run, view, at, width, words, window }: DrawingProps) {
  const layout = frames(run, at, width, words, window);
  return (
    <svg viewBox={`0 0 ${width} ${layout.height}`} width={width} height={layout.height} aria-hidden="true">
      <g fontSize={FONT}>
        {(['lockStep', 'event'] as const).map((name) => (
          <Overview key={name} name={name} schedule={view[name]} layout={layout} spanUs={view.spanUs} words={words} />
        ))}
        <TimeAxis layout={layout} />
        <Detail run={run} layout={layout} words={words} />
        <Cursor run={run} layout={layout} words={words} />
      </g>
    </svg>
  );
}

function Overview({
  name,
  schedule,
  layout,
  spanUs,
  words,
}: {
  name: keyof typeof names;
  schedule: ScheduleView;
  layout: Frames;
  spanUs: number;
  words: FigureWords;
}) {
  const { say } = words;
  const { left, plotWidth, overview } = layout;
  const { y, height } = overview[name];
  const end = left + (schedule.totalUs / spanUs) * plotWidth;
  return (
    <g>
      <rect x={left} y={y} width={plotWidth} height={height} fill={ink.wash} />
      <path
        d={profilePath(schedule.profile, { x: left, y, width: plotWidth, height })}
        fill={ink.navy}
        fillOpacity={0.22}
        stroke={ink.navy}
        strokeWidth={1.2}
      />
      <path d={`M${end.toFixed(1)} ${y - 3}V${y + height}`} stroke={ink.navy} strokeWidth={2} />
      <text x={left} y={y - 6} fill="currentColor">
        {say('{schedule}: ends after', { schedule: say(names[name]) })}{' '}
        <tspan fontWeight={700} fill={ink.navy}>
          {formatTime(schedule.totalUs, words)}
        </tspan>
        {name === 'lockStep' && plotWidth > 480 && (
          <tspan fill={ink.muted}> · {say('height: share of slots in use')}</tspan>
        )}
      </text>
    </g>
  );
}

interface PartProps {
  run: Run;
  layout: Frames;
  words: FigureWords;
}

function TimeAxis({ layout }: { layout: Frames }) {
  const { left, plotWidth, axisY, ticks } = layout;
  return (
    <g>
      <path d={`M${left} ${axisY}H${left + plotWidth}`} stroke="currentColor" strokeOpacity={0.5} />
      {ticks.map(({ x, label }) => (
        <g key={label}>
          <path d={`M${x.toFixed(1)} ${axisY}v5`} stroke="currentColor" strokeOpacity={0.5} />
          <text x={x} y={axisY + 17} textAnchor={x < left + 8 ? 'start' : 'middle'} fill="currentColor">
            {label}
          </text>
        </g>
      ))}
    </g>
  );
}

function Detail({ run, layout, words }: PartProps) {
  const { left, plotWidth, window, detail, rowHeight, rows, overview } = layout;
  const toX = (cycles: number) => left + (cycles / layout.span) * plotWidth;
  const [x0, x1] = [toX(window.from), Math.max(toX(window.to), toX(window.from) + 2)];
  const bottom = overview.event.y + overview.event.height;
  const [first, last] = formatStretch(toMicroseconds(window.from), toMicroseconds(window.to), words);
  return (
    <g>
      <path
        d={`M${x0.toFixed(1)} ${bottom + 25}L${left} ${detail.lockStep.y - 19}H${left + plotWidth}L${x1.toFixed(1)} ${bottom + 25}z`}
        fill={ink.navy}
        opacity={0.07}
      />
      {(['lockStep', 'event'] as const).map((name) => {
        const { y } = detail[name];
        const paths = slotPaths(run[name], run.low, { ...window, x: left, y, width: plotWidth, rowHeight });
        return (
          <g key={name}>
            <text x={left} y={y - 6} fill="currentColor">
              {detailName(name, run[name].slots, rows, plotWidth, words)}
            </text>
            <rect x={left} y={y} width={plotWidth} height={rows * rowHeight} fill={ink.wash} />
            <path d={paths.low} stroke={ink.navy} strokeWidth={paths.thickness} />
            <path d={paths.float} stroke={ink.magenta} strokeWidth={paths.thickness} />
          </g>
        );
      })}
      <text x={left} y={layout.height - 4} fill={ink.muted}>
        {first}
      </text>
      <text x={left + plotWidth} y={layout.height - 4} textAnchor="end" fill={ink.muted}>
        {last}
      </text>
    </g>
  );
}

/** What a detail shows; on a phone it leaves room at the end of its line for how many slots wait. */
function detailName(
  name: keyof typeof names,
  slots: number,
  rows: number,
  width: number,
  { say }: FigureWords,
): string {
  const schedule = say(names[name]);
  const whole = say('{schedule}, slot by slot', { schedule });
  if (slots <= rows) return whole;
  return `${width > 400 ? whole : schedule} (${say('{count} of {all}', { count: rows, all: slots })})`;
}

function Cursor({ run, layout, words }: PartProps) {
  const { left, plotWidth, time, overview, detail, rows, rowHeight, window } = layout;
  const x = left + (time / layout.span) * plotWidth;
  const inWindow = left + ((time - window.from) / (window.to - window.from)) * plotWidth;
  return (
    <g>
      {(['lockStep', 'event'] as const).map((name) => {
        const { y, height } = overview[name];
        return (
          <g key={name}>
            <path d={`M${x.toFixed(1)} ${y}v${height}`} stroke={ink.magenta} strokeWidth={2} />
            <text x={left + plotWidth} y={y - 6} textAnchor="end" fill={ink.magenta}>
              {doneWords(run, name, time, words)}
            </text>
          </g>
        );
      })}
      <circle cx={x} cy={layout.axisY} r={7} fill={ink.magenta} />
      {(['lockStep', 'event'] as const).map((name) => {
        const { y } = detail[name];
        return (
          <g key={name}>
            <path
              d={`M${inWindow.toFixed(1)} ${y}v${rows * rowHeight}`}
              stroke={ink.magenta}
              strokeWidth={1.5}
              strokeDasharray="3 2"
            />
            <text x={left + plotWidth} y={y - 6} textAnchor="end" fill={ink.magenta}>
              {cursorWords(run, name, time, words)}
            </text>
          </g>
        );
      })}
    </g>
  );
}

function cursorWords(run: Run, name: keyof typeof names, time: number, { say }: FigureWords): string {
  if (time >= run[name].total) return say('done');
  const { busy } = stateAt(run[name], time);
  return say('{waiting} of {all} wait', { waiting: run[name].slots - busy, all: run[name].slots });
}

/** How many nodes a schedule has finished by the cursor: the race that Play shows. */
function doneWords(run: Run, name: keyof typeof names, time: number, { say }: FigureWords): string {
  return say('{count} nodes done', { count: stateAt(run[name], time).done });
}

/** What the cursor stands on, in words, for those who do not see it. */
export function cursorText(run: Run, view: RunView, at: number, words: FigureWords): string {
  const { say } = words;
  const time = axisOf(run) * at;
  const { from, to } = windowAround(run, time);
  const moment = formatMoment(toMicroseconds(time), toMicroseconds(to - from), toMicroseconds(to), words);
  const of = (name: keyof typeof names) => `${say(names[name])}: ${cursorWords(run, name, time, words)}`;
  const where = say('{moment}, {share} of {whole}', {
    moment,
    share: formatShare(at, words),
    whole: formatTime(view.spanUs, words),
  });
  return `${where}; ${of('lockStep')}; ${of('event')}`;
}
