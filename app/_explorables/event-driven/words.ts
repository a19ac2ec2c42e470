import { cyclesPerNode } from '@/lib/explorables/event-driven/datasets';
import type { Simulation } from '@/lib/explorables/event-driven/simulate';
import type { RunView } from '@/lib/explorables/event-driven/view';
import { formatCsv } from '../_furniture/csv';
import type { ReadOut } from '../_furniture/read-outs';

/** Three figures and the unit that suits them: "9.41 µs", "24.6 ms". */
export function formatTime(microseconds: number): string {
  if (microseconds < 1000) return `${Number(microseconds.toPrecision(3))} µs`;
  return `${Number((microseconds / 1000).toPrecision(3)).toLocaleString('en')} ms`;
}

/**
 * A moment in a stretch of time that ends at `end`, in microseconds, in that end's unit and with as many figures as tell moments of
 * the stretch apart: "2.519 ms" in 7 µs around it.
 */
export function formatMoment(microseconds: number, stretch: number, end: number): string {
  const [unit, scale] = end < 1000 ? ['µs', 1] : ['ms', 1000];
  const figures = 2 - Math.floor(Math.log10(Math.max(1e-3, end / scale)));
  const decimals = Math.min(9, Math.max(0, figures, Math.ceil(-Math.log10(stretch / scale))));
  const value = Number((microseconds / scale).toFixed(decimals));
  return `${value.toLocaleString('en', { maximumFractionDigits: decimals })} ${unit}`;
}

/** Both ends of a stretch. */
export function formatStretch(from: number, to: number): [string, string] {
  return [formatMoment(from, to - from, to), formatMoment(to, to - from, to)];
}

export const formatShare = (share: number) => `${Math.round(share * 100)} %`;
export const formatGain = (gain: number) => `${gain.toFixed(2)} ×`;

/** The figure's numbers under the drawing; for a dataset, the model's cycles per node beside the published ones. */
export function readOutsOf(view: RunView, { graph }: Simulation): ReadOut[] {
  const readOuts = [
    { label: 'double buffering', value: formatTime(view.lockStep.totalUs) },
    { label: 'event-driven', value: formatTime(view.event.totalUs) },
    { label: 'sooner by', value: formatGain(view.gain) },
    {
      label: 'slots in use',
      value: `${formatShare(view.lockStep.utilisation)} → ${formatShare(view.event.utilisation)}`,
    },
  ];
  if (graph.kind !== 'dataset') return readOuts;
  return [
    ...readOuts,
    {
      label: 'cycles a node: model, published',
      value: `${view.event.cyclesPerNode.toFixed(1)}, ${cyclesPerNode(graph.dataset).toFixed(1)}`,
    },
  ];
}

/** One sentence that says what the drawing shows. */
export function summaryOf(view: RunView): string {
  const { lockStep, event, gain, slots, nodes } = view;
  return (
    `${nodes.toLocaleString('en')} nodes on ${slots} ${slots === 1 ? 'slot' : 'slots'}: double buffering ends after ${formatTime(lockStep.totalUs)}, ` +
    `event-driven after ${formatTime(event.totalUs)}, ${formatGain(gain)} sooner. ` +
    `Slots are in use ${formatShare(lockStep.utilisation)} of the time against ${formatShare(event.utilisation)}.`
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
      ...of('lockStep', 'double buffering'),
      ...of('event', 'event-driven'),
    ],
  );
}
