/** The IO of the papers: reads what a text needs, and keeps the PDF that is made of it. */
import type { Problem } from '@/lib/content/problem';
import { ContentError } from '@/lib/content/problem';
import { Kept } from '@/lib/kept/keep';
import { loadWhole, nameOfProse, type ProseDocument, type ProseSurroundings } from '@/lib/prose/store/load-prose';
import type { DrawingFaces, DrawnRun } from '@/lib/typst/drawing-faces';
import { shaped } from '@/lib/typst/outline-words';
import { BOX, setDocument } from '@/lib/typst/set-document';
import { paperSource, typstPaper } from './document';
import type { PaperFacts, StillFigure, TypstPaper } from './model';
import { printPictures } from './pictures';
import { FAMILIES } from './set/drawings';

/** A paper to make. */
export interface PaperRequest {
  document: ProseDocument;
  facts: PaperFacts;
  /** Its figures that compute, in their order. */
  stills: readonly StillFigure[];
}

/** A paper as a file, and what stands in it otherwise than it was written. */
export interface Paper {
  pdf: Buffer;
  problems: Problem[];
}

const keptPapers = (): Promise<Kept> => Kept.of('papers', 'lib/papers/make-paper.ts');

async function inputsOf({ document, facts, stills }: PaperRequest, surroundings: ProseSurroundings): Promise<string[]> {
  return [await nameOfProse(document, surroundings), JSON.stringify([facts, stills, document.macros])];
}

/** The PDF of a text, if it is kept. */
export async function findPaper(request: PaperRequest, surroundings: ProseSurroundings): Promise<Paper | undefined> {
  const kept = (await keptPapers()).find(await inputsOf(request, surroundings));
  return kept && { pdf: kept.body, problems: [] };
}

/** The PDF of a text, set now and kept; one with problems is not, so that every build says them. */
export async function makePaper(request: PaperRequest, surroundings: ProseSurroundings): Promise<Paper> {
  const paper = await setPaper(request, surroundings);
  if (paper.problems.length === 0) (await keptPapers()).put(await inputsOf(request, surroundings), paper.pdf);
  return paper;
}

/** Sets a text. Throws a ContentError when the text has mistakes. */
export async function setPaper(
  { document, facts, stills }: PaperRequest,
  surroundings: ProseSurroundings,
): Promise<Paper> {
  const { tree, references, problems: mistakes } = await loadWhole(document, surroundings);
  const errors = mistakes.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new ContentError(errors);
  const pictures = await printPictures(tree, surroundings.files);
  const file = `${surroundings.directory}/${document.file}`;
  const paper = typstPaper({
    tree,
    references,
    facts,
    stills,
    file,
    macros: document.macros ?? {},
    pictures,
    bodyLine: document.bodyLine,
  });
  const { bytes, undrawable } = await setDocument({
    text: [printedText(paper), ...Object.values(facts.says)].join('\n'),
    has: { code: /\b(?:raw|listing)\(/.test(paper.body), math: true },
    language: facts.language,
    source: (stacks) => paperSource(facts, paper.body, stacks),
    files: (faces, report) => inFaces(paper.files, faces, report),
  });
  return { pdf: bytes, problems: [...paper.problems, ...undrawable.map((text) => boxed(text, document, file))] };
}

/** The source holds every character that is printed, and letters of drawings stand in their files. */
function printedText({ body, files }: TypstPaper): string {
  const drawings = [...files].flatMap(([name, bytes]) => (name.endsWith('.svg') ? [bytes.toString('utf8')] : []));
  return [body, ...drawings].join('\n');
}

/** Drawings in our faces: that of plain letters around all, and each run of letters that it lacks in another. */
function inFaces(
  files: ReadonlyMap<string, Buffer>,
  { family, runsOf }: DrawingFaces,
  report: (letter: string) => void,
): Map<string, Buffer> {
  const drawable = (letter: string) => {
    if (runsOf(letter).length > 0) return letter;
    report(letter);
    return BOX;
  };
  const set = (words: string) =>
    ofOneDirection(runsOf([...words].map(drawable).join('')), report)
      .map((run) => (run.family === family ? run.text : `<tspan font-family="'${run.family}'">${run.text}</tspan>`))
      .join('');
  const draw = (svg: string) =>
    svg
      .replaceAll(FAMILIES, `'${family}'`)
      .replace(/<text\b[^>]*>.*?<\/text>/gs, (text) => text.replace(/(?<=>)[^<]+/g, set));
  return new Map(
    [...files].map(([name, bytes]) => [
      name,
      name.endsWith('.svg') ? Buffer.from(draw(bytes.toString('utf8'))) : bytes,
    ]),
  );
}

/** Beside joined letters no other face is drawn: what reads an SVG sets neither then. */
function ofOneDirection(runs: DrawnRun[], report: (letters: string) => void): DrawnRun[] {
  if (!runs.some(({ text }) => shaped.test(text))) return runs;
  for (const { text } of runs) if (!shaped.test(text) && text.trim()) report(text.trim());
  return runs.filter(({ text }) => shaped.test(text));
}

function boxed(text: string, { body, bodyLine }: ProseDocument, file: string): Problem {
  const before = body.indexOf(text);
  return {
    file,
    ...(before >= 0 && { line: bodyLine + body.slice(0, before).split('\n').length - 1 }),
    message: `has "${text}", which the PDF cannot draw: a box stands for it there, or in a drawing nothing`,
    mend: 'write it in other characters, or leave it',
    severity: 'warning',
  };
}
