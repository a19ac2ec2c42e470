import { defaultFaces, familyStack, type FaceChoice } from '@/lib/fonts/font-faces';
import { faceOf, type InstalledFace } from '@/lib/fonts/installed-face';
import { defaultPalette, properties, shortHex, type ColourName, type Palette } from './colours';
import type { Theme } from './theme';

/** The rules that give a site its look, to stand after those of app/tokens.css; none where that look is the site's. */
export function themeCss({ colours, faces }: Pick<Theme, 'colours' | 'faces'>): string {
  const declarations = [...colourDeclarations(colours), ...faceDeclarations(faces)].join(';');
  if (declarations === '') return '';
  const print =
    faces.labels === defaultFaces.labels
      ? ''
      : `@media print{@page{@bottom-right{font-family:${stackOf(faceOf(faces.labels))}}}}`;
  return `:root{${declarations}}${contrast(colours)}${print}`;
}

/** A colour is declared when either scheme gives another than the site's own. */
function colourDeclarations({ light, dark }: Palette): string[] {
  return changed({ light, dark }).map(
    (name) => `--${properties[name]}:light-dark(${shortHex(light[name])},${shortHex(dark[name])})`,
  );
}

const changed = ({ light, dark }: Palette): ColourName[] =>
  (Object.keys(properties) as ColourName[]).filter(
    (name) => light[name] !== defaultPalette.light[name] || dark[name] !== defaultPalette.dark[name],
  );

/** The rule of app/tokens.css for readers who ask for more contrast, which the new colours would undo. */
function contrast(colours: Palette): string {
  const { light, dark } = colours;
  return changed(colours).some((name) => name === 'muted' || name === 'rule')
    ? `@media (prefers-contrast:more){:root{--muted:var(--ink);--rule:light-dark(${shortHex(light.muted)},${shortHex(dark.muted)})}}`
    : '';
}

function faceDeclarations(faces: FaceChoice): string[] {
  const roles = { text: 'text', labels: 'ui', code: 'code' } as const;
  return (Object.keys(roles) as (keyof FaceChoice)[])
    .filter((role) => faces[role] !== defaultFaces[role])
    .map((role) => `--${roles[role]}:${stackOf(faceOf(faces[role]))}`);
}

/** What stands behind a face that has not come. */
const behind = { serif: 'Georgia,serif', sans: 'Optima,Candara,sans-serif', mono: 'ui-monospace,monospace' };

function stackOf(face: InstalledFace): string {
  const names = familyStack(face).map((name) => `"${name}"`);
  return [...names, behind[face.kind]].join(',');
}
