import type { FaceChoice } from '@/lib/fonts/font-faces';
import { compilePdf, PdfError, type Pdf } from './compile-pdf';
import { drawingFaces, type DrawingFaces } from './drawing-faces';
import { outlineWords } from './outline-words';
import { chooseFonts, type FontStacks } from './font-choice';

/** A PDF, and the characters in it that no font can draw: a box stands for each. */
export interface SetPdf extends Pdf {
  undrawable: string[];
}

export interface DocumentToSet {
  /** Every character that may be printed; some that are not do no harm. */
  text: string;
  has: { code: boolean; math: boolean };
  language?: string;
  /** The site's faces; its own when absent. */
  faces?: FaceChoice;
  /** The whole Typst source, for faces by their families. */
  source: (stacks: FontStacks) => string;
  /** Files that the source names, by their paths from "/"; what a drawing cannot have is reported. */
  files?: (faces: DrawingFaces, report: (letters: string) => void) => ReadonlyMap<string, Buffer>;
}

/** Set in the place of what cannot be drawn; the mathematics face has it. */
export const BOX = '□';

/**
 * Gives a document its faces and compiles it. Characters that the compiler cannot draw are found by its refusal, and boxes stand for them
 * in a further attempt; `undrawable` holds those that are known, and is added to.
 */
export async function setDocument(
  { text, has, language, faces, source, files }: DocumentToSet,
  undrawable = new Set<string>(),
): Promise<SetPdf> {
  const undrawn = new Set<string>();
  for (let attempt = 0; ; attempt++) {
    const { fonts, stacks } = chooseFonts(text + (undrawable.size > 0 ? BOX : ''), has, language, faces);
    try {
      const drawn = new Map(files?.(await drawingFaces(fonts), (letters) => undrawn.add(letters)));
      for (const [name, bytes] of drawn) if (name.endsWith('.svg')) drawn.set(name, await outlineWords(bytes, fonts));
      const pdf = await compilePdf(withBoxes(source(stacks), undrawable), fonts, drawn);
      return { ...pdf, undrawable: [...undrawable, ...undrawn] };
    } catch (error) {
      const found =
        error instanceof PdfError ? error.characters.filter((text) => !undrawable.has(text) && text !== BOX) : [];
      if (found.length === 0 || attempt > 20) throw error;
      for (const text of found) undrawable.add(text);
    }
  }
}

function withBoxes(source: string, undrawable: ReadonlySet<string>): string {
  return [...undrawable].sort((a, b) => b.length - a.length).reduce((left, text) => left.replaceAll(text, BOX), source);
}
