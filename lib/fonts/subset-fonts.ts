import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import { keep } from '@/lib/kept/keep';
import { facesFor, partsOf, type FaceChoice, type FontFace } from './font-faces';
import { readFontMetrics, standInRule, standIns } from './font-metrics';
import { fileOf, nearestWeight } from './installed-face';
import type { Characters } from './page-characters';

export interface SubsetFonts {
  /** Address → bytes; addresses hold the hash of the bytes. */
  files: Map<string, Buffer>;
  /** The @font-face rules, stand-ins included. */
  css: string;
  /** Addresses of the faces to preload. */
  firstFonts: string[];
  /** Address of the face of formulas, where there are any. */
  formulaFont?: string;
}

const kind = { name: 'fonts', maker: 'lib/fonts/subset-fonts.ts' };

/** Cuts every face to the characters that the pages use (OpenType tables for math, kerning and figures stay). */
export async function subsetFonts(characters: Characters, choice: FaceChoice): Promise<SubsetFonts> {
  const faces = facesFor(choice);
  const fonts: SubsetFonts = { files: new Map(), css: '', firstFonts: [] };
  const rules: string[] = [];
  for (const face of faces) {
    const wanted = new Set(face.roles.flatMap((role) => [...characters[role]]));
    for (const part of await shareOut(face, wanted)) await addPart(face, part, fonts, rules);
  }
  rules.push(...(await standInRules(faces)));
  fonts.css = rules.join('');
  return fonts;
}

interface Part {
  source: Buffer;
  text: string;
  /** `unicode-range` of the script's file; absent for the first part. */
  range?: string;
  isFirst: boolean;
}

/** Which file of the package sets which of the wanted characters; a character that none has is left to the system's faces. */
async function shareOut(face: FontFace, wanted: ReadonlySet<string>): Promise<Part[]> {
  const isMath = face.roles.includes('math');
  const left = new Set(wanted);
  const parts: Part[] = [];
  for (const script of partsOf(face.from)) {
    const file = fileOf(face.from, script, nearestWeight(face.from, Number.parseInt(face.weight, 10)), face.style);
    const range = face.from.ranges[script];
    if (!range || !file) continue;
    // The one file of the face of mathematics holds all of it, whatever its name says.
    const covers = isMath ? () => true : inRange(range);
    const mine = [...left].filter((character) => covers(character.codePointAt(0)!));
    if (mine.length === 0) continue;
    for (const character of mine) left.delete(character);
    parts.push({
      source: await readFile(file),
      text: mine.sort().join(''),
      isFirst: parts.length === 0,
      ...(!isMath && { range }),
    });
  }
  return parts;
}

async function addPart(face: FontFace, part: Part, fonts: SubsetFonts, rules: string[]): Promise<void> {
  // Hinting is left out: a third of each file, and no screen of the last decade's systems uses it for outlines of this kind.
  const options = {
    targetFormat: 'woff2',
    noHinting: true,
    ...(face.axes && { variationAxes: face.axes }),
    ...(face.features && { keepFeatures: face.features }),
  } as const;
  const body = await keep(kind, [JSON.stringify(options), part.text, part.source], () =>
    subsetFont(part.source, part.text, options),
  );
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 10);
  const name = `${face.family}-${face.weight}-${face.style}`
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/-normal$/, '');
  const address = `/assets/fonts/${name}${part.isFirst ? '' : `-${hash.slice(0, 3)}`}.${hash}.woff2`;
  fonts.files.set(address, body);
  const range = part.range ? `;unicode-range:${part.range}` : '';
  const rule = (family: string) =>
    `@font-face{font-family:"${family}";font-style:${face.style};font-weight:${face.weight};font-display:${displayOf(face)};src:url(${address}) format("woff2")${range}}`;
  rules.push(rule(face.family));
  if (face.alone && part.isFirst) rules.push(rule(`${face.family} alone`));
  if (face.preload && part.isFirst) fonts.firstFonts.push(address);
  if (face.roles.includes('math')) fonts.formulaFont = address;
}

/**
 * Text and labels are shown in their stand-in, or drawn of the face of the text, for the whole page if their face is not there for the
 * first paint: a line that breaks elsewhere once it comes would move all below it. It is kept for the next page. Formulas and code have no
 * stand-in like them; a page that begins with a formula declares its face anew (lib/pages/first-formula.ts).
 */
const displayOf = ({ standsIn, from }: FontFace): string => (standsIn && from.kind !== 'mono' ? 'optional' : 'swap');

async function standInRules(faces: readonly FontFace[]): Promise<string[]> {
  const rules: string[] = [];
  for (const face of faces.filter(({ standsIn }) => standsIn))
    for (const { weight, declared } of weightsOf(face)) {
      const standIn = standIns[`${face.from.kind} ${weight >= 600 ? 'bold' : 'regular'} ${face.style}`];
      const file = fileOf(face.from, 'latin', nearestWeight(face.from, weight), face.style);
      if (!standIn || !file) continue;
      const source = await readFile(file);
      const pinned = face.from.isVariable && face.from.kind !== 'mono' && { variationAxes: { wght: weight } };
      const whole = await keep(kind, ['whole', pinned ? String(weight) : '', source], () =>
        subsetFont(source, undefined, { targetFormat: 'sfnt', keepAllGlyphs: true, ...pinned }),
      );
      rules.push(standInRule({ ...face, weight: declared }, standIn, readFontMetrics(whole)));
    }
  return rules;
}

/** The weights at which a face is measured, each with those that its stand-in is declared for; letters of code are as wide in all. */
function weightsOf({ from, weight }: FontFace): { weight: number; declared: string }[] {
  const [least = 400, most = least] = weight.split(' ').map(Number);
  if (least === most || from.kind === 'mono') return [{ weight: least, declared: weight }];
  return [
    { weight: least, declared: `${least} 599` },
    { weight: most, declared: `600 ${most}` },
  ];
}

function inRange(range: string): (code: number) => boolean {
  const spans = range.split(',').map((span) =>
    span
      .trim()
      .slice(2)
      .split('-')
      .map((hex) => Number.parseInt(hex, 16)),
  );
  return (code) => spans.some(([from = 0, to = from]) => code >= from && code <= to);
}
