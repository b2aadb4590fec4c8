import { type PdfObject, pdfObjects, textString } from './pdf-objects.ts';
import type { StructureElement } from './structure.ts';

/** A rectangle of the page in points, from its lower left corner. */
export type Box = readonly [left: number, bottom: number, right: number, top: number];
/** Content of an element: on the page with this number of its object, under this number on the page. */
type Mark = { readonly page: number; readonly mcid: number; readonly box?: Box | undefined };

/** Writes the logical structure of a PDF, the rows of tables as soon as their page is done. */
export type StructureWriter = {
  /** The number under which what is painted next stands on its page as content of an element. */
  mark(element: StructureElement, box?: Box): number;
  endPage(): void;
  end(root: StructureElement): void;
};

// An empty cell still counts: without it the columns of its row would not line up.
const isCell = ({ tag }: StructureElement): boolean => tag === 'TH' || tag === 'TD';

/** PDF/UA asks for the scope of a head cell and for what a figure shows (ISO 14289-1, 7.3 and 7.5). */
const attributesOf = ({ tag, alt }: StructureElement, [mark]: readonly Mark[]): string => {
  if (tag === 'TH') return ' /A <</O /Table /Scope /Column>>';
  if (alt === undefined) return '';
  const box = mark?.box ? ` /A <</O /Layout /Placement /Block /BBox [${mark.box.join(' ')}]>>` : '';
  return ` /Alt ${textString(alt)}${box}`;
};

/** Content as an element lists it: on the element's own page by number alone. */
const kidsOf = (marks: readonly Mark[]): string => {
  let kids = '';
  for (const { page, mcid } of marks)
    kids += page === marks[0]?.page ? `${mcid} ` : `<</Type /MCR /Pg ${page} 0 R /MCID ${mcid}>> `;
  return kids;
};

/** What is known of the elements that are not yet written, and the writing of one with all that is below it. */
const openElements = (document: PDFKit.PDFDocument) => {
  const file = pdfObjects(document);
  const marks = new Map<StructureElement, Mark[]>();
  const numbers = new Map<StructureElement, number>();
  const written = new Set<StructureElement>();
  /** The document itself; pdfkit names it in the root of the tree. */
  let top: PDFKit.PDFKitReference | undefined;
  const topReference = (): PDFKit.PDFKitReference => {
    top ??= document.ref({});
    return top;
  };
  const numberOf = (element: StructureElement): number => {
    if (!element.parent) return topReference().id;
    const known = numbers.get(element);
    if (known !== undefined) return known;
    const number = file.reserve();
    numbers.set(element, number);
    return number;
  };
  const isUsed = (element: StructureElement): boolean =>
    isCell(element) || written.has(element) || marks.has(element) || element.children.some(isUsed);
  /** Adds the objects of an element and of all below it, the lowest first. */
  const describe = (element: StructureElement, objects: PdfObject[]): void => {
    if (written.has(element)) return;
    const own = marks.get(element) ?? [];
    let kids = kidsOf(own);
    for (const child of element.children) {
      if (!isUsed(child)) continue;
      describe(child, objects);
      kids += `${numberOf(child)} 0 R `;
    }
    const parent = element.parent ? numberOf(element.parent) : document.getStructTreeRoot().id;
    const page = own[0] ? ` /Pg ${own[0].page} 0 R` : '';
    const says = `<</S /${element.tag} /P ${parent} 0 R${attributesOf(element, own)}${page} /K [${kids}]>>`;
    written.add(element);
    objects.push({ object: element.parent ? numberOf(element) : topReference(), says });
  };
  /** A written row is still named by its table; its cells are named by nobody any more. */
  const forgetCells = (row: StructureElement): void => {
    for (const cell of row.children) for (const known of [marks, numbers, written]) known.delete(cell);
    marks.delete(row);
    row.children.length = 0;
  };
  const note = (element: StructureElement, mark: Mark): void => {
    const known = marks.get(element);
    if (known) known.push(mark);
    else marks.set(element, [mark]);
  };
  return { note, numberOf, describe, forgetCells, file, topReference };
};

/** A row of a table stands on one page, so that it is complete with it; everything else may go on. */
const rowsOf = (marked: readonly StructureElement[]): Set<StructureElement> => {
  const rows = new Set<StructureElement>();
  for (const { parent } of marked) if (parent?.tag === 'TR') rows.add(parent);
  return rows;
};

export const createStructureWriter = (document: PDFKit.PDFDocument): StructureWriter => {
  const { note, numberOf, describe, forgetCells, file, topReference } = openElements(document);
  /** Elements of this page by the number of their content. */
  let marked: StructureElement[] = [];
  const endPage = (): void => {
    if (marked.length === 0) return;
    const rows = rowsOf(marked);
    const list = document.ref({});
    const objects: PdfObject[] = [];
    for (const row of rows) describe(row, objects);
    objects.push({ object: list, says: `[${marked.map((element) => `${numberOf(element)} 0 R`).join(' ')}]` });
    file.write(objects);
    document.getStructParentTree().add(document.page.structParentTreeKey, list);
    for (const row of rows) forgetCells(row);
    marked = [];
  };
  return {
    endPage,
    mark: (element, box) => {
      const mcid = marked.length;
      note(element, { page: document.page.dictionary.id, mcid, box });
      marked.push(element);
      return mcid;
    },
    end: (root) => {
      endPage();
      const objects: PdfObject[] = [];
      describe(root, objects);
      file.write(objects);
      Object.assign(document.getStructTreeRoot().data, { K: [topReference()] });
      file.end();
    },
  };
};
