import type { HeldParts } from '../_furniture/held-parts';
import { PlacesDrawing, RateDrawing, rateAt } from './batching-drawing';
import { batchingView, type BatchingView } from './batching-view';
import { csv, describeLoad, readOuts, summary, title } from './batching-words';
import { fields } from './fields';

export const parts: HeldParts<typeof fields, BatchingView> = {
  fields,
  held: 'rate',
  choices: ['policy', 'mix', 'chunk', 'places', 'memory', 'shared'],
  isOff: (name, { policy }) => name === 'chunk' && policy !== 'chunked',
  view: batchingView,
  title,
  tag: ({ state }, words) => describeLoad(state, words),
  readOuts,
  summary,
  csv,
  file: 'continuous-batching.csv',
  above: (view, width, words) => <PlacesDrawing view={view} width={width} words={words} />,
  below: (view, width, words) => <RateDrawing view={view} width={width} words={words} />,
  valueUnder: rateAt,
};
