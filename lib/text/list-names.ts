/** "Write-ups, publications and talks": what is listed, at the beginning of a sentence. */
export const listNames = (names: readonly string[]): string =>
  capitalised([names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' and '));

/** A word as it stands at the beginning of a sentence. */
export const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
