import type { Block } from './block.ts';
import { paginate, type Room } from './paginate.ts';
import { lineRow } from './row.ts';
import type { Section } from './section.ts';
import { sectionRows } from './section-rows.ts';
import type { Setting } from './setting.ts';
import { structureRoot } from './structure.ts';

/** Fewer characters than this always leave room for the text below them. */
export const certainlyFits = 120;

/**
 * The addressees, when they are so many that the first page would show nothing of the text: then they stand in the
 * imprint as 主送 (GB/T 9704-2012, 7.3.2). Otherwise nothing.
 */
export const overflowingRecipients = (
  setting: Setting,
  section: Section,
  head: { readonly room: Room; readonly hasMasthead: boolean },
): string | undefined => {
  const at = section.blocks.findIndex(({ type }) => type === 'recipient');
  const block = section.blocks[at];
  if (block?.type !== 'recipient') return undefined;
  const trial = { ...setting, parent: structureRoot(), missing: new Set<string>() };
  const rows = sectionRows(trial, { ...section, blocks: section.blocks.slice(0, at + 1) }, head.hasMasthead);
  return [...paginate([...rows, lineRow(setting, [])], head.room)].length > 1 ? block.text : undefined;
};

/** The blocks with their addressees moved to the imprint, which is made for them if there is none. */
export const moveRecipients = (blocks: readonly Block[], text: string): Block[] => {
  const mainRecipients = text.replace(/：$/u, '');
  const others = blocks.filter(({ type }) => type !== 'recipient');
  const imprint = others.find(({ type }) => type === 'imprint');
  if (!imprint) return [...others, { type: 'imprint', copies: [], mainRecipients }];
  return others.map((block) => (block.type === 'imprint' ? { ...block, mainRecipients } : block));
};
