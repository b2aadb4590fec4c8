import { z } from 'zod';
import type { Calendar } from '#shared/domain/calendar.ts';
import { Day, dayAt } from '#shared/domain/day.ts';
import { fault } from '#shared/domain/fault.ts';
import { CaseId, usccOf } from '#shared/domain/ids.ts';
import { nothing } from '#shared/domain/nothing.ts';
import { workingDaysAfter } from '#shared/domain/term.ts';
import { type LineKind, lineKinds } from '#shared/procedures/supervision/line-kinds.ts';
import { type Line, linesOf } from '#shared/procedures/supervision/lines-of.ts';
import { readCalendar } from '#shared/store/calendars.ts';
import { eventRange } from '#shared/store/cases.ts';
import type { Table } from '#shared/store/connect.ts';
import { readEntries } from '#shared/store/directory.ts';
import { type Draw, listDraws } from '#shared/store/experts.ts';
import type { Range, Slice } from '#shared/store/query.ts';
import type { Unreadable } from '#shared/store/shape.ts';
import { firstDraws, listLogged, monthRange } from '#shared/store/supervision.ts';
import { endpoint } from '../endpoint.ts';
import { listReply, slice, sliceOf } from '../paging.ts';

const filters = slice.extend({
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/, fault('应为年月，如2026-07', 'a month, as 2026-07'))
    .optional(),
  caseId: CaseId.optional(),
  kind: z.enum(Object.keys(lineKinds) as [LineKind, ...LineKind[]]).optional(),
});

/** So many pages of the log are read for one page of the register, where few of its steps are told. */
const mostPages = 10;
/** A case is drawn for so often at most before its register stops telling of it. */
const mostDraws = 100;

/** What an entry of the register says, whether it is a step of a case or a draw of experts. */
type Told = Omit<Line, 'sequence' | 'actor' | 'draftedBy'> & {
  readonly sequence?: number;
  readonly by: { readonly name: string; readonly role?: Line['actor']['role']; readonly onBehalfOf?: string };
  readonly draftedBy?: readonly string[];
};

const stepped = ({ actor, draftedBy, ...line }: Line): Told => ({
  ...line,
  by: { name: actor.name, role: actor.role, ...(actor.onBehalfOf ? { onBehalfOf: actor.onBehalfOf.name } : {}) },
  ...(draftedBy ? { draftedBy: draftedBy.map(({ name }) => name) } : {}),
});

/** Every draw of a case after its first. */
const repeated = async (table: Table, draws: readonly Draw[]): Promise<readonly Told[]> => {
  const first = await firstDraws(
    table,
    draws.map(({ caseId }) => caseId),
  );
  return draws
    .filter(({ caseId, drawId }) => first.get(caseId) !== drawId)
    .map(({ caseId, at, by: { name } }) => ({
      ...{ caseId, at, kind: 'repeatedDraw' as const, command: 'drawExperts', by: { name } },
    }));
};

type Read = { readonly lines: readonly Told[]; readonly cursor?: string; readonly unreadable: readonly Unreadable[] };

/** One page of the log, and what the register tells of it; the draws of a single case come with its first page. */
const readPage = async (table: Table, { range, caseId }: Asked, slice: Slice): Promise<Read> => {
  const page = await listLogged(table, range, slice);
  const own = caseId && !slice.cursor ? (await listDraws(table, caseId, { limit: mostDraws })).items : [];
  const again = await repeated(table, [...page.draws, ...own]);
  const lines = [...page.events.flatMap(linesOf).map(stepped), ...again];
  return {
    lines: lines.toSorted((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0)),
    unreadable: page.unreadable ?? [],
    ...(page.cursor ? { cursor: page.cursor } : {}),
  };
};

type Asked = {
  readonly range: Range;
  readonly caseId?: CaseId | undefined;
  readonly kind?: LineKind | undefined;
};

/** Page after page of the log, until there is a page of lines, the log ends, or enough was read for one answer. */
const readLines = async (table: Table, asked: Asked, { limit, cursor: from }: Slice): Promise<Read> => {
  const lines: Told[] = [];
  const unreadable: Unreadable[] = [];
  let cursor = from;
  for (let pages = 0; pages < mostPages && (pages === 0 || (cursor && lines.length < limit)); pages += 1) {
    const page = await readPage(table, asked, { limit: 100, cursor });
    lines.push(...page.lines.filter(({ kind }) => asked.kind === undefined || kind === asked.kind));
    unreadable.push(...page.unreadable);
    cursor = page.cursor;
  }
  return { lines, unreadable, ...(cursor ? { cursor } : {}) };
};

/** For how many working days a step waited for its signature. */
const waited = (calendar: Calendar, { kind, readyAt, at }: Told) =>
  kind === 'signed' && readyAt ? { waitedDays: workingDaysAfter(dayAt(readyAt), dayAt(at), calendar) } : {};

/** GET /supervision: the register for supervision (O20.3) of a month or of a case, the newest first; it is read only. */
export const supervision = endpoint(
  { summary: '监督台账', schemas: { params: nothing, query: filters }, allows: ['auditor'] },
  async ({ query: { month, caseId, kind, ...query } }, { table, now }) => {
    const on = month ? Day.parse(`${month}-01`) : dayAt(now());
    const range = caseId ? eventRange(caseId) : monthRange(on);
    const wanted = sliceOf(query, range);
    if (!wanted.ok) return wanted;
    const [calendar, { lines, ...page }] = await Promise.all([
      readCalendar(table),
      readLines(table, { range, caseId, kind }, wanted.value),
    ]);
    const entries = await readEntries(table, [...new Set(lines.map((line) => usccOf(line.caseId)))]);
    const items = lines.map((line) => ({
      ...line,
      organizationName: entries.get(usccOf(line.caseId))?.name ?? '',
      ...waited(calendar, line),
    }));
    return listReply({ ...page, items });
  },
);
