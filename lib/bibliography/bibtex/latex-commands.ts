/** CSL's marks before and after a marked text. */
export type Format = readonly [before: string, after: string];

const ITALIC: Format = ['<i>', '</i>'];
const BOLD: Format = ['<b>', '</b>'];
const SMALL_CAPS: Format = ['<span style="font-variant:small-caps;">', '</span>'];
const RAISED: Format = ['<sup>', '</sup>'];
const LOWERED: Format = ['<sub>', '</sub>'];
const QUOTED: Format = ['“', '”'];
const PLAIN: Format = ['', ''];

/** Accents by the combining character they put on a letter. */
export const ACCENT_MARKS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '"': '\u0308',
  '=': '\u0304',
  '.': '\u0307',
  v: '\u030c',
  u: '\u0306',
  H: '\u030b',
  r: '\u030a',
  c: '\u0327',
  k: '\u0328',
  d: '\u0323',
  b: '\u0331',
  t: '\u0361',
  G: '\u030f',
  U: '\u030e',
  h: '\u0309',
  f: '\u0311',
  textcommabelow: '\u0326',
  // Of the files of MathSciNet.
  ocirc: '\u030a',
  polhk: '\u0328',
  soft: '\u030c',
  udot: '\u0323',
  lfhook: '\u0326',
  cfudot: '\u0323',
};

/** A character behind a backslash that stands for itself, or for a space, or for nothing. */
export const KEPT: Readonly<Record<string, string>> = {
  '&': '&',
  '%': '%',
  $: '$',
  '#': '#',
  _: '_',
  '{': '{',
  '}': '}',
  '\\': ' ',
  ',': ' ',
  ';': ' ',
  ':': ' ',
  '!': '',
  '-': '',
  '/': '',
  '@': '',
  '*': '',
};

/** Punctuation as BibLaTeX's styles set it, and names that LaTeX has from packages. */
export const PACKAGE_SIGNS: Readonly<Record<string, string>> = {
  adddot: '.',
  addcomma: ',',
  addsemicolon: ';',
  addcolon: ':',
  addspace: ' ',
  addnbspace: '\u00a0',
  adddotspace: '. ',
  addslash: '/',
  addhyphen: '-',
  hyphen: '-',
  nbhyphen: '-',
  fshyphen: '-',
  bibopenparen: '(',
  bibcloseparen: ')',
  bibopenbracket: '[',
  bibclosebracket: ']',
  BibTeX: 'BibTeX',
  XeLaTeX: 'XeLaTeX',
  XeTeX: 'XeTeX',
  LuaLaTeX: 'LuaLaTeX',
  LuaTeX: 'LuaTeX',
  pdfLaTeX: 'pdfLaTeX',
};

/** Letters and signs of text that are no base and accent, by command. */
export const LETTERS: Readonly<Record<string, string>> = {
  ...pairsOf(`
    ss ß  SS ẞ  o ø  O Ø  l ł  L Ł  ae æ  AE Æ  oe œ  OE Œ  aa å  AA Å  dj đ  DJ Đ  dh ð  DH Ð  th þ  TH Þ  ng ŋ
    NG Ŋ  ij ĳ  IJ Ĳ  i ı  j ȷ  copyright ©  textcopyright ©  pounds £  textsterling £  S §  textsection §  P ¶
    dag †  textdagger †  ddag ‡  textdaggerdbl ‡  ldots …  dots …  textellipsis …  textregistered ®  texttrademark ™
    textdegree °  degree °  euro €  texteuro €  EUR €  textyen ¥  textcent ¢  textmu µ  textpm ±  texttimes ×
    textdiv ÷  textnumero №  textperiodcentered ·  textendash –  textemdash —  textquoteleft ‘  textquoteright ’
    textquotedblleft “  textquotedblright ”  textquotedbl "  quotedblbase „  quotesinglbase ‚  glqq „  grqq “
    flqq «  frqq »  guillemotleft «  guillemotright »  guillemetleft «  guillemetright »  guilsinglleft ‹
    guilsinglright ›  textexclamdown ¡  textquestiondown ¿  textordfeminine ª  textordmasculine º  textasciitilde ~
    textasciicircum ^  textunderscore _  textbar |  textgreater >  textbraceleft {  textbraceright }  textdollar $
    textbullet •  textasteriskcentered ∗  slash /  textonehalf ½  textonequarter ¼  textthreequarters ¾
    textonesuperior ¹  texttwosuperior ²  textthreesuperior ³  textperthousand ‰  textminus −  textrightarrow →
    textleftarrow ←  textmusicalnote ♪  LaTeX LaTeX  TeX TeX  LaTeXe LaTeX2ε  lq ‘  rq ’
    cprime ʹ  cdprime ʺ  Dbar Đ  dbar đ
  `),
  textquotesingle: "'",
  textbackslash: '\\',
  textless: '<\u2060',
  space: ' ',
  quad: ' ',
  qquad: ' ',
  thinspace: ' ',
  enspace: ' ',
  newline: ' ',
  newblock: ' ',
  par: ' ',
  linebreak: ' ',
  textvisiblespace: ' ',
  textcompwordmark: '',
  ...PACKAGE_SIGNS,
};

