declare module 'subset-font' {
  type Options = {
    readonly targetFormat?: 'truetype' | 'sfnt';
    readonly noLayoutClosure?: boolean;
    readonly noHinting?: boolean;
    readonly dropTables?: readonly string[];
    readonly keepAllGlyphs?: boolean;
  };
  const subsetFont: (font: Buffer, text: string | undefined, options?: Options) => Promise<Buffer>;
  // biome-ignore lint: placeholder
  export default subsetFont;
}
