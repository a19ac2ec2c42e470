import { argumentsAt } from './latex-arguments';

/**
 * Commands that packages and old LaTeX bring into formulas of titles and that Temml lacks, by what says the same there:
 * slashed, nicefrac, dsfont, bbm, siunitx, and text commands that people write between dollars.
 */
export const formulaMacros: Readonly<Record<string, string>> = {
  '\\slash': '/',
  '\\slashed': '\\not{#1}',
  '\\mbox': '\\text{#1}',
  '\\textsuperscript': '{}^{\\text{#1}}',
  '\\textsubscript': '{}_{\\text{#1}}',
  '\\nicefrac': '{#1}/{#2}',
  '\\mathds': '\\mathbb{#1}',
  '\\mathbbm': '\\mathbb{#1}',
  '\\mathbbmss': '\\mathbb{#1}',
  '\\ensuremath': '{#1}',
  '\\mathlarger': '{#1}',
  '\\mathsmaller': '{#1}',
  '\\xspace': '{}',
  '\\/': '{}',
  '\\protect': '{}',
  '\\em': '\\it',
  '\\sl': '\\it',
  '\\mit': '\\it',
  '\\textmu': '\\mathrm{\\mu}',
  '\\num': '{#1}',
  '\\ang': '{#1}^{\\circ}',
  '\\si': '\\mathrm{#1}',
  '\\unit': '\\mathrm{#1}',
  '\\SI': '{#1}\\,\\mathrm{#2}',
  '\\celsius': '{}^{\\circ}\\mathrm{C}',
  '\\degreeCelsius': '{}^{\\circ}\\mathrm{C}',
  '\\percent': '\\%',
  '\\per': '/',
  '\\femto': '\\mathrm{f}',
  '\\pico': '\\mathrm{p}',
  '\\nano': '\\mathrm{n}',
  '\\micro': '\\mathrm{\\mu}',
  '\\milli': '\\mathrm{m}',
  '\\centi': '\\mathrm{c}',
  '\\kilo': '\\mathrm{k}',
  '\\mega': '\\mathrm{M}',
  '\\giga': '\\mathrm{G}',
  '\\tera': '\\mathrm{T}',
  '\\meter': '\\mathrm{m}',
  '\\metre': '\\mathrm{m}',
  '\\gram': '\\mathrm{g}',
  '\\second': '\\mathrm{s}',
  '\\hertz': '\\mathrm{Hz}',
  '\\kelvin': '\\mathrm{K}',
  '\\volt': '\\mathrm{V}',
  '\\watt': '\\mathrm{W}',
  '\\eV': '\\mathrm{eV}',
  '\\electronvolt': '\\mathrm{eV}',
  '\\GeV': '\\mathrm{GeV}',
  '\\TeV': '\\mathrm{TeV}',
  '\\MeV': '\\mathrm{MeV}',
  '\\keV': '\\mathrm{keV}',
};

/** What LaTeX has of itself, though Temml lacks it. */
const OF_LATEX = new Set(['mbox', 'textsuperscript', 'textsubscript', 'ensuremath', 'em', 'sl', 'mit', 'protect']);

/** A formula without the commands of packages: `\slashed{E}` is `\not{E}`. */
export function plainFormula(formula: string): string {
  const found = /\\([A-Za-z]+)/g;
  let written = '';
  let offset = 0;
  for (let command = found.exec(formula); command; command = found.exec(formula)) {
    const macro = OF_LATEX.has(command[1]!) ? undefined : formulaMacros[command[0]];
    if (macro === undefined) continue;
    const { values, end } = argumentsAt(
      formula,
      found.lastIndex,
      macro.includes('#2') ? 2 : macro.includes('#1') ? 1 : 0,
    );
    if (macro.includes(`#${values.length + 1}`)) continue;
    const plain = macro
      .replace('\\mathbb', '\\mathbf')
      .replace(/#(\d)/g, (_, place) => plainFormula(values[Number(place) - 1]!));
    written += formula.slice(offset, command.index) + plain;
    offset = end;
    found.lastIndex = end;
  }
  return written + formula.slice(offset);
}
