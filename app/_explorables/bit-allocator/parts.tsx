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
  tag: ({ state }, words) => describeStack(state, words),
  readOuts,
  summary,
  csv,
  file: 'bit-allocator.csv',
  above: (view, width, words) => <StackDrawing view={view} width={width} words={words} />,
  below: (view, width, words) => <FrontDrawing view={view} width={width} words={words} />,
  valueUnder: (x, width) => 100 * xToRatio(x, width),
};
