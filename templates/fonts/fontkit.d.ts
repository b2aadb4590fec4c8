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
    readonly hmtx: { readonly metrics: { readonly length: number; get(index: number): { readonly advance: number } } };
    readonly hhea: { readonly numberOfMetrics: number };
    glyphForCodePoint(codePoint: number): { readonly id: number };
    getGlyph(id: number): { readonly bbox: { readonly maxY: number; readonly minY: number } };
    createSubset(): Subset;
  };
  export type Subset = {
    readonly cff?: unknown;
    glyphs: number[];
    includeGlyph(id: number): number;
    encode(): Uint8Array;
  };
  export function create(bytes: Uint8Array): Font;
}
