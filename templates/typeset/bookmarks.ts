import type { Page } from './frame.ts';
import { paper } from './measures.ts';
import type { StructureElement, StructureTag } from './structure.ts';

/** From so many pages on a paper has bookmarks. */
export const longPaper = 4;

const levels: Partial<Readonly<Record<StructureTag, number>>> = { H1: 0, H2: 1, H3: 2 };

type Bookmark = { readonly level: number; readonly page: number; readonly top: number; text: string };

/** The titles and headings of a paper, noted page by page, and written as its outline. */
export const createBookmarks = () => {
  const found = new Map<StructureElement, Bookmark>();
  const note = ({ turned, items }: Page, page: number): void => {
    for (const item of items) {
      if (item.kind !== 'text' || !item.element) continue;
      const level = levels[item.element.tag];
      if (level === undefined) continue;
      const text = String.fromCodePoint(...item.glyphs.map(({ codePoint }) => codePoint));
      const known = found.get(item.element);
      // A turned page is shown from its top; its items count from a corner of their own.
      const top = turned ? 0 : Math.max(0, Math.min(item.y - 2 * item.size, paper.height));
      if (known) known.text += text;
      else found.set(item.element, { level, page, top, text });
    }
  };
  const write = (outline: PDFKit.PDFOutline): void => {
    const open = [outline];
    for (const { level, page, top, text } of found.values()) {
      open.length = Math.min(open.length, level + 1);
      const parent = open.at(-1) ?? outline;
      open.push(parent.addItem(text, { pageNumber: page, top: Math.round(top), expanded: true }));
    }
  };
  return { note, write };
};
