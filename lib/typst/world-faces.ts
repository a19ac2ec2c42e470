import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** One file of a face: the role it plays, its subset's name in the npm package, and the family it is renamed to. */
export interface FontChoice {
  /** "world" faces stand behind all others, for the scripts that those lack. */
  role: 'serif' | 'sans' | 'code' | 'math' | 'world';
  /** Module path of the woff2 file. */
  module: string;
  /** The weight at which a variable file is taken. */
  weight?: 400 | 700;
  /** The family as the file says it, and as we call it: each subset a family of its own, so that Typst can go from one to the next. */
  rename?: { from: string; to: string };
}

/** A Noto face for scripts that the text faces do not have; CJK faces come as a hundred files, each with a range of characters. */
interface WorldFace {
  /** The family as the file says it. */
  name: string;
  package: string;
  /** Two letters that begin the name of each of its files. */
  short: string;
  wants: RegExp;
}

const han = String.raw`\p{Script=Han}\u3000-\u303f\uff00-\uffef`;
const faces = {
  chinese: {
    name: 'Noto Serif SC',
    package: '@fontsource-variable/noto-serif-sc',
    short: 'SC',
    wants: new RegExp(`[${han}\\p{Script=Bopomofo}]`, 'u'),
  },
  japanese: {
    name: 'Noto Serif JP',
    package: '@fontsource-variable/noto-serif-jp',
    short: 'JP',
    wants: new RegExp(`[${han}\\p{Script=Hiragana}\\p{Script=Katakana}ー]`, 'u'),
  },
  korean: {
    name: 'Noto Serif KR',
    package: '@fontsource-variable/noto-serif-kr',
    short: 'KR',
    wants: new RegExp(`[${han}\\p{Script=Hangul}]`, 'u'),
  },
  arabic: {
    name: 'Noto Naskh Arabic',
    package: '@fontsource-variable/noto-naskh-arabic',
    short: 'AR',
    wants: /[\p{Script=Arabic}،؛؟]/u,
  },
  devanagari: {
    name: 'Noto Serif Devanagari',
    package: '@fontsource-variable/noto-serif-devanagari',
    short: 'DE',
    wants: /[\p{Script=Devanagari}।॥]/u,
  },
  thai: {
    name: 'Noto Serif Thai',
    package: '@fontsource-variable/noto-serif-thai',
    short: 'TH',
    wants: /[\p{Script=Thai}฿]/u,
  },
} satisfies Record<string, WorldFace>;

const packages = createRequire(join(process.cwd(), 'package.json'));

/**
 * The files of Noto faces that these characters need, each a family of its own. Chinese, Japanese and Korean share characters
 * and draw them differently: the letters that only one of them has say whose text it is, and else the language of the site.
 */
export function worldFaces(text: string, language = 'en'): FontChoice[] {
  const wanted = [...new Set(text)].filter((character) => character.codePointAt(0)! > 0x5ff);
  const chosen = new Map<string, FontChoice>();
  const order = facesFor(wanted.join(''), language);
  for (const character of wanted) {
    for (const face of order) {
      if (!face.wants.test(character)) continue;
      const subset = subsetsOf(face).find(({ ranges }) =>
        ranges.some(([from, to]) => character.codePointAt(0)! >= from && character.codePointAt(0)! <= to),
      );
      if (!subset) continue;
      for (const choice of toChoices(face, subset.name)) chosen.set(`${choice.module} ${choice.weight}`, choice);
      break;
    }
  }
  return [...chosen.values()].sort((a, b) =>
    a.module < b.module ? -1 : a.module > b.module ? 1 : a.weight! - b.weight!,
  );
}

function facesFor(text: string, language: string): WorldFace[] {
  const { chinese, japanese, korean, ...others } = faces;
  const isJapanese = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text) || /^ja\b/.test(language);
  const isKorean = /^ko\b/.test(language);
  const eastAsian = isJapanese
    ? [japanese, chinese, korean]
    : isKorean
      ? [korean, chinese, japanese]
      : [chinese, japanese, korean];
  return [...eastAsian, ...Object.values(others)];
}

interface Subset {
  name: string;
  ranges: [number, number][];
}

const subsetsOfFace = new Map<string, Subset[]>();

/** Which file of a face holds which characters, as the package says it. */
function subsetsOf(face: WorldFace): Subset[] {
  const known = subsetsOfFace.get(face.package);
  if (known) return known;
  const written = JSON.parse(readFileSync(packages.resolve(`${face.package}/unicode.json`), 'utf8')) as Record<
    string,
    string
  >;
  const subsets = Object.entries(written)
    .filter(([name]) => !/^latin|^vietnamese|^math|^symbols/.test(name))
    .map(([name, ranges]) => ({ name: name.replace(/[[\]]/g, ''), ranges: ranges.split(',').map(toRange) }));
  subsetsOfFace.set(face.package, subsets);
  return subsets;
}

function toRange(range: string): [number, number] {
  const [from = '', to = from] = range.replace('U+', '').split('-');
  return [parseInt(from, 16), parseInt(to, 16)];
}

function toChoices({ name, package: from, short }: WorldFace, subset: string): FontChoice[] {
  const file = from.slice(from.indexOf('/') + 1);
  const to = `${short} ${subset}`.slice(0, name.length).padEnd(name.length, '-');
  return ([400, 700] as const).map((weight) => ({
    role: 'world',
    module: `${from}/files/${file}-${subset}-wght-normal.woff2`,
    weight,
    rename: { from: name, to },
  }));
}
