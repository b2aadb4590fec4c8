declare module 'fontkit' {
  /** The part of fontkit that the typesetter uses: the character map, advances and the subset writer. */
  export type Font = {
    readonly postscriptName: string | null;
    readonly familyName: string | null;
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    readonly capHeight: number;
    readonly xHeight: number;
    readonly italicAngle: number;
    readonly bbox: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number };
    readonly numGlyphs: number;
    readonly characterSet: readonly number[];
    readonly hmtx: { readonly metrics: { readonly length: number; get(index: number): Metric } };
    readonly hhea: { readonly numberOfMetrics: number };
    readonly loca?: { readonly offsets: readonly number[] };
    readonly _variationProcessor?: unknown;
    /** The character map alone: `glyphForCodePoint` would also look up what kind of character it is. */
    readonly _cmapProcessor: { lookup(codePoint: number): number };
    _getTableStream(tag: string): { pos: number; readBuffer(length: number): Uint8Array };
    getGlyph(id: number): { readonly path: { readonly commands: readonly PathCommand[] } };
    createSubset(): Subset;
  };
  export type PathCommand = { readonly command: string; readonly args: readonly number[] };
  type Metric = { readonly advance: number; readonly bearing: number };
  type PrivateDict = { readonly Subrs?: readonly unknown[] } | null;
  /** A subset of a face with PostScript outlines has `cff`, one of a face with TrueType outlines the other tables. */
  export type Subset = {
    readonly cff?: {
      readonly globalSubrIndex?: readonly unknown[];
      readonly topDict: {
        readonly Private?: PrivateDict;
        readonly FDArray?: readonly { readonly Private?: PrivateDict }[];
      };
    };
    glyphs: number[];
    font: unknown;
    glyf: Uint8Array[];
    loca: { readonly offsets: number[] };
    hmtx: { readonly metrics: Metric[] };
    offset: number;
    includeGlyph(id: number): number;
    encode(): Uint8Array;
    _addGlyph(id: number): number;
  };
  export function create(bytes: Uint8Array): Font;
}
