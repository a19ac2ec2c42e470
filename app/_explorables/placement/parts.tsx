import type { HeldParts } from '../_furniture/held-parts';
import { fields } from './fields';
import { LinkDrawing, linkAt } from './link-drawing';
import { placementView, type PlacementView } from './placement-view';
import { csv, describeProblem, readOuts, summary, title } from './placement-words';
import { StepDrawing } from './step-drawing';

export const parts: HeldParts<typeof fields, PlacementView> = {
  fields,
  held: 'link',
  choices: ['policy', 'objective', 'tokens', 'fits', 'speed', 'split'],
  view: placementView,
  title,
  tag: describeProblem,
  readOuts,
  summary,
  csv,
  file: 'placement.csv',
  above: (view, width, words) => <StepDrawing view={view} width={width} words={words} />,
  below: (view, width, words) => <LinkDrawing view={view} width={width} words={words} />,
  valueUnder: linkAt,
};
