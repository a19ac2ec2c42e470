/** Entities that web forms and reference managers leave in .bib files; all others of HTML are numbers there. */
const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  middot: '·',
  deg: '°',
  times: '×',
  minus: '−',
  reg: '®',
  copy: '©',
  trade: '™',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  kappa: 'κ',
  lambda: 'λ',
  mu: 'μ',
  pi: 'π',
  sigma: 'σ',
  omega: 'ω',
  szlig: 'ß',
  oslash: 'ø',
  Oslash: 'Ø',
  aelig: 'æ',
  AElig: 'Æ',
  ccedil: 'ç',
  Ccedil: 'Ç',
};
const ACCENTS: Record<string, string> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  uml: '\u0308',
  tilde: '\u0303',
  ring: '\u030a',
  caron: '\u030c',
  cedil: '\u0327',
};
const ENTITY =
  /\\?&(?:#(\d{1,7})|#x([\da-f]{1,6})|([A-Za-z])(acute|grave|circ|uml|tilde|ring|caron|cedil)|([A-Za-z]{2,8}));/gi;

/** `&amp;` and `&#8220;` as what they mean. LaTeX has no entities, so that nothing else can be meant by them; `\&amp;` is one too. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    ENTITY,
    (whole, decimal?: string, hex?: string, letter?: string, accent?: string, name?: string) => {
      if (decimal || hex) return fromCode(decimal ? Number(decimal) : Number.parseInt(hex!, 16)) ?? whole;
      if (letter) return (letter + ACCENTS[accent!.toLowerCase()]).normalize('NFC');
      return NAMED[name!] ?? NAMED[name!.toLowerCase()] ?? whole;
    },
  );
}

const fromCode = (code: number): string | undefined =>
  code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : undefined;
