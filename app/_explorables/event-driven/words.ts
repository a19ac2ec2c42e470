import { cyclesPerNode } from '@/lib/explorables/event-driven/datasets';
import type { Simulation } from '@/lib/explorables/event-driven/simulate';
import type { RunView } from '@/lib/explorables/event-driven/view';
import { formatCsv } from '../_furniture/csv';
import type { ReadOut } from '../_furniture/read-outs';
import type { FigureWords } from '../_furniture/words';

/** Three figures and the unit that suits them: "9.41 µs", "24.6 ms". */
export function formatTime(microseconds: number, { number }: FigureWords): string {
  if (microseconds < 1000) return `${number(Number(microseconds.toPrecision(3)))} µs`;
  return `${number(Number((microseconds / 1000).toPrecision(3)).toLocaleString('en'))} ms`;
}

/**
 * A moment in a stretch of time that ends at `end`, in microseconds, in that end's unit and with as many figures as tell moments of
 * the stretch apart: "2.519 ms" in 7 µs around it.
 */
export function formatMoment(microseconds: number, stretch: number, end: number, { number }: FigureWords): string {
  const [unit, scale] = end < 1000 ? ['µs', 1] : ['ms', 1000];
  const figures = 2 - Math.floor(Math.log10(Math.max(1e-3, end / scale)));
  const decimals = Math.min(9, Math.max(0, figures, Math.ceil(-Math.log10(stretch / scale))));
  const value = Number((microseconds / scale).toFixed(decimals));
  return `${number(value.toLocaleString('en', { maximumFractionDigits: decimals }))} ${unit}`;
}

/** Both ends of a stretch. */
export function formatStretch(from: number, to: number, words: FigureWords): [string, string] {
  return [formatMoment(from, to - from, to, words), formatMoment(to, to - from, to, words)];
}

export const formatShare = (share: number, { number }: FigureWords) => number(`${Math.round(share * 100)}%`);
export const formatGain = (gain: number, { number }: FigureWords) => `${number(gain.toFixed(2))}×`;

/** The figure's numbers under the drawing; for a dataset, the model's cycles per node beside the published ones. */
export function readOutsOf(view: RunView, { graph }: Simulation, words: FigureWords): ReadOut[] {
  const { say, number, list } = words;
  const readOuts = [
    { label: say('lock step'), value: formatTime(view.lockStep.totalUs, words) },
    { label: say('event-driven'), value: formatTime(view.event.totalUs, words) },
    { label: say('gain'), value: formatGain(view.gain, words) },
    {
      label: say('slots in use'),
      value: `${formatShare(view.lockStep.utilisation, words)} → ${formatShare(view.event.utilisation, words)}`,
    },
  ];
  if (graph.kind !== 'dataset') return readOuts;
  return [
    ...readOuts,
    {
      label: say('cycles a node: model, published'),
      value: list([view.event.cyclesPerNode, cyclesPerNode(graph.dataset)].map((cycles) => number(cycles.toFixed(1)))),
    },
  ];
}

/** One sentence that says what the drawing shows. */
export function summaryOf(view: RunView, words: FigureWords): string {
  const { lockStep, event, gain, slots, nodes } = view;
  return words.say(
    {
      one: '{nodes} nodes on one slot: lock step ends after {lockStep}, event-driven after {event}, a gain of {gain}. Slots are in use {before} of the time against {after}.',
      other:
        '{nodes} nodes on {count} slots: lock step ends after {lockStep}, event-driven after {event}, a gain of {gain}. Slots are in use {before} of the time against {after}.',
    },
    {
      nodes,
      count: slots,
      lockStep: formatTime(lockStep.totalUs, words),
      event: formatTime(event.totalUs, words),
      gain: formatGain(gain, words),
      before: formatShare(lockStep.utilisation, words),
      after: formatShare(event.utilisation, words),
    },
  );
}

/** The drawn numbers as a table: totals first, then utilisation over time. */
export function toCsv(view: RunView): string {
  const of = (name: 'lockStep' | 'event', label: string) => {
    const { totalUs, utilisation, cyclesPerNode: cycles, profile } = view[name];
    const step = view.spanUs / profile.length;
    return [
      ['total_us', label, '', totalUs],
      ['utilisation', label, '', utilisation],
      ['cycles_per_node', label, '', cycles],
      ...Array.from(profile, (share, i) => ['utilisation_at', label, (i + 0.5) * step, share] as const),
    ] as const;
  };
  return formatCsv(
    ['quantity', 'schedule', 'time_us', 'value'],
    [
      ['nodes', '', '', view.nodes],
      ['edges', '', '', view.edges],
      ['largest_degree', '', '', view.largestDegree],
      ['int8_nodes', '', '', view.lowNodes],
      ['slots', '', '', view.slots],
      ['gain', '', '', view.gain],
      ['lower_bound_us', '', '', view.boundUs],
      ...of('lockStep', 'lock step'),
      ...of('event', 'event-driven'),
    ],
  );
}
