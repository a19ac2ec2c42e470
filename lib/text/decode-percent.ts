/** A text with its percent escapes read ("my%20plot.png" is "my plot.png"); one whose escapes are broken is as it is written. */
export function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
