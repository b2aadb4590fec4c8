import { defined } from '#shared/domain/defined.ts';
/** Tags of PDF's logical structure that documents use (ISO 32000-1, 14.8.4). */
export type StructureTag =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure';

/** A part of the document in reading order, for readers that do not look at the page. */
export type StructureElement = {
  readonly tag: StructureTag;
  readonly children: StructureElement[];
  readonly parent?: StructureElement;
  /** What a figure shows, for those who cannot see it. */
  readonly alt?: string;
};

export const structureRoot = (): StructureElement => ({ tag: 'Document', children: [] });

export const addElement = (parent: StructureElement, tag: StructureTag, alt?: string): StructureElement => {
  const element = { tag, children: [], parent, ...defined({ alt }) };
  parent.children.push(element);
  return element;
};
