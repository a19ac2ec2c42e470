import type { HeldParts } from '../_furniture/held-parts';
import { FrontDrawing, StackDrawing, xToRatio } from './allocator-drawing';
import { allocatorView, type AllocatorView } from './allocator-view';
import { csv, describeStack, readOuts, summary, title } from './allocator-words';
import { fields } from './fields';

export const parts: HeldParts<typeof fields, AllocatorView> = {
  fields,
  held: 'ratio',
  choices: ['policy', 'granularity', 'low', 'block', 'stack'],
  view: allocatorView,
  title,
  tag: ({ state }) => describeStack(state),
  readOuts,
  summary,
  csv,
  file: 'bit-allocator.csv',
  above: (view, width) => <StackDrawing view={view} width={width} />,
  below: (view, width) => <FrontDrawing view={view} width={width} />,
  valueUnder: (x, width) => 100 * xToRatio(x, width),
};