/** Commands that print nothing. */
export const SILENT: Readonly<Record<string, true>> = Object.fromEntries(
  [
    'protect',
    'relax',
    'nobreak',
    'allowbreak',
    'break',
    'noindent',
    'displaystyle',
    'textstyle',
    'normalfont',
    'selectfont',
    'unskip',
    'ignorespaces',
    'sloppy',
    'penalty',
    'bgroup',
    'egroup',
    'normalsize',
    'small',
    'scriptsize',
    'footnotesize',
    'large',
    'Large',
    'bibrangedash',
    'null',
    'xspace',
    'upshape',
    'mdseries',
    'nolinebreak',
    'nocorr',
    'nopunct',
    'isdot',
    'midsentence',
    'bibsentence',
    'nocomma',
  ].map((name) => [name, true]),
);

/** Commands by their arguments: "+" is shown, "-" is not. */
export const ARGUMENTS_DROPPED: Readonly<Record<string, string>> = {
  href: '-+',
  hyperref: '+',
  url: '+',
  nolinkurl: '+',
  path: '+',
  doi: '+',
  footnote: '-',
  thanks: '-',
  footnotemark: '',
  noopsort: '-',
  SortNoop: '-',
  sortnoop: '-',
  singleletter: '+',
  switchargs: '+',
  label: '-',
  cite: '-',
  citep: '-',
  citet: '-',
  index: '-',
  begin: '-',
  end: '-',
  hspace: '-',
  vspace: '-',
  vphantom: '-',
  hphantom: '-',
  phantom: '-',
  textcolor: '-+',
  color: '-',
  colorbox: '-+',
  texorpdfstring: '-+',
  foreignlanguage: '-+',
  textlatin: '+',
  textgreek: '+',
  textcyrillic: '+',
  lowercase: '+',
  uppercase: '+',
  MakeUppercase: '+',
  MakeLowercase: '+',
  NoCaseChange: '+',
  hbox: '+',
  mbox: '+',
  fbox: '+',
  makebox: '+',
  raisebox: '-+',
  resizebox: '--+',
  scalebox: '-+',
  smash: '+',
  discretionary: '--+',
  hyphenation: '-',
  bibinfo: '-+',
  bibfield: '-+',
  bibnamefont: '+',
  bibfnamefont: '+',
  Eprint: '-+',
  enquotestar: '+',
  autocap: '+',
  mkbibnamefamily: '+',
  mkbibnamegiven: '+',
  mkbibparens: '+',
  mkbibbrackets: '+',
  textsuperscriptx: '+',
  todo: '-',
  ignore: '-',
  acro: '+',
  ac: '+',
  gls: '+',
  name: '+',
};

/** Commands that mark their argument. */
export const FORMATS: Readonly<Record<string, Format>> = {
  emph: ITALIC,
  textit: ITALIC,
  textsl: ITALIC,
  mkbibitalic: ITALIC,
  mkbibemph: ITALIC,
  textbf: BOLD,
  strong: BOLD,
  mkbibbold: BOLD,
  textsc: SMALL_CAPS,
  textsuperscript: RAISED,
  textsubscript: LOWERED,
  mkbibsuperscript: RAISED,
  mkbibsubscript: LOWERED,
  enquote: QUOTED,
  mkbibquote: QUOTED,
  textquote: QUOTED,
  textmd: PLAIN,
  textrm: PLAIN,
  textsf: PLAIN,
  texttt: PLAIN,
  textup: PLAIN,
  textnormal: PLAIN,
  text: PLAIN,
  underline: PLAIN,
  uline: PLAIN,
  textls: PLAIN,
  textlf: PLAIN,
};

/** Switches that mark the rest of their group. */
export const SWITCHES: Readonly<Record<string, Format>> = {
  it: ITALIC,
  itshape: ITALIC,
  sl: ITALIC,
  slshape: ITALIC,
  em: ITALIC,
  bf: BOLD,
  bfseries: BOLD,
  sc: SMALL_CAPS,
  scshape: SMALL_CAPS,
  rm: PLAIN,
  rmfamily: PLAIN,
  sf: PLAIN,
  sffamily: PLAIN,
  tt: PLAIN,
  ttfamily: PLAIN,
};

/** "ss ß  o ø" as a record. */
function pairsOf(text: string): Record<string, string> {
  const words = text.trim().split(/\s+/);
  return Object.fromEntries(words.flatMap((name, index) => (index % 2 === 0 ? [[name, words[index + 1]!]] : [])));
}
