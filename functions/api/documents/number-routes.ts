import { z } from 'zod';
import { dayAt } from '#shared/domain/day.ts';
import { text } from '#shared/domain/directory.ts';
import { fault } from '#shared/domain/fault.ts';
import { nothing } from '#shared/domain/nothing.ts';
import { accept } from '#shared/domain/result.ts';
import { readerRoles } from '#shared/domain/roles.ts';
import { listNumbers, numberRange, readLasts, readStanding } from '#shared/store/number-register.ts';
import type { NumberRecord, PaperNumbers } from '#shared/store/records.ts';
import { withheldAside } from '../../casework/access.ts';
import { prefixesEver } from '../../casework/gather/prefixes-ever.ts';
import { endpoint } from '../endpoint.ts';
import { listReply, slice, sliceOf } from '../paging.ts';

export const bySeries = z.strictObject({
  prefix: text(20),
  year: z
    .string()
    .regex(/^\d{4}$/, fault('应为四位年份', 'a year of four digits'))
    .transform(Number),
});

/** A number whose paper the reader does not learn of: it is used, and stands or not. */
const withheldNumber = ({ number, ordinal, voided }: NumberRecord) => ({
  ...{ number, ordinal, withheld: true as const },
  ...(voided ? { isVoid: true as const } : {}),
});

const withheldUnderWay = ({ ordinal }: { readonly ordinal: number }) => ({ ordinal, withheld: true as const });

export type WithheldNumber = ReturnType<typeof withheldNumber>;

/** GET /numbers/{prefix}/{year}: every number in order, with its document, its signer, and whether it is void; those given on paper as stretches. */
export const numberRegister = endpoint(
  { summary: '文号登记簿', schemas: { params: bySeries, query: slice }, allows: readerRoles },
  async ({ params, query, actor }, { table }) => {
    const range = numberRange(params);
    const wanted = sliceOf(query, range);
    if (!wanted.ok) return wanted;
    const [page, standing] = await Promise.all([listNumbers(table, range, wanted.value), readStanding(table, params)]);
    const given = page.items.filter((item): item is NumberRecord => !('paper' in item));
    const shown = await withheldAside(table, actor, { items: given, bare: withheldNumber });
    const onPaper = page.items.filter((item): item is PaperNumbers => 'paper' in item);
    const items = [...shown, ...onPaper].toSorted((a, b) => a.ordinal - b.ordinal);
    const underWay = await withheldAside(table, actor, { items: standing.underWay, bare: withheldUnderWay });
    const listed = listReply({ ...page, items });
    const { last } = standing;
    return listed.ok ? accept({ ...listed.value, body: { ...params, last, underWay, ...listed.value.body } }) : listed;
  },
);

/** The year of the rules: no number of theirs is older. */
const firstYear = 2023;

/** GET /numbers: the series of the prefixes in use, the newest year first, each with its last number. */
export const listSeries = endpoint(
  { summary: '文号系列', schemas: { params: nothing, query: nothing }, allows: readerRoles },
  async (_, world) => {
    const { table, now } = world;
    const year = Number(dayAt(now()).slice(0, 4));
    const years = Array.from({ length: Math.max(year - firstYear + 1, 1) }, (__, back) => year - back);
    const prefixes = await prefixesEver(world);
    const series = prefixes.flatMap((prefix) => years.map((of) => ({ prefix, year: of })));
    return listReply({ items: await readLasts(table, series) });
  },
);
