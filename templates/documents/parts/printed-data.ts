import { chineseDate, Day, dayOfMonth, monthOf, yearOf } from '#shared/domain/day.ts';
import { foldCharacters } from '#shared/domain/fold-characters.ts';
import type { Block } from '#templates/typeset/block.ts';
import { blockTexts } from '#templates/typeset/block-texts.ts';

/** What a paper prints: its running text without white, and the cells of its tables, each by itself. */
type Printed = { readonly text: string; readonly cells: ReadonlySet<string> };

const bare = (text: string): string => foldCharacters(text).replaceAll(/\s/gu, '');

const printedBy = (blocks: readonly Block[]): Printed => {
  const inTables = blocks.filter(({ type }) => type === 'table');
  const others = blocks.filter(({ type }) => type !== 'table');
  // Parted by a character that no text holds, so that nothing is found across two of them.
  return {
    text: others.flatMap(blockTexts).map(bare).join('\u0000'),
    cells: new Set(inTables.flatMap(blockTexts).map(bare)),
  };
};

const holds = ({ text, cells }: Printed, wanted: string): boolean => cells.has(wanted) || text.includes(wanted);

/** A day stands in the data as `2026-01-22`, on the paper as 2026年1月22日, in a table also as 2026.1.22. */
const formsOf = (value: string): readonly string[] => {
  const day = Day.safeParse(value);
  return day.success
    ? [chineseDate(day.data), `${yearOf(day.data)}.${monthOf(day.data)}.${dayOfMonth(day.data)}`]
    : [value];
};

/** The members of a value that are printed; undefined where none is. What is yes or no is never printed as such. */
const kept = (value: unknown, printed: Printed): unknown => {
  if (typeof value === 'string')
    return formsOf(value).some((form) => bare(form) !== '' && holds(printed, bare(form))) ? value : undefined;
  if (typeof value === 'number') return holds(printed, String(value)) ? value : undefined;
  if (Array.isArray(value)) {
    const members = value.map((each) => kept(each, printed)).filter((each) => each !== undefined);
    return members.length > 0 ? members : undefined;
  }
  if (value === null || typeof value !== 'object') return undefined;
  const members = Object.entries(value)
    .map(([key, each]) => [key, kept(each, printed)] as const)
    .filter(([, each]) => each !== undefined);
  return members.length > 0 ? Object.fromEntries(members) : undefined;
};

/**
 * The part of a document's data that its own paper prints, for the archive: who has the file learns from its data nothing
 * that the page does not say. Strings and numbers stay where the blocks print them, days where they print them in words.
 */
export const printedData = (data: unknown, blocks: readonly Block[]): unknown => kept(data, printedBy(blocks)) ?? {};
