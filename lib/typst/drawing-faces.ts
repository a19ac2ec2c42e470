import { readFontMetrics } from '@/lib/fonts/text-width';
import { loadFont } from './compile-pdf';
import type { FontChoice } from './world-faces';

/** A part of the words of a drawing, and the family that it is set in. */
export interface DrawnRun {
  text: string;
  family: string;
}

/** The faces that the words of a drawing are set in. */
export interface DrawingFaces {
  /** The family of plain letters. */
  family: string;
  /** Words in pieces by their faces; letters that none has are left out. */
  runsOf(words: string): DrawnRun[];
}

const read = new Map<string, Promise<DrawingFaces>>();

/**
 * Faces for words in an SVG, those of labels first. Where a face lacks one letter of a line, what reads an SVG takes another face for the whole
 * line, from the machine if that has it all: a drawing has to say of each letter whose it is. It takes a face of labels before one of
 * the machine, and no other face of ours; so a line with a letter of such a one is set in it as a whole, where that has all of it.
 */
export function drawingFaces(fonts: readonly FontChoice[]): Promise<DrawingFaces> {
  const rank = ({ role, family }: FontChoice) => roles.indexOf(role) * 2 + Number(!family.endsWith(' latin'));
  const ordered = [...new Map(fonts.map((font) => [font.family, font])).values()].sort((a, b) => rank(a) - rank(b));
  const key = ordered.map(({ file }) => file).join(' ');
  const known = read.get(key) ?? readFaces(ordered);
  read.set(key, known);
  return known;
}

const roles: FontChoice['role'][] = ['sans', 'serif', 'world', 'math', 'code'];

async function readFaces(fonts: readonly FontChoice[]): Promise<DrawingFaces> {
  const files = await Promise.all(fonts.map(async (font) => ({ family: font.family, data: await loadFont(font) })));
  const all = readFontMetrics(files);
  const alone = files.map((file) => readFontMetrics([file]));
  const labels = new Set(fonts.filter(({ role }) => role === 'sans').map(({ family }) => family));
  return {
    family: files[0]!.family,
    runsOf(words) {
      // A space of any width is no letter that a face may lack.
      const runs = all.runsOf(words.replace(/\s/g, ' '));
      const whole = alone.find(({ runsOf }) => runsOf(words)[0]?.text === words);
      const isOfLabels = runs.every(({ family }) => labels.has(family));
      return isOfLabels || !whole ? withTheirText(runs, words) : whole.runsOf(words);
    },
  };
}

/** Runs with the spaces that stood in their words. */
function withTheirText(runs: readonly DrawnRun[], words: string): DrawnRun[] {
  let at = 0;
  return runs.map(({ family, text }) => ({ family, text: words.slice(at, (at += text.length)) }));
}
