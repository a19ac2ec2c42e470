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
const compilers = new Map<string, Promise<NodeCompiler>>();

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
    const result = compiler.compile({ mainFileContent: source });
    const document = result.result;
    if (!document) {
      const error = result.takeError();
      throw toPdfError(JSON.stringify(error ? compiler.fetchDiagnostics(error) : 'no document'));
    }
    return { bytes: toPdf(compiler, document), pages: document.numOfPages };
  } finally {
    compiler.resetShadow();
    compiler.evictCache(10);
  }
}

function toPdf(compiler: NodeCompiler, document: Parameters<NodeCompiler['pdf']>[0]): Buffer {
  try {
    return compiler.pdf(document, { pdfStandard: 'ua-1' });
  } catch (error) {
    throw toPdfError(error instanceof Error ? error.message : String(error));
  }
}

function compilerWith(fonts: FontChoice[]): Promise<NodeCompiler> {
  const key = fonts.map(({ file, weight }) => `${file} ${weight}`).join(' ');
  const known = compilers.get(key);
  if (known) return known;
  // Given as blobs, our fonts come before those of the machine and of the compiler, which have other names anyway.
  const made = Promise.all(fonts.map(loadFont)).then((fontBlobs) =>
    NodeCompiler.create({ workspace: tmpdir(), fontArgs: [{ fontBlobs }] }),
  );
  compilers.set(key, made);
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
