import { typstArray, typstString } from './literal';
import { worldFaces, type FontChoice } from './world-faces';

/** Families by role, most wanted first. */
export type FontStacks = Record<'serif' | 'sans' | 'code' | 'math', string[]>;

interface Family {
  role: 'serif' | 'sans';
  name: string;
  package: string;
  short: string;
  faces: string[];
}

const families: Family[] = [
  {
    role: 'serif',
    name: 'Libertinus Serif',
    package: '@fontsource/libertinus-serif',
    short: 'Serif',
    faces: ['400-normal', '400-italic', '600-normal'],
  },
  {
    role: 'sans',
    name: 'Libertinus Sans',
    package: '@fontsource/libertinus-sans',
    short: 'Sans',
    faces: ['400-normal', '700-normal'],
  },
];

/** Subsets by need, in the order of their files. Sans has no Hebrew; text set in it borrows the serif's. */
const subsets: { name: string; needed: RegExp; roles: Family['role'][] }[] = [
  { name: 'latin', needed: /^/, roles: ['serif', 'sans'] },
  {
    name: 'latin-ext',
    needed: /[\u0100-\u02ff\u1d00-\u1eff\u2020\u20a0-\u20c0\u2113\u2c60-\u2c7f\ua720-\ua7ff]/,
    roles: ['serif', 'sans'],
  },
  { name: 'vietnamese', needed: /[\u0102-\u01b0\u0300-\u0329\u1ea0-\u1ef9\u20ab]/, roles: ['serif', 'sans'] },
  { name: 'greek', needed: /[\u0370-\u03ff]/, roles: ['serif', 'sans'] },
  { name: 'greek-ext', needed: /[\u1f00-\u1fff]/, roles: ['serif', 'sans'] },
  { name: 'cyrillic', needed: /[\u0400-\u052f\u2116]/, roles: ['serif', 'sans'] },
  {
    name: 'cyrillic-ext',
    needed: /[\u0460-\u052f\u1c80-\u1c8a\u20b4\u2de0-\u2dff\ua640-\ua69f]/,
    roles: ['serif', 'sans'],
  },
  { name: 'hebrew', needed: /[\u0590-\u05ff\u20aa\ufb1d-\ufb4f]/, roles: ['serif'] },
];

/** The mathematics face has the arrows and operators that the text faces lack; it is large, hence read only when wanted. */
const mathFace = {
  family: 'STIX Two Math',
  module: '@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff2',
};
const wantsMathFace = /[\u25a1\u2032-\u2037\u2070-\u209f\u2100-\u214f\u2190-\u2bff]|\p{Sm}/u;
const codeFace = {
  family: 'JetBrains Mono',
  module: '@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2',
};

/** The font files that a text needs, in a fixed order, and the families to ask for in each role. Only these are embedded. */
export function chooseFonts(
  text: string,
  has: { code: boolean; math: boolean },
  language?: string,
): { fonts: FontChoice[]; stacks: FontStacks } {
  const chosen = subsets.filter(({ needed }) => needed.test(text));
  const fonts: FontChoice[] = families.flatMap((family) =>
    chosen
      .filter(({ roles }) => roles.includes(family.role))
      .flatMap(({ name }) => family.faces.map((face) => toChoice(family, name, face))),
  );
  if (has.math || wantsMathFace.test(text)) fonts.push({ role: 'math', module: mathFace.module });
  if (has.code) fonts.push({ role: 'code', module: codeFace.module, weight: 400 });
  fonts.push(...worldFaces(text, language));
  return { fonts, stacks: toStacks(fonts) };
}

function toChoice({ role, name, package: from, short }: Family, subset: string, face: string): FontChoice {
  const file = from.slice(from.indexOf('/') + 1);
  // The new name has the old one's length: it is written over it in place.
  const to = `${short} ${subset.replace('cyrillic-', 'cyr-')}`.padEnd(name.length, '-');
  return { role, module: `${from}/files/${file}-${subset}-${face}.woff2`, rename: { from: name, to } };
}

function toStacks(fonts: FontChoice[]): FontStacks {
  // The Latin subset comes last: asked for "ź" before the one that has it, it would build one of "z" and an accent, which
  // is extracted as two letters.
  const of = (role: FontChoice['role']) =>
    [...new Set(fonts.filter((font) => font.role === role).map((font) => font.rename?.to ?? ''))].reverse();
  const math = fonts.some(({ role }) => role === 'math') ? [mathFace.family] : [];
  const code = fonts.some(({ role }) => role === 'code') ? [codeFace.family] : [];
  const serif = [...of('serif'), ...math, ...of('world')];
  return { serif, sans: [...of('sans'), ...serif], code: [...code, ...serif], math: [...math, ...serif] };
}

/**
 * A stack as Typst takes it. Spaces and the signs of ASCII are set by the face of Latin alone: the subsets of other scripts hold them too, and
 * where every space is of another face, a line falls apart into words for those who read the file.
 */
export function typstStack(families: string[]): string {
  return typstArray(
    families.map((name) =>
      otherSubset.test(name)
        ? `(name: ${typstString(name)}, covers: regex(${typstString('[^\\u{0}-\\u{ff}–—‘’“”…]')}))`
        : typstString(name),
    ),
  );
}

/** The text faces but for their Latin: "Serif greek---", and no "Serif latin---". */
const otherSubset = /^(?:Serif|Sans) (?!latin-*$)/;
