import { chineseDate, Day, dayOfMonth, monthOf, yearOf } from '#shared/domain/day.ts';
import { foldCharacters } from '#shared/domain/fold-characters.ts';
import type { Block } from '#templates/typeset/block.ts';
import { blockTexts } from '#templates/typeset/block-texts.ts';

/** What a paper prints: its running text without white, and the cells of its tables, each by itself. */
type Printed = { readonly text: string; readonly cells: ReadonlySet<string> };

const white = /\s/u;

const bare = (text: string): string => {
  const folded = foldCharacters(text);
  return white.test(folded) ? folded.replaceAll(/\s/gu, '') : folded;
};

const printedBy = (blocks: readonly Block[]): Printed => {
  const others: string[] = [];
  const cells = new Set<string>();
  for (const block of blocks) {
    if (block.type === 'table') {
      for (const { head } of block.columns) cells.add(bare(head));
      for (const row of block.rows) for (const text of row) cells.add(bare(text));
    } else others.push(...blockTexts(block).map(bare));
  }
  // Parted by a character that no text holds, so that nothing is found across two of them.
  return { text: others.join('\u0000'), cells };
};

const holds = ({ text, cells }: Printed, wanted: string): boolean => cells.has(wanted) || text.includes(wanted);

const shapedLikeDay = /^\d{4}-\d\d-\d\d$/;

/** A day stands in the data as `2026-01-22`, on the paper as 2026年1月22日, in a table also as 2026.1.22. */
const formsOf = (value: string): readonly string[] => {
  const day = shapedLikeDay.test(value) ? Day.safeParse(value) : undefined;
  return day?.success
    ? [chineseDate(day.data), `${yearOf(day.data)}.${monthOf(day.data)}.${dayOfMonth(day.data)}`]
    : [value];
};

/**
 * The members of a value that are printed, as canonical JSON; undefined where none is. What is yes or no is never
 * printed as such. Written as text at once: a ledger of thousands of rows is not copied to be read again.
 */
const kept = (value: unknown, printed: Printed): string | undefined => {
  if (typeof value === 'string')
    return formsOf(value).some((form) => bare(form) !== '' && holds(printed, bare(form)))
      ? JSON.stringify(value)
      : undefined;
  if (typeof value === 'number') return holds(printed, String(value)) ? String(value) : undefined;
  if (value === null || typeof value !== 'object') return undefined;
  const members: string[] = [];
  if (Array.isArray(value)) {
    for (const each of value) {
      const member = kept(each, printed);
      if (member !== undefined) members.push(member);
    }
    return members.length > 0 ? `[${members.join(',')}]` : undefined;
  }
  for (const [key, each] of Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const member = kept(each, printed);
    if (member !== undefined) members.push(`${JSON.stringify(key)}:${member}`);
  }
  return members.length > 0 ? `{${members.join(',')}}` : undefined;
};

/**
 * The part of a document's data that its own paper prints, as canonical JSON for the archive: who has the file learns
 * from its data nothing that the page does not say. Strings and numbers stay where the blocks print them, days where
 * they print them in words.
 */
export const printedJson = (data: unknown, blocks: readonly Block[]): string => kept(data, printedBy(blocks)) ?? '{}';
