import type { StructureElement } from './structure.ts';

/** An object of the PDF: a place in the file that others name; ended, it is written and its data may go. */
type Reference = { data: Record<string, unknown>; end(): void };
/** A rectangle of the page in points, from its lower left corner. */
export type Box = readonly [left: number, bottom: number, right: number, top: number];
type Mark = { readonly page: Reference; readonly mcid: number; readonly box?: Box | undefined };

/** The parts of pdfkit that hold the logical structure. Its own elements would all stay in memory to the end. */
type Tagged = {
  readonly page: { readonly dictionary: Reference; readonly structParentTreeKey: number };
  ref(data: unknown): Reference;
  getStructTreeRoot(): Reference;
  getStructParentTree(): { add(key: number, value: Reference): void };
  markStructureContent(tag: string): { readonly refs: readonly { readonly mcid: number }[] };
};

/** Writes the logical structure of a PDF, the rows of tables as soon as their page is done. */
export type StructureWriter = {
  /** Marks what is painted next as content of an element. */
  mark(element: StructureElement, box?: Box): void;
  endPage(): void;
  end(root: StructureElement): void;
};

// An empty cell still counts: without it the columns of its row would not line up.
const isCell = ({ tag }: StructureElement): boolean => tag === 'TH' || tag === 'TD';

/** PDF/UA asks for the scope of a head cell and for what a figure shows (ISO 14289-1, 7.3 and 7.5). */
const attributesOf = ({ tag, alt }: StructureElement, [mark]: readonly Mark[]) => {
  if (tag === 'TH') return { A: { O: 'Table', Scope: 'Column' } };
  const box = mark?.box ? { A: { O: 'Layout', Placement: 'Block', BBox: mark.box } } : {};
  // A string object is a text of the PDF, a plain string one of its names.
  return alt === undefined ? {} : { Alt: Object(alt), ...box };
};

/** Content as an element lists it: on the element's own page by number alone. */
const contentOf = (marks: readonly Mark[]) => {
  const own = marks[0]?.page;
  const kids = marks.map(({ page, mcid }) => (page === own ? mcid : { Type: 'MCR', Pg: page, MCID: mcid }));
  return { ...(own ? { Pg: own } : {}), kids };
};

/** What is known of the elements that are not yet written, and the writing of one with all that is below it. */
const openElements = (inside: Tagged) => {
  const marks = new Map<StructureElement, Mark[]>();
  const references = new Map<StructureElement, Reference>();
  const written = new Set<StructureElement>();
  const referenceOf = (element: StructureElement): Reference => {
    const known = references.get(element);
    if (known) return known;
    const reference = inside.ref({ S: element.tag });
    references.set(element, reference);
    return reference;
  };
  const isUsed = (element: StructureElement): boolean =>
    isCell(element) || written.has(element) || marks.has(element) || element.children.some(isUsed);
  const write = (element: StructureElement): Reference => {
    const reference = referenceOf(element);
    if (written.has(element)) return reference;
    const own = marks.get(element) ?? [];
    const { kids, ...page } = contentOf(own);
    const parent = element.parent ? referenceOf(element.parent) : inside.getStructTreeRoot();
    const children = element.children.filter(isUsed).map(write);
    reference.data = { S: element.tag, P: parent, ...attributesOf(element, own), ...page, K: [...kids, ...children] };
    reference.end();
    reference.data = {};
    written.add(element);
    return reference;
  };
  /** A written row is still named by its table; its cells are named by nobody any more. */
  const forgetCells = (row: StructureElement): void => {
    for (const cell of row.children) for (const known of [marks, references, written]) known.delete(cell);
    marks.delete(row);
    row.children.length = 0;
  };
  const note = (element: StructureElement, mark: Mark): void => {
    const known = marks.get(element);
    if (known) known.push(mark);
    else marks.set(element, [mark]);
  };
  return { note, referenceOf, write, forgetCells };
};

/** A row of a table stands on one page, so that it is complete with it; everything else may go on. */
const rowOf = ({ parent }: StructureElement): StructureElement[] => (parent?.tag === 'TR' ? [parent] : []);

export const createStructureWriter = (document: PDFKit.PDFDocument): StructureWriter => {
  const inside = document as unknown as Tagged;
  const elements = openElements(inside);
  /** Elements of this page by the number of their content. */
  let marked: StructureElement[] = [];
  const endPage = (): void => {
    if (marked.length === 0) return;
    const rows = new Set(marked.flatMap(rowOf));
    for (const row of rows) elements.write(row);
    const list = inside.ref(marked.map(elements.referenceOf));
    list.end();
    list.data = {};
    inside.getStructParentTree().add(inside.page.structParentTreeKey, list);
    for (const row of rows) elements.forgetCells(row);
    marked = [];
  };
  return {
    endPage,
    mark: (element, box) => {
      const { refs } = inside.markStructureContent(element.tag);
      elements.note(element, { page: inside.page.dictionary, mcid: refs[0]?.mcid ?? 0, box });
      marked.push(element);
    },
    end: (root) => {
      endPage();
      inside.getStructTreeRoot().data.K = [elements.write(root)];
    },
  };
};
