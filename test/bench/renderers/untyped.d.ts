declare module 'pdfmake' {
  const pdfmake: {
    setUrlAccessPolicy(allows: (url: string) => boolean): void;
    setLocalAccessPolicy(allows: (path: string) => boolean): void;
    setFonts(fonts: Readonly<Record<string, { readonly normal: string }>>): void;
    createPdf(definition: object): { getBuffer(): Promise<Uint8Array> };
  };
  export = pdfmake;
}

declare module 'react' {
  export type Element = { readonly type: unknown };
  export function createElement(
    type: unknown,
    properties: object | null,
    ...children: readonly (Element | string)[]
  ): Element;
}

declare module '@react-pdf/renderer' {
  import type { Element } from 'react';

  export const Document: unique symbol;
  export const Page: unique symbol;
  export const Text: unique symbol;
  export const View: unique symbol;
  export const Font: {
    register(font: { readonly family: string; readonly src: string }): void;
    registerHyphenationCallback(split: (word: string) => string[]): void;
  };
  export function renderToBuffer(document: Element): Promise<Uint8Array>;
}

declare module '@myriaddreamin/typst-ts-node-compiler' {
  export class NodeCompiler {
    static create(options: {
      readonly fontArgs: readonly { readonly fontBlobs: readonly Uint8Array[] }[];
    }): NodeCompiler;
    pdf(source: { readonly mainFileContent: string }): Uint8Array;
    evictCache(maxAge: number): void;
  }
}
