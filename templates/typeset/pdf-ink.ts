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
  codeOf(face: Face, glyph: number, codePoint: number): string;
  namesOf(picture: Picture): PictureNames;
  mark(element: StructureElement | 'artifact', box?: Box): void;
  endMark(): void;
  addStructure(root: StructureElement): void;
  /** The faces that text was set in so far. */
  faces(): Face[];
};

/**
 * Codes of one face, in four hexadecimal digits; a glyph that stands for two characters gets two, so that text comes
 * out as it went in. pdfkit's own layout would parse every outline.
 */
const codesOf = (font: PDFKit.EmbeddedFont, face: Face) => {
  const codes = new Map<number, string>();
  return (glyph: number, codePoint: number): string => {
    const key = glyph * 0x110000 + codePoint;
    const known = codes.get(key);
    if (known !== undefined) return known;
    const code = font.subset.glyphs.push(glyph) - 1;
    font.widths[code] = face.advanceOf(glyph);
    font.unicode[code] = [codePoint];
    const digits = code.toString(16).padStart(4, '0');
    codes.set(key, digits);
    return digits;
  };
};

type Embedded = { readonly font: PDFKit.EmbeddedFont; readonly codeOf: ReturnType<typeof codesOf> };

const fontDesk = (document: PDFKit.PDFDocument) => {
  const open = new Map<Face, Embedded>();
  const fonts = new Map<PDFKit.EmbeddedFont, Embedded['codeOf']>();
  const fontOf = (face: Face): Embedded => {
    let found = open.get(face);
    if (!found) {
      document.font(face.font, `${face.role} ${face.family}`);
      const font = document._font;
      const codeOf = fonts.get(font) ?? codesOf(font, face);
      if (!fonts.has(font)) spareOutlines(font.subset, face.font);
      fonts.set(font, codeOf);
      found = { font, codeOf };
      open.set(face, found);
    }
    document.page.fonts[found.font.id] ??= found.font.ref();
    return found;
  };
  return { fontOf, faces: () => [...open.keys()] };
};

/** Puts ink on pdfkit's pages: what a page says is handed over in one piece, when it is complete. */
export const createInk = (document: PDFKit.PDFDocument): Ink => {
  const { fontOf, faces } = fontDesk(document);
  const structure = createStructureWriter(document);
  let page = '';
  const write = (operators: string): void => {
    page += `${operators}\n`;
  };
  let marked = false;
  const endMark = (): void => {
    if (marked) write('EMC');
    marked = false;
  };
  const endPage = (): void => {
    if (page !== '') document.addContent(Buffer.from(page, 'latin1'));
    page = '';
    structure.endPage();
  };
  return {
    write,
    endMark,
    faces,
    addPage: (turned) => {
      endPage();
      document.addPage();
      if (turned) Object.assign(document.page.dictionary.data, { Rotate: 90 });
    },
    nameOf: (face) => fontOf(face).font.id,
    codeOf: (face, glyph, codePoint) => fontOf(face).codeOf(glyph, codePoint),
    namesOf: pictureDesk(document),
    mark: (element, box) => {
      endMark();
      marked = true;
      if (element === 'artifact') write('/Artifact <</Type /Layout>> BDC');
      else write(`/${element.tag} <</MCID ${structure.mark(element, box)}>> BDC`);
    },
    addStructure: (root) => {
      endPage();
      structure.end(root);
    },
  };
};
