import type { HeldParts } from '../_furniture/held-parts';
import { fields } from './fields';
import { DistanceDrawing, FrontDrawing, timeAt } from './search-drawing';
import { searchView, type SearchView } from './search-view';
import { csv, describeSearch, readOuts, summary, title } from './search-words';

export const parts: HeldParts<typeof fields, SearchView> = {
  fields,
  held: 'time',
  choices: ['device', 'method', 'budget', 'seed'],
  view: searchView,
  title,
  tag: describeSearch,
  readOuts,
  summary,
  csv,
  file: 'architecture-search.csv',
  above: (view, width, words) => <DistanceDrawing view={view} width={width} words={words} />,
  below: (view, width, words) => <FrontDrawing view={view} width={width} words={words} />,
  valueUnder: timeAt,
};
