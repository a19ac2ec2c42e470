/** Characters that Unicode has raised and lowered. Others become CSL's `<sup>` and `<sub>`. */
export const RAISED = pairs('0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺−⁻=⁼(⁽)⁾iⁱnⁿ');
export const LOWERED = pairs('0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊−₋=₌(₍)₎aₐeₑhₕiᵢjⱼkₖlₗmₘnₙoₒpₚrᵣsₛtₜuᵤvᵥxₓβᵦγᵧρᵨφᵩχᵪ');

function pairs(text: string): ReadonlyMap<string, string> {
  const letters = [...text];
  return new Map(letters.flatMap((letter, index) => (index % 2 === 0 ? [[letter, letters[index + 1]!] as const] : [])));
}

/** A text in the letters of a table; undefined where one of them has none. */
export function inLetters(text: string, table: ReadonlyMap<string, string>): string | undefined {
  const letters = [...text].map((letter) => table.get(letter));
  return letters.every((letter) => letter !== undefined) ? letters.join('') : undefined;
}

const MARKED = /<(sup|sub)>((?:(?!<\/?(?:sup|sub)>)[\s\S])*)<\/\1>/g;

/** Endings that are raised for looks and read as they are: "10th", "1er", "Nº", "McKay". */
const ENDING = /^(?:st|nd|rd|th|er?|re|ère|i?ème|me|os?|as?|c|ac|TM|SM)$/;

/** CSL's raised and lowered text where no markup can be: "CO₂", "x^k", "a_(ij)"; "10th" as it reads. */
export function linearScripts(source: string): string {
  if (!source.includes('<su')) return source;
  return source.replace(MARKED, (_, mark: string, inside: string) => {
    const letters = inLetters(inside.replace(/-/g, '−'), mark === 'sup' ? RAISED : LOWERED);
    if (letters !== undefined) return letters;
    if (!/[\p{L}\p{N}]/u.test(inside) || (mark === 'sup' && ENDING.test(inside))) return inside;
    const sign = mark === 'sup' ? '^' : '_';
    return /^(?:[\p{L}\p{N}]\p{M}*|\([^()]*\))$/u.test(inside) ? sign + inside : `${sign}(${inside})`;
  });
}
