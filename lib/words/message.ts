/** A sentence with places in braces, `{name}`; or one for each plural category of its language (CLDR's `one`, `few`, `many` …). */
export type Message = string | Forms;

export type Forms = { readonly [Category in Intl.LDMLPluralRule]?: string } & { readonly other: string };

/** CLDR's categories of plurals. */
export const pluralCategories: readonly Intl.LDMLPluralRule[] = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** Every text of a message. */
export const formsOf = (message: Message): string[] =>
  typeof message === 'string' ? [message] : Object.values(message);

/** The places of a message; one with forms takes a count, whether or not it says it. */
export type PlacesOf<Of> = Of extends string
  ? PlacesIn<Of>
  : Of extends { other: infer Other }
    ? PlacesIn<Other> | 'count'
    : never;

type PlacesIn<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | PlacesIn<Rest> : never;

/** A translation of all these messages. */
export type Complete<Of> = { readonly [Key in keyof Of]: Message };

/** A value for a place: a number is written as the language writes it, and says which plural is meant where it is the `count`. */
export type Value = string | number;

const place = /\{(\w+)\}/;

/** The places that a message may name. */
export const placesOf = (message: Message): string[] => [
  ...new Set([...formsOf(message).flatMap(placesIn), ...(typeof message === 'string' ? [] : ['count'])]),
];

/** What a message is called by its text: itself, or of several forms the one for all other counts. */
export const nameOfMessage = (message: Message): string => (typeof message === 'string' ? message : message.other);

/** The places that a text names. */
export const placesIn = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);

/** A message in its parts: its own words, and between them what its places are given. */
export function splitMessage<Part>(text: string, values: Readonly<Record<string, Part>>): (string | Part)[] {
  // Every second piece is the name of a place.
  return text
    .split(place)
    .map((piece, index) => (index % 2 === 0 ? piece : (values[piece] ?? `{${piece}}`)))
    .filter((piece) => piece !== '');
}

/** The message in a language, its places filled. */
export function fillMessage(message: Message, values: Readonly<Record<string, Value>>, language: string): string {
  const written = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'number' ? formatNumber(value, language) : value,
  ]);
  return splitMessage(
    formOf(message, values.count, language),
    Object.fromEntries(written) as Record<string, string>,
  ).join('');
}

/** The form of a message for a count. */
export function formOf(message: Message, count: Value | undefined, language: string): string {
  if (typeof message === 'string') return message;
  if (typeof count !== 'number') return message.other;
  return message[pluralOf(language).select(count)] ?? message.other;
}

/** "12,345" as the language writes it. */
export const formatNumber = (value: number, language: string): string => numbersOf(language).format(value);

// To make one takes longer than to use it a hundred times.
const plurals = new Map<string, Intl.PluralRules>();
const numbers = new Map<string, Intl.NumberFormat>();

const pluralOf = (language: string): Intl.PluralRules => kept(plurals, language, () => new Intl.PluralRules(language));
const numbersOf = (language: string): Intl.NumberFormat =>
  kept(numbers, language, () => new Intl.NumberFormat(language));

function kept<Thing>(store: Map<string, Thing>, language: string, make: () => Thing): Thing {
  const known = store.get(language) ?? make();
  store.set(language, known);
  return known;
}
