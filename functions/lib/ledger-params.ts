import { z } from 'zod';
import { fault } from '#shared/domain/fault.ts';
import { nothing } from '#shared/domain/nothing.ts';
import { type Role, readerRoles } from '#shared/domain/roles.ts';

const Period = z
  .string()
  .regex(/^20\d{2}(-(0[1-9]|1[0-2]))?$/, fault('应为年份或者年月，如2026、2026-05', 'a year or a month'))
  .meta({ examples: ['2026-05'] });

export const byPeriod = z.strictObject({ period: Period });

/** Who reads the work ledger of clues. */
export const ledgerReaders: readonly Role[] = readerRoles;

/** GET …/ledgers/{period}/print, as the API's description tells it. */
export const printLedger = {
  summary: '打印工作台账（PDF）',
  schemas: { params: byPeriod, query: nothing },
  allows: ledgerReaders,
};
