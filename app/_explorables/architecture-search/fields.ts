import type { DeviceName } from '@/lib/explorables/architecture-search/devices';
import type { Method } from '@/lib/explorables/architecture-search/search';
import { choice, range, type StateOf } from '../_furniture/figure-state';

/** As first shown: half of the way from the fastest network to the slowest, on a device of sixteen outputs at once. */
export const fields = {
  time: range({ label: 'time allowed', min: 10, max: 100, step: 1, initial: 50, unit: '%' }),
  device: choice<DeviceName>({
    label: 'device',
    initial: 'vector',
    options: [
      { value: 'scalar', label: 'scalar', title: 'one multiply-add a cycle, 20 cycles to begin a layer' },
      { value: 'vector', label: 'vector', title: 'sixteen outputs at a time, 20 cycles to begin a layer' },
      { value: 'launch', label: 'launch', title: 'sixteen outputs at a time, 200 cycles to begin a layer' },
    ],
  }),
  method: choice<Method>({
    label: 'search',
    initial: 'evolution',
    options: [
      { value: 'random', label: 'random', title: 'draws networks that are fast enough' },
      {
        value: 'evolution',
        label: 'evolution',
        title: 'changes one layer of the best of four; the oldest of twelve dies',
      },
      {
        value: 'gradient',
        label: 'gradient',
        title: 'moves a distribution over the widths of each layer after every trained network',
      },
    ],
  }),
  budget: choice({
    label: 'networks trained',
    initial: '50',
    options: [
      { value: '20', label: '20' },
      { value: '50', label: '50' },
      { value: '100', label: '100' },
    ],
  }),
  seed: choice({
    label: 'run drawn',
    initial: '0',
    options: [
      { value: '0', label: 'A', title: 'one run of fifty' },
      { value: '1', label: 'B', title: 'another' },
      { value: '2', label: 'C', title: 'another' },
      { value: '3', label: 'D', title: 'another' },
    ],
  }),
};

export type SearchState = StateOf<typeof fields>;
