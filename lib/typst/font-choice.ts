import { faceOf, fileOf, nearestWeight, type InstalledFace } from '@/lib/fonts/installed-face';
import { defaultFaces, mathFace, type FaceChoice } from '@/lib/fonts/font-faces';
import { typstArray, typstString } from './literal';
import { worldFaces, type FontChoice } from './world-faces';

/** Families by role, most wanted first. */
export type FontStacks = Record<'serif' | 'sans' | 'code' | 'math', string[]>;

type Role = 'serif' | 'sans';

/** What the CV asks of the face of the text, and of that of the labels. */
const wanted: Record<Role, { choice: keyof FaceChoice; styles: [weight: number, style: 'normal' | 'italic'][] }> = {
  serif: {
    choice: 'text',
    styles: [
      [400, 'normal'],
      [400, 'italic'],
      [600, 'normal'],
    ],
  },
  sans: {
    choice: 'labels',
    styles: [
      [400, 'normal'],
      [700, 'normal'],
    ],
  },
};

/** Subsets by need, in the order of their files. A face that lacks one (Libertinus Sans has no Hebrew) borrows the other's. */
const subsets: { name: string; needed: RegExp }[] = [
  { name: 'latin', needed: /^/ },
  { name: 'latin-ext', needed: /[\u0100-\u02ff\u1d00-\u1eff\u2020\u20a0-\u20c0\u2113\u2c60-\u2c7f\ua720-\ua7ff]/ },
  { name: 'vietnamese', needed: /[\u0102-\u01b0\u0300-\u0329\u1ea0-\u1ef9\u20ab]/ },
  { name: 'greek', needed: /[\u0370-\u03ff]/ },
  { name: 'greek-ext', needed: /[\u1f00-\u1fff]/ },
  { name: 'cyrillic', needed: /[\u0400-\u052f\u2116]/ },
  { name: 'cyrillic-ext', needed: /[\u0460-\u052f\u1c80-\u1c8a\u20b4\u2de0-\u2dff\ua640-\ua69f]/ },
  { name: 'hebrew', needed: /[\u0590-\u05ff\u20aa\ufb1d-\ufb4f]/ },
];

/** The mathematics face has the arrows and operators that the text faces lack; it is large, hence read only when wanted. */
const wantsMathFace = /[\u25a1\u2032-\u2037\u2070-\u209f\u2100-\u214f\u2190-\u2bff]|\p{Sm}/u;

/** The font files that a text needs, in a fixed order, and the families to ask for in each role. Only these are embedded. */
export function chooseFonts(
  text: string,
  has: { code: boolean; math: boolean },
  language?: string,
  faces: FaceChoice = defaultFaces,
): { fonts: FontChoice[]; stacks: FontStacks } {
  const chosen = subsets.filter(({ needed }) => needed.test(text));
  const fonts = (['serif', 'sans'] as const).flatMap((role) =>
    chosen.flatMap(({ name }) => toChoices(role, faceOf(faces[wanted[role].choice]), name)),
  );
  if (has.math || wantsMathFace.test(text)) fonts.push(...single('math', faceOf(mathFace)));
  if (has.code) fonts.push(...single('code', faceOf(faces.code)));
  fonts.push(...worldFaces(text, language));
  return { fonts, stacks: toStacks(fonts) };
}

function toChoices(role: Role, face: InstalledFace, subset: string): FontChoice[] {
  return wanted[role].styles.flatMap(([weight, style]) => {
    const file = fileOf(face, subset, nearestWeight(face, weight), style);
    if (!file) return [];
    const family = `${role === 'serif' ? 'Serif' : 'Sans'} ${subset}`;
    return [{ role, file, family, ...(face.isVariable && { weight: nearestWeight(face, weight) }) }];
  });
}

/** The Latin file of a face that is set in one weight alone. */
function single(role: 'math' | 'code', face: InstalledFace): FontChoice[] {
  const file = fileOf(face, 'latin', 400, 'normal');
  return file
    ? [{ role, file, family: role === 'math' ? 'Math' : 'Code', ...(face.isVariable && { weight: 400 }) }]
    : [];
}

function toStacks(fonts: FontChoice[]): FontStacks {
  // The Latin subset comes last: asked for "ź" before the one that has it, it would build one of "z" and an accent, which
  // is extracted as two letters.
  const of = (role: FontChoice['role']) =>
    [...new Set(fonts.filter((font) => font.role === role).map(({ family }) => family))].reverse();
  const serif = [...of('serif'), ...of('math'), ...of('world')];
  return {
    serif,
    sans: [...of('sans'), ...serif],
    code: [...of('code'), ...serif],
    math: [...of('math'), ...serif],
  };
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
