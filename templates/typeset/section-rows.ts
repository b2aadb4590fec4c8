import type { Block } from './block.ts';
import { blockRows } from './block-rows.ts';
import { blankRows, type Row } from './row.ts';
import type { Section } from './section.ts';
import type { Setting } from './setting.ts';

/** What the head of the paper has taken out of the flow. */
const inHead: ReadonlySet<Block['type']> = new Set(['mark', 'classification', 'signer', 'imprint']);

const isTitling = (type: Block['type'] | undefined): boolean => type === 'title' || type === 'number';

/** Blank lines above a block: one over the title of a plain paper, one between the titling and the text. */
const spaceAbove = (before: Block | undefined, block: Block, below: 'edge' | 'head'): Row[] => {
  const firm = { holdsNext: true, gap: false };
  if (!before) return block.type === 'title' && below === 'edge' ? blankRows(1, firm) : [];
  if (isTitling(before.type) && !isTitling(block.type)) return blankRows(1, firm);
  const afterTable = before.type === 'table' || before.type === 'form';
  return afterTable && block.type !== 'signature' && block.type !== 'handSignature' ? blankRows(1) : [];
};

const isSigned = ({ type }: Block): boolean => type === 'signature' || type === 'handSignature';

/** The last two lines before a signature go with it: it never stands alone on a page. */
const holdLast = (rows: Row[]): void => {
  for (const at of [rows.length - 1, rows.length - 2]) {
    const row = rows[at];
    if (row) rows[at] = { ...row, holdsNext: true };
  }
};

/** The rows of a section; with a masthead above, its number and signers are not repeated in the flow. */
export const sectionRows = (setting: Setting, section: Section, hasMasthead: boolean): Row[] => {
  const blocks = section.blocks.filter(({ type }) => !inHead.has(type) && !(hasMasthead && type === 'number'));
  const rows: Row[] = [];
  blocks.forEach((block, at) => {
    rows.push(...spaceAbove(blocks[at - 1], block, hasMasthead || section.turned ? 'head' : 'edge'));
    if (isSigned(block)) holdLast(rows);
    for (const row of blockRows(setting, block)) rows.push(row);
  });
  return rows;
};
