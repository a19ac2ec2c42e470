/** A text on one line: white space of any kind and length is one space, and none stands at its ends. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
