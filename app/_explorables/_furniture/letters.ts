/** The size of a drawing's letters in pixels: figures are drawn at their real width, so letters need no scaling. */
export function letters(width: number): number {
  return width > 480 ? 14.5 : 13;
}

/**
 * Whether a drawing goes across a phone, where the whole figure is to stand on one screen. Elsewhere a drawing is as high as the
 * controls beside it; live-heights.css keeps the places of both.
 */
export function isAcrossPhone(width: number): boolean {
  return width <= 396;
}

/** How wide a text of such letters stands, roughly: enough to keep labels from touching. */
export function textWidth(text: string, size: number): number {
  return text.length * size * 0.5;
}
