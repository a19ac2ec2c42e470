import { queriedPageAt } from './representations';

/** Longest answer that is read to one parameter of a question, in characters. */
const longestValue = 200;

/** Of a query that is read whole, in characters. */
const longestQuestion = 2000;

/** More boxes than this are not ticked by hand. */
const mostValues = 500;

/**
 * The question in a query: the parameters that the address reads and that are not empty, each once (the first counts) and in one
 * order, so that one question has one spelling. Empty where nothing is asked: mail programs and search engines add parameters of their
 * own to every link.
 */
export function questionIn(address: string, query: string): string {
  const { parameters: known = [], several = [], isWhole } = queriedPageAt(address) ?? {};
  if (!query || (known.length === 0 && !isWhole)) return '';
  const given = new URLSearchParams(query);
  if (isWhole) return given.size > 0 ? `?${given.toString().slice(0, longestQuestion)}` : '';
  const asked = known.flatMap((name) => {
    const values = given.getAll(name).slice(0, several.includes(name) ? mostValues : 1);
    return values
      .map((value) => [...value.trim()].slice(0, longestValue).join(''))
      .filter(Boolean)
      .map((value) => [name, value]);
  });
  return asked.length > 0 ? `?${new URLSearchParams(asked).toString()}` : '';
}
