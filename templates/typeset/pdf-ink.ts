import type { Subset } from 'fontkit';
import type { Face } from '#templates/fonts/open-fonts.ts';
import { spareOutlines } from '#templates/fonts/spare-outlines.ts';
import type { Picture } from '#templates/seals/picture.ts';
import { type PictureNames, pictureDesk } from './pdf-pictures.ts';
import type { StructureElement } from './structure.ts';
import { type Box, createStructureWriter } from './structure-writer.ts';

/** What paint needs of a PDF: pages, content, codes of glyphs, marked content. */
export type Ink = {
  addPage(turned: boolean): void;
  write(operators: string): void;
  nameOf(face: Face): string;
  codeOf(face: Face, glyph: number, codePoint: number): number;
  namesOf(picture: Picture): PictureNames;
  mark(element: StructureElement | 'artifact', box?: Box): void;
  endMark(): void;
  addStructure(root: StructureElement): void;
  /** The faces that text was set in so far. */
  faces(): Face[];
};

/** The parts of pdfkit's embedded font that give out codes; its own layout would parse every outline. */
type EmbeddedFont = {
  readonly id: string;
  readonly subset: Subset;
  readonly widths: number[];
  readonly unicode: number[][];
  ref(): unknown;
};

type Inside = {
  readonly _font: EmbeddedFont;
  readonly page: {
    readonly fonts: Record<string, unknown>;
    readonly dictionary: { readonly data: Record<string, unknown> };
  };
};

/** Codes of one face: a glyph that stands for two characters gets two codes, so that text comes out as it went in. */
const codesOf = (font: EmbeddedFont, face: Face) => {
  const codes = new Map<string, number>();
  return (glyph: number, codePoint: number): number => {
    const key = `${glyph} ${codePoint}`;
    const known = codes.get(key);
    if (known !== undefined) return known;
    const code = font.subset.glyphs.push(glyph) - 1;
    font.widths[code] = face.advanceOf(glyph);
    font.unicode[code] = [codePoint];
    codes.set(key, code);
    return code;
  };
};

const fontDesk = (document: PDFKit.PDFDocument) => {
  const inside = document as unknown as Inside;
  const open = new Map<Face, { font: EmbeddedFont; codeOf: ReturnType<typeof codesOf> }>();
  const fonts = new Map<EmbeddedFont, ReturnType<typeof codesOf>>();
  const fontOf = (face: Face) => {
    let found = open.get(face);
    if (!found) {
      document.font(face.font as unknown as PDFKit.Mixins.PDFFontSource, `${face.role} ${face.family}`);
      const font = inside._font;
      const codeOf = fonts.get(font) ?? codesOf(font, face);
      if (!fonts.has(font)) spareOutlines(font.subset, face.font);
      fonts.set(font, codeOf);
      found = { font, codeOf };
      open.set(face, found);
    }
    inside.page.fonts[found.font.id] ??= found.font.ref();
    return found;
  };
  return { fontOf, faces: () => [...open.keys()] };
};

/** Puts ink on pdfkit's pages. */
export const createInk = (document: PDFKit.PDFDocument): Ink => {
  const { fontOf, faces } = fontDesk(document);
  const structure = createStructureWriter(document);
  const write = (operators: string): void => {
    document.addContent(operators);
  };
  let marked = false;
  const endMark = (): void => {
    if (marked) document.endMarkedContent();
    marked = false;
  };
  return {
    write,
    endMark,
    faces,
    addPage: (turned) => {
      structure.endPage();
      document.addPage();
      if (turned) (document as unknown as Inside).page.dictionary.data.Rotate = 90;
    },
    nameOf: (face) => fontOf(face).font.id,
    codeOf: (face, glyph, codePoint) => fontOf(face).codeOf(glyph, codePoint),
    namesOf: pictureDesk(document),
    mark: (element, box) => {
      endMark();
      marked = true;
      if (element === 'artifact') document.markContent('Artifact', { type: 'Layout' });
      else structure.mark(element, box);
    },
    addStructure: structure.end,
  };
};
