/** British and American endings and stems, as pairs that lead both ways. Loose on purpose: a variant that is no word finds nothing. */
const PAIRS: readonly { british: RegExp; american: RegExp; toAmerican: string; toBritish: string }[] = [
  pair('([a-z]{3,})is((?:e|i(?!o)|a)[a-z]*)', '$1iz$2', '([a-z]{3,})iz((?:e|i(?!o)|a)[a-z]*)', '$1is$2'),
  pair('([a-z]{3,})ys(e[a-z]*|ing)', '$1yz$2', '([a-z]{3,})yz(e[a-z]*|ing)', '$1ys$2'),
  pair(
    '(col|behavi|fav|neighb|hon|lab|flav|hum|rum|vap|endeav|harb|val|vig)our([a-z]*)',
    '$1or$2',
    '(col|behavi|fav|neighb|hon|lab|flav|hum|rum|vap|endeav|harb|val|vig)or([a-z]*)',
    '$1our$2',
  ),
  pair(
    '([a-z]*)(cent|met|fib|lit|calib|theat)re(s|d|)',
    '$1$2er$3',
    '([a-z]*)(cent|met|fib|lit|calib|theat)er(s|d|)',
    '$1$2re$3',
  ),
  pair('(catal|dial|anal)ogue(s|d|)', '$1og$2', '(catal|dial|anal)og(s|d|)', '$1ogue$2'),
  pair(
    '(model|label|travel|cancel|signal|channel|tunnel|level|total)l(ed|ing|er|ers)',
    '$1$2',
    '(model|label|travel|cancel|signal|channel|tunnel|level|total)(ed|ing|er|ers)',
    '$1l$2',
  ),
  pair('programme(s|)', 'program$1', 'program(s|)', 'programme$1'),
  pair('(def|off|lic)ence(s|)', '$1ense$2', '(def|off|lic)ense(s|)', '$1ence$2'),
  pair('gr(e)y([a-z]*)', 'gray$2', 'gr(a)y([a-z]*)', 'grey$2'),
  pair('artefact(s|)', 'artifact$1', 'artifact(s|)', 'artefact$1'),
];

function pair(british: string, toAmerican: string, american: string, toBritish: string) {
  return {
    british: new RegExp(`^${british}$`, 'i'),
    american: new RegExp(`^${american}$`, 'i'),
    toAmerican,
    toBritish,
  };
}

/** The spellings of one word, its own first: "quantisation" and "quantization". Works on beginnings of words, as they are typed. */
export function spellingsOf(word: string): string[] {
  const spellings = new Set([word]);
  for (const { british, american, toAmerican, toBritish } of PAIRS) {
    if (british.test(word)) spellings.add(word.replace(british, toAmerican));
    if (american.test(word)) spellings.add(word.replace(american, toBritish));
  }
  return [...spellings];
}

/** A query as written, with every word in its other spelling, and no query twice: at most two, so that a search stays quick. */
export function queryVariants(query: string): string[] {
  const other = query.replace(/\p{L}+/gu, (word) => spellingsOf(word)[1] ?? word);
  return other === query ? [query] : [query, other];
}
