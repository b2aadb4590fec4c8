import { addDays, Day } from '#shared/domain/day.ts';

/** The days that a text names, and the pieces of it that name none. */
export type DaysRead = { readonly days: readonly Day[]; readonly faults: readonly string[] };

type End = { readonly year: number; readonly month?: number };

const longestRange = 40;

const endPattern = /^(?:(\d{4})[年/.-])?(?:(\d{1,2})[月/.-])?(\d{1,2})日?$/;

/** One end of a range; what it leaves out is taken from the year of the notice or from the other end. */
const readEnd = (text: string, { year, month }: End): Day | undefined => {
  const [, ofYear, ofMonth, date] = endPattern.exec(text) ?? [];
  const inMonth = ofMonth ?? month;
  if (date === undefined || inMonth === undefined) return undefined;
  const padded = (part: string | number) => String(part).padStart(2, '0');
  const read = Day.safeParse(`${ofYear ?? year}-${padded(inMonth)}-${padded(date)}`);
  return read.success ? read.data : undefined;
};

const span = (first: Day, last: Day): Day[] => {
  const days: Day[] = [];
  for (let on = first; on <= last && days.length <= longestRange; on = addDays(on, 1)) days.push(on);
  return days;
};

const readPiece = (piece: string, year: number): Day[] | undefined => {
  const [from = '', to, ...more] = piece.split(/至|到|~|～|—+|–|\.\./);
  const first = readEnd(from, { year });
  if (!first || more.length > 0) return undefined;
  if (to === undefined) return [first];
  const last = readEnd(to, { year: Number(first.slice(0, 4)), month: Number(first.slice(5, 7)) });
  const days = last ? span(first, last) : [];
  return days.length > 0 && days.length <= longestRange ? days : undefined;
};

/** Reads days as notices write them: `2027-01-01`, `1月1日`, `10月1日至7日（周四）`, apart by spaces, lines or commas. */
export const readDays = (text: string, year: number): DaysRead => {
  const plain = text.replaceAll(/[（(][^）)]*[）)]/g, '');
  const pieces = plain.split(/[\s,，、;；。]+/).filter((piece) => piece !== '');
  const read = pieces.map((piece) => ({ piece, days: readPiece(piece, year) }));
  return {
    days: [...new Set(read.flatMap(({ days }) => days ?? []))].toSorted(),
    faults: read.filter(({ days }) => !days).map(({ piece }) => piece),
  };
};
