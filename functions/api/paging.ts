import { z } from 'zod';
import { defined } from '#shared/domain/defined.ts';
import { fault } from '#shared/domain/fault.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import { words } from '#shared/domain/words.ts';
import { isCursorFor, type Page, type Range, type Slice } from '#shared/store/query.ts';
import type { Reply } from './endpoint.ts';

/** The query members of every list: how many (1 to 100, 50 unless told) and where the last page ended. */
export const slice = z.strictObject({
  limit: z
    .string()
    .regex(/^([1-9]\d?|100)$/, fault('应为1至100的整数', 'a whole number from 1 to 100'))
    .optional(),
  cursor: z.string().max(2000).optional(),
});

/** The slice that a list reads; refuses a cursor that was not given for this very list. */
export const sliceOf = ({ limit, cursor }: z.output<typeof slice>, range: Range): Result<Slice> => {
  if (cursor !== undefined && !isCursorFor(range, cursor))
    return refuse({
      code: 'input.invalid',
      issues: [{ path: 'cursor', message: words('不是本列表的游标', 'not a cursor of this list') }],
    });
  return accept({ limit: Number(limit ?? 50), cursor });
};

type ListBody<Item> = {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
  /** How many items of this page could not be read; each is a task for staff. */
  readonly unreadable?: number;
};

export const listReply = <Item>({ items, cursor, unreadable }: Page<Item>): Result<Reply<ListBody<Item>>> =>
  accept({
    status: 200,
    body: { items, nextCursor: cursor ?? null, ...(unreadable ? { unreadable: unreadable.length } : {}) },
    ...defined({ unreadable }),
  });
