import { blockRows } from './block-rows.ts';
import { blankRows, type Row } from './row.ts';
import { isInHead, isSigned, type Section, spaceAbove } from './section.ts';
import type { Setting } from './setting.ts';

/** A note of annexes longer than this may part from the signature below it. */
const longestHeldNote = 8;

/** The last two lines of the text go with a signature, and a short note of annexes between them: it is never alone. */
const holdLast = (rows: Row[], note: number): void => {
  const held = note > longestHeldNote ? 2 : note + 2;
  for (let at = rows.length - 1; at >= 0 && at >= rows.length - held; at -= 1)
    rows[at] = { ...(rows[at] as Row), holdsNext: true };
};

/**
 * The rows of a section, as they are asked for; with a masthead above, its number and signers are not repeated in the
 * flow. The last few rows wait, in case a signature follows that they have to go with.
 */
export function* sectionRows(setting: Setting, section: Section, hasMasthead: boolean): Generator<Row> {
  const blocks = section.blocks.filter(({ type }) => !isInHead(type) && !(hasMasthead && type === 'number'));
  const waiting: Row[] = [];
  let note = 0;
  for (const [at, block] of blocks.entries()) {
    const space = spaceAbove(blocks[at - 1], block, hasMasthead || section.turned ? 'head' : 'edge');
    if (space) waiting.push(...blankRows(setting, 1, space === 'firm' ? { holdsNext: true, gap: false } : {}));
    if (isSigned(block)) holdLast(waiting, note);
    let count = 0;
    for (const row of blockRows(setting, block)) {
      count += 1;
      waiting.push(row);
      while (waiting.length > longestHeldNote + 2) yield waiting.shift() as Row;
    }
    note = block.type === 'attachments' ? count : 0;
  }
  yield* waiting;
}
