/** The tokens, with the light scheme's values for feeds, which bring no style sheet. */
export const ink = {
  navy: 'var(--navy, #10106e)',
  magenta: 'var(--magenta, #b3006b)',
  muted: 'var(--muted, #5a6070)',
  wash: 'var(--wash, #f5f6f9)',
  paper: 'var(--paper, #fff)',
} as const;
