/**
 * The light scheme of `app/tokens.css`, for what leaves the site: feeds and cards are drawn where our style sheet is not.
 * A test compares it with that file.
 */
export const lightColours = {
  paper: '#ffffff',
  ink: '#17181c',
  muted: '#5a6070',
  rule: '#dcdfe6',
  wash: '#f5f6f9',
  navy: '#10106e',
  magenta: '#b3006b',
  third: '#1b6a73',
  fourth: '#7d5200',
  fifth: '#6b3fa0',
} as const;

/** Of the series of a chart, in their order (app/_prose/styles/figures.css). */
export const seriesColours = [
  lightColours.navy,
  lightColours.magenta,
  lightColours.third,
  lightColours.fourth,
  lightColours.fifth,
  lightColours.muted,
] as const;

/** Writes the light colour in the place of `var(--navy)`, so that a drawing keeps its colours without its style sheet. */
export function resolveColours(value: string): string {
  return value.replace(/var\(--(\w+)(?:,[^)]*)?\)/g, (whole, name: string) =>
    name in lightColours ? lightColours[name as keyof typeof lightColours] : whole,
  );
}
