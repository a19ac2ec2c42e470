// What the filters of /publications choose, without the page: a work passes when every question asked of it is answered.

/** What a list item says of its work, in its `data-` attributes. */
export type WorkFacts = Readonly<Record<string, string | undefined>>;

/** The words of a text without case and accents, as the server writes them into `data-text`. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .trim();
}

/** Whether a work has a value; of its topics it has several, with spaces between, and of its authors, with strokes. */
export function hasValue(work: WorkFacts, name: string, value: string): boolean {
  if (name === 'topic') return (work.topics ?? '').split(' ').includes(value);
  return name === 'author' ? (work.author ?? '').split('|').includes(value) : work[name] === value;
}

/** Whether a work passes: it has every value that is asked for, and holds every word. `except` is a name not to ask about. */
export function passes(
  work: WorkFacts,
  asked: readonly (readonly [name: string, value: string])[],
  words: string,
  except?: string,
): boolean {
  return (
    asked.every(([name, value]) => name === except || !value || hasValue(work, name, value)) &&
    fold(words)
      .split(/\s+/)
      .every((word) => (work.text ?? '').includes(word))
  );
}
