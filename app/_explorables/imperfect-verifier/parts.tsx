import type { HeldParts } from '../_furniture/held-parts';
import { fields } from './fields';
import { acceptedAt, SamplesDrawing, WorthDrawing } from './verifier-drawing';
import { verifierView, type VerifierView } from './verifier-view';
import { csv, describeVerifier, readOuts, summary, title } from './verifier-words';

export const parts: HeldParts<typeof fields, VerifierView> = {
  fields,
  held: 'accepted',
  choices: ['run', 'price'],
  view: verifierView,
  title,
  tag: ({ state }, words) => describeVerifier(state, words),
  readOuts,
  summary,
  csv,
  file: 'imperfect-verifier.csv',
  above: (view, width, words) => <SamplesDrawing view={view} width={width} words={words} />,
  below: (view, width, words) => <WorthDrawing view={view} width={width} words={words} />,
  valueUnder: acceptedAt,
};
