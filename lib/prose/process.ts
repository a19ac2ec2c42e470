import type { Root as HastRoot } from 'hast';
import { markAbbreviations, takeAbbreviations } from './blocks/abbreviations';
import { placeCallouts } from './blocks/callouts';
import { placeDefinitionLists } from './blocks/definition-lists';
import { placeTables, readCaptions } from './blocks/tables';
import { placeTheorems } from './blocks/theorems';
import { resolveCitations } from './citations/citations';
import { thinMargin } from './citations/margin-room';
import { setListings } from './code/code';
import { readDiagrams } from './diagrams/diagrams';
import { placeFigures } from './figures/figures';
import { placeTries } from './figures/tries';
import { anchorHeadings } from './headings/headings';
import { nameParts } from './labels/labels';
import { checkFragments } from './labels/fragments';
import { setDisplayFormulas } from './math/display';
import { setFormulas } from './math/math';
import { placeNotes } from './notes/notes';
import { startRun, type Run } from './run';
import { refuseScripts } from './safety/safety';
import { normaliseDisplayMath } from './source/display-math';
import { nameLostMarkdown } from './source/lost-markdown';
import { parseProse } from './source/parse';
import { countWords } from './tree/count-words';
import { flatten } from './tree/flatten';
import { toHtmlTree } from './tree/to-hast';
import { mapText } from './tree/text-map';
import { setScripts } from './typography/scripts';
import { keepUnits } from './typography/units';
import type { Heading, ProcessedProse, ProseContext, WholeProse } from './types';

/**
 * Takes a text through all stages. The order matters: scripts are refused before anything is trusted, notes stand where
 * they are called before works are numbered, and labels are known before anything refers to them.
 */
export async function processProse(source: string, context: ProseContext): Promise<ProcessedProse> {
  const { tree, run, headings, words, minutes } = await runStages(source, context);
  return {
    tree: flatten(tree),
    headings,
    references: [...run.references.values()],
    words,
    minutes,
    hasMath: run.hasMath,
    blocks: mapText(tree, headings),
    labels: [...run.labels].map(([id, label]) => ({ id, label })),
    uses: [...run.uses],
    problems: run.problems,
  };
}

/** A text after all stages with its tree whole: what forms that are no page are made from. */
export async function processWhole(source: string, context: ProseContext): Promise<WholeProse> {
  const { tree, run } = await runStages(source, context);
  return { tree, references: [...run.references.values()], problems: run.problems };
}

/** The stages up to the tree of HTML and components, before it is folded up: what fixture tests look at. */
export async function runStages(
  source: string,
  context: ProseContext,
): Promise<{ tree: HastRoot; run: Run; headings: Heading[]; words: number; minutes: number }> {
  const run = startRun(normaliseDisplayMath(source), context);
  const tree = parseProse(run);
  if (!tree) return { tree: { type: 'root', children: [] }, run, headings: [], words: 0, minutes: 0 };
  refuseScripts(tree, run);
  nameLostMarkdown(tree, run);
  const length = countWords(tree);
  readDiagrams(tree);
  setDisplayFormulas(tree, run);
  takeAbbreviations(tree, run);
  setScripts(tree);
  placeDefinitionLists(tree);
  placeCallouts(tree, run);
  nameParts(tree, run);
  checkFragments(tree, run);
  placeNotes(tree, run);
  readCaptions(tree);
  keepUnits(tree);
  resolveCitations(tree, run);
  thinMargin(tree);
  markAbbreviations(tree, run);
  placeTheorems(tree, run);
  placeTables(tree, run);
  placeTries(tree, run);
  await placeFigures(tree, run);
  setFormulas(tree, run);
  await setListings(tree, run);
  const html = toHtmlTree(tree);
  const headings = anchorHeadings(html, context.words);
  return { tree: html, run, headings, ...length };
}
