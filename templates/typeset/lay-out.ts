import type { FontSet } from '#templates/fonts/open-fonts.ts';
import type { Block, Layout } from './block.ts';
import { moveItem, type Page } from './frame.ts';
import { imprintOf } from './imprint.ts';
import { certainlyFits, moveRecipients, overflowingRecipients } from './main-recipients.ts';
import { type HeadParts, letterHead, type Masthead, redHead } from './masthead.ts';
import { linePitch, typeArea } from './measures.ts';
import { pageNumber } from './page-number.ts';
import { paginate, type Room } from './paginate.ts';
import { type Section, sectionsOf } from './section.ts';
import { sectionRows } from './section-rows.ts';
import type { Setting } from './setting.ts';
import { type StructureElement, structureRoot } from './structure.ts';

/** Pages before paint, their structure, and the characters that no font has (named `U+5586 喆`). */
export type LaidOut = {
  readonly pages: readonly Page[];
  readonly structure: StructureElement;
  readonly missing: readonly string[];
};

/** A page and where its text ends. */
type Sheet = Page & { readonly end: number };

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

const sheetsOf = (setting: Setting, layout: Layout, section: Section): Sheet[] => {
  const { masthead, room } = headOf(setting, layout, section);
  const own = { ...setting, width: section.turned ? typeArea.height : typeArea.width };
  return paginate(sectionRows(own, section, masthead !== undefined), room).map((filled, at) => ({
    ...filled,
    turned: section.turned,
    furniture: at === 0 ? (masthead?.items ?? []) : [],
  }));
};

/** Addressees that would crowd the text off the first page go to the imprint. */
const withRoom = (setting: Setting, layout: Layout, blocks: readonly Block[]): readonly Block[] => {
  const [section] = sectionsOf(blocks, layout);
  if (!section) return blocks;
  const trial = { ...setting, parent: structureRoot(), missing: new Set<string>() };
  const { masthead, room } = headOf(trial, layout, section);
  const text = overflowingRecipients(setting, section, { room, hasMasthead: masthead !== undefined });
  return text === undefined ? blocks : moveRecipients(blocks, text);
};

/** The imprint stands at the foot of the last page, or on a page of its own where that one is turned or too full. */
const withImprint = (setting: Setting, sheets: readonly Sheet[], blocks: readonly Block[]): readonly Sheet[] => {
  const block = blocks.find(({ type }) => type === 'imprint');
  const last = sheets.at(-1);
  if (block?.type !== 'imprint' || !last) return sheets;
  const { height, items } = imprintOf(setting, block);
  const furniture = items.map((item) => moveItem(item, typeArea.left, bottom - height));
  if (last.turned || last.end + linePitch > bottom - height)
    return [...sheets, { turned: false, items: [], furniture, end: bottom }];
  return [...sheets.slice(0, -1), { ...last, furniture: [...last.furniture, ...furniture], end: bottom }];
};

const isCrowded = (block: Block): boolean => block.type === 'recipient' && block.text.length > certainlyFits;

/** Blocks to pages. A letter's first page has no number. */
export const layOut = (fonts: FontSet, layout: Layout, composed: readonly Block[]): LaidOut => {
  const structure = structureRoot();
  const missing = new Set<string>();
  const setting: Setting = { fonts, missing, width: typeArea.width, parent: structure };
  const blocks = composed.some(isCrowded) ? withRoom(setting, layout, composed) : composed;
  const sheets = sectionsOf(blocks, layout).flatMap((section) => sheetsOf(setting, layout, section));
  const pages = withImprint(setting, sheets, blocks).map(({ end: _, ...page }, at) => {
    const number = layout === 'letter' && at === 0 ? [] : pageNumber(fonts, at + 1);
    return { ...page, furniture: [...page.furniture, ...number] };
  });
  return { pages, structure, missing: [...missing] };
};
