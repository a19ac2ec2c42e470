// The figures' colours as presentation attributes: the tokens where the site's style sheet is at hand, their light values
// where it is not (feeds).
export const NAVY = 'var(--navy, #10106e)';
export const MAGENTA = 'var(--magenta, #b3006b)';
export const PAPER = 'var(--paper, #fff)';
export const MUTED = 'var(--muted, #5a6070)';
