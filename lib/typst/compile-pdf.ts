import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { keptSfnt } from '@/lib/fonts/kept-sfnt';
import type { FontChoice } from './world-faces';

/** A compiled document. */
export interface Pdf {
  bytes: Buffer;
  pages: number;
}

/** Typst refused the document. `characters` are those that no font at hand can draw; empty for any other reason. */
export class PdfError extends Error {
  constructor(
    message: string,
    readonly characters: string[],
  ) {
    super(message);
    this.name = 'PdfError';
  }
}

const fontCache = new Map<string, Promise<Buffer>>();
/** Compilers by their faces, and for how many documents each has been given out. */
const compilers = new Map<string, { made: Promise<NodeCompiler>; uses: number }>();

/** A compiler holds on to something of every document that it has set, half a megabyte each; after this many it is made anew. */
const MOST_USES = 50;

/**
 * Compiles Typst source to a PDF/UA-1 file with exactly these fonts and files. The only door to the compiler and to the font files.
 * @throws PdfError when Typst or the PDF/UA checks refuse the document.
 */
export async function compilePdf(
  source: string,
  fonts: FontChoice[],
  files: ReadonlyMap<string, Buffer> = new Map(),
): Promise<Pdf> {
  const compiler = await compilerWith(fonts);
  for (const [path, bytes] of files) compiler.mapShadow(join(tmpdir(), path), bytes);
  try {
    const bytes = toPdf(compiler, source);
    return { bytes, pages: countPages(bytes) };
  } finally {
    compiler.resetShadow();
    compiler.evictCache(2);
  }
}

/** At one go: a compiled document that is handed out stays in memory until JavaScript, to which it seems small, next looks for what it may forget. */
function toPdf(compiler: NodeCompiler, source: string): Buffer {
  try {
    return compiler.pdf({ mainFileContent: source }, { pdfStandard: 'ua-1' });
  } catch (error) {
    const refused = error instanceof Error ? error.message : String(error);
    throw toPdfError(refused || diagnosticsOf(compiler, source));
  }
}

/** What is wrong with a source, of which a refusal to compile it says nothing. */
function diagnosticsOf(compiler: NodeCompiler, source: string): string {
  const error = compiler.compile({ mainFileContent: source }).takeError();
  return JSON.stringify(error ? compiler.fetchDiagnostics(error) : 'no document');
}

/** The root of the tree of pages counts them all. */
const countPages = (pdf: Buffer): number =>
  Math.max(
    0,
    ...[...pdf.toString('latin1').matchAll(/\/Type\s*\/Pages\b[^>]*?\/Count (\d+)/g)].map(([, count]) => Number(count)),
  );

function compilerWith(fonts: FontChoice[]): Promise<NodeCompiler> {
  const key = fonts.map(({ file, weight }) => `${file} ${weight}`).join(' ');
  const known = compilers.get(key);
  if (known && known.uses < MOST_USES) {
    known.uses += 1;
    return known.made;
  }
  // Given as blobs, our fonts come before those of the machine and of the compiler, which have other names anyway.
  const made = Promise.all(fonts.map(loadFont)).then((fontBlobs) =>
    NodeCompiler.create({ workspace: tmpdir(), fontArgs: [{ fontBlobs }] }),
  );
  compilers.set(key, { made, uses: 1 });
  return made;
}

/** A face as Typst takes it; each file is read once. */
export function loadFont({ file, weight, family }: FontChoice): Promise<Buffer> {
  const name = `${file} ${weight}`;
  const known = fontCache.get(name) ?? readFile(file).then((woff) => keptSfnt(woff, { family, weight }));
  fontCache.set(name, known);
  return known;
}

/** Typst says `the text "😀" could not be displayed`; the character is escaped as Rust escapes it. */
function toPdfError(message: string): PdfError {
  const characters = [...message.matchAll(/the text `\\*"(.+?)\\*"` could not be displayed/gu)].map((match) =>
    (match[1] ?? '').replace(/(?<!\\)\\+u\{([0-9a-f]+)\}/gi, (_, hex: string) =>
      String.fromCodePoint(parseInt(hex, 16)),
    ),
  );
  return new PdfError(message, [...new Set(characters)]);
}
