import type { Result } from '#shared/domain/result.ts';
import { accept, refuse } from '#shared/domain/result.ts';
import { faultIn } from '#shared/domain/takeover/known.ts';
import { isRead, readRows, type TakeoverFault } from '#shared/domain/takeover/read-rows.ts';
import type { TakeoverRows } from '#shared/domain/takeover/sheets.ts';
import { words } from '#shared/domain/words.ts';
import { readWorkbook } from '#shared/files/workbook/read-workbook.ts';
import type { Unprintable } from '../../lib/unprintable.ts';

type Read = { readonly rows: TakeoverRows; readonly faults: readonly TakeoverFault[] };

/** Cells whose text no font has: they could not be printed in a letter (O18). */
const unprintableIn = (rows: TakeoverRows, unprintable: Unprintable): TakeoverFault[] => {
  const all = Object.entries(rows) as [keyof TakeoverRows, readonly Record<string, unknown>[]][];
  return all.flatMap(([key, held]) =>
    held.flatMap((row) =>
      Object.entries(row).flatMap(([column, value]) => {
        const characters = typeof value === 'string' ? unprintable(value) : [];
        const said = characters.join(' ');
        const message = words(`含有不能印入文书的字符：${said}`, `Holds characters that cannot be printed: ${said}`);
        return characters.length > 0 ? [faultIn(key, [Number(row.row), column], message)] : [];
      }),
    ),
  );
};

/** The rows of a workbook and what is wrong with each; refuses a file that cannot be read at all. */
export const readTakeoverFile = async (file: Uint8Array, unprintable?: Unprintable): Promise<Result<Read>> => {
  const read = await readWorkbook(file, isRead);
  if ('flaw' in read) return refuse({ code: 'takeover.unreadable', why: read.flaw });
  const { rows, faults } = readRows(read.sheets);
  return accept({ rows, faults: [...faults, ...(unprintable ? unprintableIn(rows, unprintable) : [])] });
};
