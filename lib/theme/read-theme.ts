import { checkFields } from '@/lib/content/check-fields';
import { decodeDocument } from '@/lib/content/decode';
import type { ContentFile } from '@/lib/content/front-matter';
import { isRecord } from '@/lib/content/is-record';
import type { Problem } from '@/lib/content/problem';
import type { Content } from '@/lib/content/store';
import { parseYamlFile } from '@/lib/content/yaml-file';
import { defaultFaces, type FaceChoice } from '@/lib/fonts/font-faces';
import { installedFace, installedFaces } from '@/lib/fonts/installed-face';
import { nearestName } from '@/lib/text/nearest-name';
import { defaultPalette, type ColourName, type Colours, type Palette, type Scheme } from './colours';
import { contrastOf, findUnreadable, type Unreadable } from './contrast';
import { themeFields } from './fields';
import { defaultSettings, type ThemeSettings } from './theme';

/** The file of a content folder that says how its site looks. */
export const themeFile = 'theme.yaml';

/** The look of a content folder, and every mistake of its file. What is given wrongly stays as it is without a file. */
export function readTheme(content: Pick<Content, 'directory' | 'files'>): {
  settings: ThemeSettings;
  problems: Problem[];
} {
  const stored = content.files.get(themeFile);
  if (!stored) return { settings: defaultSettings, problems: [] };
  const name = `${content.directory}/${themeFile}`;
  const { text, problem } = decodeDocument(stored.bytes, name);
  const { content: file, problems } = parseYamlFile(name, themeFile, text);
  if (problem || problems.length > 0) return { settings: defaultSettings, problems: problem ? [problem] : problems };
  const reader = new ThemeReader(file, content.files);
  const settings = reader.read();
  return { settings, problems: [...checkFields(file, themeFields), ...reader.problems] };
}

class ThemeReader {
  readonly problems: Problem[] = [];

  constructor(
    private readonly file: ContentFile,
    private readonly files: Content['files'],
  ) {}

  read(): ThemeSettings {
    const favicon = this.favicon();
    return {
      colours: { light: this.scheme('light'), dark: this.scheme('dark') } satisfies Palette,
      faces: this.faces(),
      strip: this.file.data.strip !== false,
      ...(favicon && { favicon }),
    };
  }

  private map(...path: string[]): Record<string, unknown> {
    const value = path.reduce<unknown>((at, key) => (isRecord(at) ? at[key] : undefined), this.file.data);
    return isRecord(value) ? value : {};
  }

  private wrong(path: string[], message: string, mend: string): void {
    this.problems.push({ file: this.file.file, line: this.file.lineOf(path), message, mend, severity: 'error' });
  }

  private scheme(scheme: Scheme): Colours {
    const written = this.map('colours', scheme);
    const colours: Colours = { ...defaultPalette[scheme] };
    for (const name of Object.keys(colours) as ColourName[]) {
      const value = written[name];
      if (typeof value !== 'string') continue;
      const hex = toHex(value);
      if (hex) colours[name] = hex;
      else
        this.wrong(
          ['colours', scheme, name],
          `has "${value}" as the colour "${name}"`,
          'write it as "#rrggbb", in quotes',
        );
    }
    if (Object.keys(written).length > 0)
      for (const pair of findUnreadable(colours)) this.unreadable(scheme, written, colours, pair);
    return colours;
  }

  /** Names the line of the colour that was given: of the two, the text's before the ground's. */
  private unreadable(scheme: Scheme, written: Record<string, unknown>, colours: Colours, pair: Unreadable): void {
    const { colour, on, found, needed } = pair;
    const named = colour in written ? colour : on;
    const own = (name: ColourName) => (name in written ? '' : ', as it is when none is given');
    this.wrong(
      ['colours', scheme, named],
      `sets "${colour}" (${colours[colour]}${own(colour)}) on "${on}" (${colours[on]}${own(on)}) in the ${scheme} scheme: their contrast is ${(Math.floor(found * 100) / 100).toFixed(2)}, and WCAG asks for ${needed}`,
      `give "${colour}" a ${isLight(colours[on]) ? 'darker' : 'lighter'} colour`,
    );
  }

  private faces(): FaceChoice {
    const faces = { ...defaultFaces };
    const written = this.map('faces');
    for (const role of Object.keys(faces) as (keyof FaceChoice)[]) {
      const name = written[role];
      if (typeof name !== 'string') continue;
      if (installedFace(name)) faces[role] = name;
      else this.unknownFace(role, name);
    }
    return faces;
  }

  private unknownFace(role: string, name: string): void {
    const known = installedFaces().filter((face) => installedFace(face));
    const near = nearestName(name, known);
    const mend = near
      ? `did you mean "${near}"?`
      : name.startsWith('@fontsource')
        ? `npm install ${name}; installed are ${known.join(', ')}`
        : `name a package of Fontsource; installed are ${known.join(', ')}`;
    this.wrong(['faces', role], `names the face "${name}", which is not installed`, mend);
  }

  private favicon(): ThemeSettings['favicon'] {
    const { initials, file } = this.map('favicon');
    if (typeof file === 'string') {
      if (this.files.has(file) && /\.(?:svg|png)$/.test(file)) return { file };
      const mend = this.files.has(file) ? 'give a picture as .svg or .png' : 'give its path in the content folder';
      this.wrong(
        ['favicon', 'file'],
        `names the picture "${file}", which ${this.files.has(file) ? 'is no SVG or PNG' : 'is not there'}`,
        mend,
      );
    }
    if (typeof initials !== 'string') return undefined;
    if (/^[\p{L}\p{N}]{1,3}$/u.test(initials.normalize('NFC'))) return { initials: initials.normalize('NFC') };
    this.wrong(['favicon', 'initials'], `has "${initials}" as initials`, 'write one to three letters');
    return undefined;
  }
}

/** "#abc" and "#AABBCC" as "#aabbcc"; undefined for anything else. */
function toHex(value: string): string | undefined {
  const long = value.replace(/^#(\w)(\w)(\w)$/, '#$1$1$2$2$3$3');
  return /^#[\da-f]{6}$/i.test(long) ? long.toLowerCase() : undefined;
}

/** Whether black can be read on a colour better than white. */
const isLight = (colour: string): boolean => contrastOf(colour, '#000000') > contrastOf(colour, '#ffffff');
