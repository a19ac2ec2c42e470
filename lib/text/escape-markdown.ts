/** Text that reads as itself in Markdown, in running words and as an address. */
export const escapeMarkdown = (text: string): string => text.replace(/[!-/:-@[-`{-~]/g, '\\$&');
