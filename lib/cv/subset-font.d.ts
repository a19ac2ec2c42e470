declare module 'subset-font' {
  /** Cuts a font down with HarfBuzz; without a text, all glyphs stay (`keepAllGlyphs`). */
  export default function subsetFont(
    font: Uint8Array,
    text: string | undefined,
    options?: {
      targetFormat?: 'sfnt' | 'truetype' | 'woff' | 'woff2';
      keepAllGlyphs?: boolean;
      noHinting?: boolean;
      keepFeatures?: string[];
      preserveNameIds?: number[];
      variationAxes?: Record<string, number>;
    },
  ): Promise<Buffer>;
}
