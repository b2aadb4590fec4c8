import type { FontSet } from '#templates/fonts/open-fonts.ts';
import type { Block, Layout } from './block.ts';
import { type Foot, fittedRows } from './fit-pitch.ts';
import { type FrameItem, inReadingOrder, moveItem, type Page } from './frame.ts';
import { imprintOf } from './imprint.ts';
import { certainlyFits, moveRecipients, overflowingRecipients } from './main-recipients.ts';
import { type HeadParts, letterHead, type Masthead, redHead } from './masthead.ts';
import { bindingOff, cell, linePitch, typeArea } from './measures.ts';
import { pageNumber } from './page-number.ts';
import { paginate, type Room } from './paginate.ts';
import { type Section, sectionsOf } from './section.ts';
import type { Setting } from './setting.ts';
import { type StructureElement, structureRoot } from './structure.ts';
import { verificationMark } from './verification-mark.ts';

/**
 * Pages before paint, each laid out when it is asked for, so that a long ledger is never held whole. `structure` and
 * `missing` (characters that no font has, named `U+5586 喆`) are complete when the last page has been taken.
 */
export type Layouting = {
  readonly pages: Iterable<Page>;
  readonly structure: StructureElement;
  readonly missing: ReadonlySet<string>;
};

/** All pages at once. */
export type LaidOut = {
  readonly pages: readonly Page[];
  readonly structure: StructureElement;
  readonly missing: readonly string[];
};

/** A page, where its text ends, and whether it goes without a number whatever the layout. */
type Sheet = Page & { readonly end: number; readonly bare?: true };

const bottom = typeArea.top + typeArea.height;
const upright: Room = { firstTop: typeArea.top, top: typeArea.top, bottom, left: typeArea.left };
const turned: Room = { firstTop: 0, top: 0, bottom: typeArea.width, left: 0 };

const partsOf = (blocks: readonly Block[], suffix = ''): HeadParts => {
  const find = <Type extends Block['type']>(type: Type) =>
    blocks.find((block): block is Extract<Block, { readonly type: Type }> => block.type === type);
  return {
    mark: find('mark')?.text ?? '',
    suffix,
    number: find('number')?.text ?? '',
    classification: find('classification')?.lines ?? [],
    signers: find('signer')?.names ?? [],
  };
};

const mastheadOf = (setting: Setting, layout: Layout, section: Section): Masthead | undefined => {
  if (!section.first) return undefined;
  if (layout === 'letter') return letterHead(setting, partsOf(section.blocks));
  if (layout === 'announcement') return redHead(setting, partsOf(section.blocks));
  return layout === 'head' ? redHead(setting, partsOf(section.blocks, '文件')) : undefined;
};

type Head = { readonly masthead: Masthead | undefined; readonly room: Room };

const headOf = (setting: Setting, layout: Layout, section: Section): Head => {
  const masthead = mastheadOf(setting, layout, section);
  return { masthead, room: section.turned ? turned : { ...upright, firstTop: masthead?.flowTop ?? upright.firstTop } };
};

type Paper = { readonly layout: Layout; readonly foot: Foot | undefined };

function* sheetsOf(setting: Setting, section: Section, { layout, foot }: Paper): Generator<Sheet> {
  const { masthead, room } = headOf(setting, layout, section);
  const own = { ...setting, width: section.turned ? typeArea.height : typeArea.width };
  let furniture = masthead?.items ?? [];
  for (const filled of paginate(fittedRows(own, section, { room, foot, hasMasthead: masthead !== undefined }), room)) {
    yield { ...filled, items: inReadingOrder(filled.items), turned: section.turned, furniture, foot: [] };
    furniture = [];
  }
}

/** Addressees that would crowd the text off the first page go to the imprint. */
const withRoom = (setting: Setting, layout: Layout, blocks: readonly Block[]): readonly Block[] => {
  const [section] = sectionsOf(blocks, layout);
  if (!section) return blocks;
  const trial = { ...setting, parent: structureRoot(), missing: new Set<string>() };
  const { masthead, room } = headOf(trial, layout, section);
  const text = overflowingRecipients(setting, section, { room, hasMasthead: masthead !== undefined });
  return text === undefined ? blocks : moveRecipients(blocks, text);
};

type Imprinted = Extract<Block, { readonly type: 'imprint' }>;

const empty = { turned: false, items: [], furniture: [], foot: [], end: bottom } as const;

/**
 * The last page and the imprint at its foot, or on a page of its own where that one is turned or too full. Papers are
 * printed on both sides and the imprint ends the last side, so that with its lines it stands on an even page; where a
 * blank page has to go before it, neither of the two has a number (GB/T 9704-2012, 7.4 and 7.5). A letter's has no
 * lines and stands at the foot of its last page, whichever that is (10.1).
 */
