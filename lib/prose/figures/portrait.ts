/** A picture of the front matter as a text, so that it is checked and made smaller as any other picture is. */
export const portraitText = (path: string, name: string): string =>
  `![${name.replace(/[[\]\\]/g, '')}](<${path.replace(/[<>]/g, '')}>)`;
