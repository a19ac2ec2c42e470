import { faceOf, fileOf } from '@/lib/fonts/installed-face';

/** One file of a face: the role it plays and the family it is renamed to. */
export interface FontChoice {
  /** "world" faces stand behind all others, for the scripts that those lack. */
  role: 'serif' | 'sans' | 'code' | 'math' | 'world';
  /** The woff2 file. */
  file: string;
  /** The weight at which a variable file is taken. */
  weight?: number;
  /** The family as we call it: each subset a family of its own, so that Typst can go from one to the next. */
  family: string;
}

/** A Noto face for scripts that the text faces do not have; CJK faces come as a hundred files, each with a range of characters. */
interface WorldFace {
  package: string;
  /** Two letters that begin the name of each of its files. */
  short: string;
  wants: RegExp;
}

const han = String.raw`\p{Script=Han}\u3000-\u303f\uff00-\uffef`;
const faces = {
  chinese: {
    package: '@fontsource-variable/noto-serif-sc',
    short: 'SC',
    wants: new RegExp(`[${han}\\p{Script=Bopomofo}]`, 'u'),
  },
  japanese: {
    package: '@fontsource-variable/noto-serif-jp',
    short: 'JP',
    wants: new RegExp(`[${han}\\p{Script=Hiragana}\\p{Script=Katakana}ー]`, 'u'),
  },
  korean: {
    package: '@fontsource-variable/noto-serif-kr',
    short: 'KR',
    wants: new RegExp(`[${han}\\p{Script=Hangul}]`, 'u'),
  },
  arabic: {
    package: '@fontsource-variable/noto-naskh-arabic',
    short: 'AR',
    wants: /[\p{Script=Arabic}،؛؟]/u,
  },
  devanagari: {
    package: '@fontsource-variable/noto-serif-devanagari',
    short: 'DE',
    wants: /[\p{Script=Devanagari}।॥]/u,
  },
  thai: {
    package: '@fontsource-variable/noto-serif-thai',
    short: 'TH',
    wants: /[\p{Script=Thai}฿]/u,
  },
} satisfies Record<string, WorldFace>;

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
      for (const choice of toChoices(face, subset.name)) chosen.set(`${choice.file} ${choice.weight}`, choice);
      break;
    }
  }
  return [...chosen.values()].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.weight! - b.weight!));
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
  const subsets = Object.entries(faceOf(face.package).ranges)
    .filter(([name]) => !/^latin|^vietnamese|^math|^symbols/.test(name))
    .map(([name, ranges]) => ({ name: name.replace(/[[\]]/g, ''), ranges: ranges.split(',').map(toRange) }));
  subsetsOfFace.set(face.package, subsets);
  return subsets;
}

function toRange(range: string): [number, number] {
  const [from = '', to = from] = range.replace('U+', '').split('-');
  return [parseInt(from, 16), parseInt(to, 16)];
}

function toChoices({ package: from, short }: WorldFace, subset: string): FontChoice[] {
  const file = fileOf(faceOf(from), subset, 400, 'normal');
  return file
    ? ([400, 700] as const).map((weight) => ({ role: 'world', file, weight, family: `${short} ${subset}` }))
    : [];
}
