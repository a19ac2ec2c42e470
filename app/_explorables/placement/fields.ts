import type { MachineSettings } from '@/lib/explorables/placement/machines';
import type { Objective } from '@/lib/explorables/placement/plan';
import { choice, range, type StateOf } from '../_furniture/figure-state';

/** As first shown: half of the model fits on the fast device, and the other is a third as fast. */
export const fields = {
  link: range({ label: 'link', min: 2, max: 500, step: 1, initial: 50, unit: 'GB/s' }),
  policy: choice({
    label: 'who lays out',
    initial: 'exact',
    options: [
      { value: 'exact', label: 'exact', title: 'the best plan there is' },
      { value: 'greedy', label: 'greedy', title: 'operator after operator, each as costs least after those before it' },
      {
        value: 'conversions',
        label: 'conversions only',
        title:
          'no operator’s own cost counts: of the plans that convert nothing, the slowest, which this objective cannot tell from the others',
      },
    ],
  }),
  objective: choice<Objective>({
    label: 'to be small',
    initial: 'latency',
    options: [
      { value: 'latency', label: 'one step', title: 'the time of one step from beginning to end' },
      {
        value: 'throughput',
        label: 'the busiest',
        title:
          'the time that the busiest of devices and link takes for a step, when many are under way: a pipeline’s pace',
      },
    ],
  }),
  tokens: choice({
    label: 'tokens in a step',
    initial: '64',
    options: [
      { value: '1', label: '1' },
      { value: '64', label: '64' },
      { value: '1024', label: '1,024' },
      { value: '8192', label: '8,192' },
    ],
  }),
  fits: choice({
    label: 'fits on the fast one',
    initial: '50',
    options: [
      { value: '25', label: '25%' },
      { value: '50', label: '50%' },
      { value: '75', label: '75%' },
      { value: '100', label: 'all' },
    ],
  }),
  speed: choice({
    label: 'speed of the slow one',
    initial: '33',
    options: [
      { value: '10', label: '10%' },
      { value: '33', label: '33%' },
      { value: '100', label: 'equal' },
    ],
  }),
  split: choice<MachineSettings['split']>({
    label: 'a split gives',
    initial: 'even',
    options: [
      { value: 'even', label: 'halves', title: 'each device the same part' },
      { value: 'speed', label: 'by speed', title: 'each device a part in proportion to its speed' },
    ],
  }),
};

export type PlacementState = StateOf<typeof fields>;

export function machineSettings({ link, fits, speed, split }: PlacementState): MachineSettings {
  return { link, fits: Number(fits) / 100, speed: Number(speed) / 100, split };
}
