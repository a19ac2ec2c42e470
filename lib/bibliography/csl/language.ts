/** BCP 47 tags of the names that babel, polyglossia and BibLaTeX write where these are not the languages' own. */
const TAGS: Readonly<Record<string, string>> = {
  american: 'en-US',
  usenglish: 'en-US',
  ukenglish: 'en-GB',
  british: 'en-GB',
  canadian: 'en-CA',
  australian: 'en-AU',
  newzealand: 'en-NZ',
  ngerman: 'de',
  germanb: 'de',
  austrian: 'de-AT',
  naustrian: 'de-AT',
  nswissgerman: 'de-CH',
  swissgerman: 'de-CH',
  francais: 'fr',
  acadian: 'fr-CA',
  canadien: 'fr-CA',
  castellano: 'es',
  castilian: 'es',
  espanol: 'es',
  mexican: 'es-MX',
  portuges: 'pt',
  brazilian: 'pt-BR',
  brazil: 'pt-BR',
  flemish: 'nl-BE',
  norsk: 'nb',
  nynorsk: 'nn',
  slovene: 'sl',
  magyar: 'hu',
  farsi: 'fa',
  myanmar: 'my',
  mandarin: 'zh',
  simplifiedchinese: 'zh-Hans',
  traditionalchinese: 'zh-Hant',
  chinesesimplified: 'zh-Hans',
  chinesetraditional: 'zh-Hant',
  serbianc: 'sr-Cyrl',
  polutonikogreek: 'el',
  ancientgreek: 'grc',
  syriac: 'syr',
  lowersorbian: 'dsb',
  uppersorbian: 'hsb',
  friulan: 'fur',
  asturian: 'ast',
  // Libraries write ISO 639-2 by English names.
  alb: 'sq',
  arm: 'hy',
  baq: 'eu',
  bur: 'my',
  chi: 'zh',
  cze: 'cs',
  dut: 'nl',
  fre: 'fr',
  geo: 'ka',
  ger: 'de',
  gre: 'el',
  ice: 'is',
  mac: 'mk',
  may: 'ms',
  per: 'fa',
  rum: 'ro',
  slo: 'sk',
  wel: 'cy',
};
const TAG = /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$/i;

/** The tag of a language as .bib files name it, "ngerman", "Deutsch" or "en-GB"; of several ("english and german") the first. Undefined for what is none. */
export function languageTag(name: string): string | undefined {
  const first = name
    .split(/(?<!\s)\s+and\s+|[,;/]/i)[0]!
    .trim()
    .toLowerCase()
    .replace(/^lang(?=[a-z]{5})/, '');
  const word = first.replace(/[\s_()]+/g, '');
  if (Object.hasOwn(TAGS, word)) return TAGS[word];
  const tag = first.replace(/_/g, '-');
  return (
    (TAG.test(tag) ? canonical(tag) : undefined) ??
    namedTags().get(word) ??
    namedTags().get(first.replace(/^([^(]*)\(.*\)$/, '$1').trim())
  );
}

const english = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** "deu" is "de", and "en-gb" is "en-GB". Undefined for what is no language: "xx". */
function canonical(tag: string): string | undefined {
  try {
    const [canonical] = Intl.getCanonicalLocales(tag);
    return canonical && english.of(canonical.split('-')[0]!) ? canonical : undefined;
  } catch {
    return undefined;
  }
}

let named: Map<string, string> | undefined;

/** Two-letter tags by the English name of each language and its own: "german", "deutsch". */
function namedTags(): ReadonlyMap<string, string> {
  if (named) return named;
  named = new Map();
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  for (const tag of letters.flatMap((first) => letters.map((second) => first + second))) {
    const name = english.of(tag);
    if (name === undefined) continue;
    const own = new Intl.DisplayNames(tag, { type: 'language', fallback: 'none' }).of(tag);
    for (const spelling of [name, own]) {
      const word = spelling?.toLowerCase().replace(/[\s_()]+/g, '');
      if (word && !named.has(word)) named.set(word, tag);
    }
  }
  return named;
}

/** The direction of a text by its first letter that has one, as browsers guess it; "ltr" for none. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const letter = /\p{L}/u.exec(text)?.[0];
  return letter && /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(letter)
    ? 'rtl'
    : 'ltr';
}