const imprintOn = (setting: Setting, last: Sheet & { readonly ordinal: number }, block: Imprinted): Sheet[] => {
  const { height, items } = imprintOf(setting, block);
  const imprint = items.map((item) => moveItem(item, typeArea.left, bottom - height));
  const fits = !last.turned && last.end + linePitch <= bottom - height;
  const isEven = last.ordinal % 2 === 0;
  if (fits && (isEven || !block.printer)) return [{ ...last, foot: imprint }];
  const alone: Sheet = { ...empty, foot: imprint };
  return isEven && block.printer ? [last, { ...empty, bare: true }, { ...alone, bare: true }] : [last, alone];
};

/** What the text has to leave room for on its last page: the imprint, where no annex comes between. */
const footOf = (setting: Setting, block: Imprinted | undefined): Foot | undefined => {
  if (!block) return undefined;
  const { height } = imprintOf({ ...setting, parent: structureRoot() }, block);
  return { height, even: block.printer !== undefined };
};

function* allSheets(setting: Setting, layout: Layout, blocks: readonly Block[]): Generator<Sheet> {
  const block = blocks.find((candidate): candidate is Imprinted => candidate.type === 'imprint');
  const sections = sectionsOf(blocks, layout);
  const foot = sections.length === 1 ? footOf(setting, block) : undefined;
  let last: (Sheet & { readonly ordinal: number }) | undefined;
  for (const section of sections)
    for (const sheet of sheetsOf(setting, section, { layout, foot })) {
      if (last) yield last;
      last = { ...sheet, ordinal: (last?.ordinal ?? 0) + 1 };
    }
  if (last) yield* block ? imprintOn(setting, last, block) : [last];
}

/** How to verify the document stands at the foot of its last page. */
function* verifiable(setting: Setting, blocks: readonly Block[], sheets: Iterable<Sheet>): Generator<Sheet> {
  const block = blocks.find(({ type }) => type === 'verification');
  let ordinal = 0;
  let last: Sheet | undefined;
  for (const sheet of sheets) {
    if (last) yield last;
    ordinal += 1;
    last = sheet;
  }
  if (!last) return;
  const mark = block?.type === 'verification' ? verificationMark(setting, block, ordinal) : [];
  yield { ...last, foot: [...last.foot, ...mark] };
}

/** Items of an even page moved over, so that its binding margin is at the right, and a turned page's by its own axes. */
const mirrored = ({ turned: isTurned, items, furniture, foot }: Page): Page => {
  const moved = (all: readonly FrameItem[]) => all.map((item) => moveItem(item, -bindingOff, 0));
  return {
    turned: isTurned,
    items: isTurned ? items.map((item) => moveItem(item, 0, -bindingOff)) : moved(items),
    furniture: moved(furniture),
    foot: moved(foot),
  };
};

/** The binding edge of even pages and a head that the paper has already, as the office prints. */
function* onPaper(blocks: readonly Block[], pages: Iterable<Page>): Generator<Page> {
  const sheet = blocks.find((block) => block.type === 'sheet');
  let ordinal = 0;
  for (const page of pages) {
    ordinal += 1;
    const plain = ({ furniture }: Page) => furniture.filter((item) => !('red' in item && item.red));
    const shown = sheet?.preprinted ? { ...page, furniture: plain(page) } : page;
    yield sheet?.mirrored && ordinal % 2 === 0 ? mirrored(shown) : shown;
  }
}

/** A letter's first page has no number. */
function* numbered(fonts: FontSet, layout: Layout, sheets: Iterable<Sheet>): Generator<Page> {
  let ordinal = 0;
  for (const { turned: isTurned, items, furniture, foot, bare } of sheets) {
    ordinal += 1;
    const number = bare || (layout === 'letter' && ordinal === 1) ? [] : pageNumber(fonts, ordinal);
    yield { turned: isTurned, items, furniture: [...furniture, ...number], foot };
  }
}

const isCrowded = (block: Block): boolean => block.type === 'recipient' && block.text.length > certainlyFits;

/** Blocks to pages, one at a time. */
export const startLayout = (fonts: FontSet, layout: Layout, composed: readonly Block[]): Layouting => {
  const structure = structureRoot();
  const missing = new Set<string>();
  const setting: Setting = { fonts, missing, width: typeArea.width, pitch: linePitch, cell, parent: structure };
  const blocks = composed.some(isCrowded) ? withRoom(setting, layout, composed) : composed;
  const sheets = verifiable(setting, blocks, allSheets(setting, layout, blocks));
  return { pages: onPaper(blocks, numbered(fonts, layout, sheets)), structure, missing };
};

/** Blocks to pages, all of them. */
export const layOut = (fonts: FontSet, layout: Layout, blocks: readonly Block[]): LaidOut => {
  const { pages, structure, missing } = startLayout(fonts, layout, blocks);
  return { pages: [...pages], structure, missing: [...missing] };
};
