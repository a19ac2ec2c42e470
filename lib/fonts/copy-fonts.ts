import { copyFile, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import type { FaceChoice } from './font-faces';
import { wholeFiles } from './whole-faces';

const require = createRequire(import.meta.url);

/** The faces of app/tokens.css: name under /assets/fonts, and the file of the npm package that ships it. */
export const fontFiles = {
  'libertinus-serif-400.woff2': '@fontsource/libertinus-serif/files/libertinus-serif-latin-400-normal.woff2',
  'libertinus-serif-400-italic.woff2': '@fontsource/libertinus-serif/files/libertinus-serif-latin-400-italic.woff2',
  'libertinus-serif-600.woff2': '@fontsource/libertinus-serif/files/libertinus-serif-latin-600-normal.woff2',
  'libertinus-sans-400.woff2': '@fontsource/libertinus-sans/files/libertinus-sans-latin-400-normal.woff2',
  'libertinus-sans-700.woff2': '@fontsource/libertinus-sans/files/libertinus-sans-latin-700-normal.woff2',
  'jetbrains-mono.woff2': '@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2',
  'stix-two-math.woff2': '@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff2',
} as const;

/**
 * Copies whole faces to the public folder, where development serves them; the build cuts them to what its pages use. Beside those of the
 * style sheet, which every site has, the faces that a site chose.
 */
export async function copyFonts(publicDirectory: string, chosen?: FaceChoice): Promise<void> {
  const directory = join(publicDirectory, 'assets/fonts');
  await mkdir(directory, { recursive: true });
  const own = Object.entries(fontFiles).map(([name, file]) => [name, require.resolve(file)] as const);
  const others = chosen ? wholeFiles(chosen).map(({ file }) => [basename(file), file] as const) : [];
  await Promise.all([...own, ...others].map(([name, file]) => copyFile(file, join(directory, name))));
}
