/** The size of a drawing and its margins, in its own units, which are pixels at the width it is made for. */
export interface Frame {
  /** Names the drawing's class: which of the two a style sheet shows. */
  name: 'wide' | 'narrow';
  width: number;
  height: number;
  top: number;
  bottom: number;
  left: number;
  right: number;
  /** Height of the letters. */
  letter: number;
}

/** A chart across text and notes, and one for a phone: it is drawn anew rather than shrunk, so that letters keep their size. */
export const frames: readonly Frame[] = [
  { name: 'wide', width: 951, height: 430, top: 42, bottom: 60, left: 64, right: 16, letter: 16 },
  { name: 'narrow', width: 350, height: 300, top: 36, bottom: 52, left: 46, right: 12, letter: 13 },
];

/** About how wide a text of the face stands. */
export function widthOf(text: string, { letter }: Frame): number {
  return text.length * letter * 0.5;
}
