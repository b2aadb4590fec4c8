import type { Face } from '#templates/fonts/open-fonts.ts';
import type { Picture } from '#templates/seals/picture.ts';
import type { Change } from './atom.ts';
import type { StructureElement } from './structure.ts';

export type Glyph = { readonly id: number; readonly codePoint: number; readonly x: number };

/** Glyphs of one face on one baseline; their x count from the item's, already stretched. */
export type TextItem = {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly face: Face;
  readonly size: number;
  readonly glyphs: readonly Glyph[];
  /** Horizontal scale of the letterforms: below 1 for a long issuer mark. */
  readonly stretch?: number;
  readonly red?: boolean;
  /** Struck out or underlined, where two versions are compared. */
  readonly change?: Change;
  /** What the text is to a reader who cannot see the page; without it the text is page furniture. */
  readonly element?: StructureElement;
};

export type RuleItem = {
  readonly kind: 'rule';
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly thickness: number;
  readonly red?: boolean;
};

/** Dark squares on a grid of modules, in runs of one row; drawn, never spoken: what they say stands beside them as text. */
export type MosaicItem = {
  readonly kind: 'mosaic';
  readonly x: number;
  readonly y: number;
  readonly module: number;
  readonly cells: readonly (readonly [column: number, row: number, length: number])[];
};

/** A picture with its top left corner; its ink goes through what is printed below it, as a seal's does. */
export type PictureItem = {
  readonly kind: 'picture';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly picture: Picture;
  readonly element: StructureElement;
};

export type FrameItem = TextItem | RuleItem | MosaicItem | PictureItem;

/**
 * A page before paint. The items of a turned page stand on the type area laid on its side, 225 × 156 mm from its own
 * corner; furniture (masthead, lines of the letter, page number) and foot (imprint, how to verify) stand on the upright
 * page. They are read in this order: furniture, items, foot; furniture without a place in the structure is not read.
 */
export type Page = {
  readonly turned: boolean;
  readonly items: readonly FrameItem[];
  readonly furniture: readonly FrameItem[];
  readonly foot: readonly FrameItem[];
};

/** Items with those of one element next to each other, where its first one stands: what is read is painted in that order. */
export const inReadingOrder = (items: readonly FrameItem[]): FrameItem[] => {
  const groups = new Map<object, FrameItem[]>();
  for (const item of items) {
    const key = (item.kind === 'text' || item.kind === 'picture' ? item.element : undefined) ?? item;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()].flat();
};

/** The same item elsewhere. */
export const moveItem = <Item extends FrameItem>(item: Item, dx: number, dy: number): Item =>
  item.kind === 'rule'
    ? { ...item, from: [item.from[0] + dx, item.from[1] + dy], to: [item.to[0] + dx, item.to[1] + dy] }
    : { ...item, x: item.x + dx, y: item.y + dy };
