import { basename } from 'node:path';
import { defaultFaces, facesFor, partsOf, type FaceChoice, type FontFace } from './font-faces';
import { fileOf, nearestWeight } from './installed-face';

/** The rules of the faces that a site chose, whole, for development; none when they are those of the style sheet. */
export function wholeFaceRules(chosen: FaceChoice): string {
  return wholeFiles(chosen)
    .map(
      ({ face, file, range }) =>
        `@font-face{font-family:"${face.family}";font-style:${face.style};font-weight:${face.weight};font-display:swap;src:url(/assets/fonts/${basename(file)}) format("woff2");unicode-range:${range}}`,
    )
    .join('');
}

/** The files of those faces, and what each covers. */
export function wholeFiles(chosen: FaceChoice): { face: FontFace; file: string; range: string }[] {
  const roles = Object.keys(chosen) as (keyof FaceChoice)[];
  if (roles.every((role) => chosen[role] === defaultFaces[role])) return [];
  return facesFor(chosen)
    .filter(({ roles }) => !roles.includes('math'))
    .flatMap((face) =>
      partsOf(face.from).flatMap((part) => {
        const weight = nearestWeight(face.from, Number.parseInt(face.weight, 10));
        const file = fileOf(face.from, part, weight, face.style);
        return file ? [{ face, file, range: face.from.ranges[part]! }] : [];
      }),
    );
}
