/** A length of a drawing to a tenth of a pixel: finer than any screen, and short in the page. */
export const round = (length: number): number => Math.round(length * 10) / 10;
