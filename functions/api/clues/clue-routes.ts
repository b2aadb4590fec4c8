import { z } from 'zod';
import { Clue, ClueId, Informant } from '#shared/domain/clue.ts';
import { Day, dayAt } from '#shared/domain/day.ts';
import { text } from '#shared/domain/directory.ts';
import { fault } from '#shared/domain/fault.ts';
import { DayInForce } from '#shared/domain/in-force.ts';
import { named } from '#shared/domain/label.ts';
import { nothing } from '#shared/domain/nothing.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import type { Role } from '#shared/domain/roles.ts';
import { Uscc } from '#shared/domain/uscc.ts';
import { words } from '#shared/domain/words.ts';
import {
  changeClue,
  clueRanges,
  nextClue,
  readClue,
  listClues as readClues,
  readInformant,
  writeLedger,
} from '#shared/store/clues.ts';
import { readEntryForRequest } from '#shared/store/directory.ts';
import type { Range } from '#shared/store/query.ts';
import { untilAnswered } from '#shared/store/until-settled.ts';
import { withoutAside } from '../../casework/access.ts';
import { readLedger } from '../../casework/clue-ledger.ts';
import { byPeriod, ledgerReaders } from '../../lib/ledger-params.ts';
import { log } from '../../lib/log.ts';
import { endpoint, type Reply } from '../endpoint.ts';
import { listReply, slice, sliceOf } from '../paging.ts';
import { keepReply, readReplay, replayed } from '../replays.ts';
import { tellClues } from './clue-views.ts';

export const byClue = z.strictObject({ clueId: ClueId });
export const keepers: readonly Role[] = ['agencyClerk', 'agencyHead'];

const { clueId: _clueId, screened: _screened, answered: _answered, version: _version, ...told } = Clue.shape;

const NewClue = z
  .strictObject({
    source: named('线索来源', 'Source of the clue', told.source),
    receivedOn: named('收到日期', 'Received on', DayInForce),
    informantKind: named('反映方式', 'How it was told', told.informantKind),
    informant: named('反映人姓名（名称）和联系方式', "Informant's name and contact", Informant.optional()),
    uscc: named('统一社会信用代码', 'Unified social credit code', Uscc),
    organizationName: named('组织名称', 'Name of the organization', text(120).optional()),
    certificateIds: named('证书', 'Certificates', told.certificateIds),
    summary: named('概要', 'Summary', told.summary),
    groundNo: named('第五条第几项情形', 'Ground (item of Article 5)', told.groundNo),
  })
  .refine(({ informantKind, informant }) => (informantKind === 'anonymous') === (informant === undefined), {
    path: ['informant'],
    ...fault(
      '实名或者单位反映的须写明姓名（名称）和联系方式，匿名的不写',
      'named with a contact, or anonymous with neither',
    ),
  });

/** POST /clues: enters a clue into the work ledger under the next number of the year (Art. 7(1)). */
export const logClue = endpoint(
  { summary: '登记问题线索', schemas: { params: nothing, query: nothing, body: NewClue }, allows: keepers },
  async ({ body, actor, replay }, { table, now }) => {
    const { informant, organizationName, ...clue } = body;
    return untilAnswered(async () => {
      const { entry, replay: earlier } = await readEntryForRequest(table, body.uscc, replay);
      if (earlier) return replayed(earlier, replay);
      const name = entry?.name ?? organizationName;
      if (name === undefined) return refuse({ code: 'organization.missing', uscc: body.uscc });
      const at = now();
      if (body.receivedOn > dayAt(at)) return tooLate('receivedOn', dayAt(at));
      const { clue: numbered, steps } = await nextClue(
        table,
        { ...clue, organizationName: name, loggedAt: at, loggedBy: actor.id },
        informant,
      );
      const reply: Reply = { status: 201, body: numbered, version: 1, location: `/api/v1/clues/${numbered.clueId}` };
      const written = await writeLedger(table, steps, keepReply(replay, reply, at));
      return written.outcome === 'written' ? accept(reply) : 'again';
    });
  },
);

const tooLate = (path: string, today: string): Result<never> =>
  refuse({
    code: 'input.invalid',
    issues: [{ path, message: words(`日期不能晚于今日（${today}）`, `Not after today (${today})`) }],
  });

const filters = slice.extend({
  year: z
    .string()
    .regex(/^20\d{2}$/, fault('年份应为四位数字', 'a year of four digits'))
    .optional(),
  uscc: Uscc.optional(),
  awaiting: z.enum(['screening', 'reply']).optional(),
});

const rangeOf = ({ year, uscc, awaiting }: z.output<typeof filters>, today: string): Range => {
  if (uscc) return clueRanges.ofOrganization(uscc);
  if (awaiting) return clueRanges.awaiting(awaiting === 'reply' ? 'REPLY' : 'SCREENING');
  return clueRanges.ofYear(Number(year ?? today.slice(0, 4)));
};

/** GET /clues: the ledger of a year, of an organization, or what awaits screening, the oldest first, or a reply. */
export const listClues = endpoint(
  { summary: '问题线索台账', schemas: { params: nothing, query: filters }, allows: ledgerReaders },
  async ({ query, actor }, world) => {
    const range = rangeOf(query, dayAt(world.now()));
    const wanted = sliceOf(query, range);
    if (!wanted.ok) return wanted;
    const page = await readClues(world.table, range, wanted.value);
    const seen = await withoutAside(world.table, actor, page.items);
    return listReply({ ...page, items: await tellClues(seen, world) });
  },
);

/** GET /clues/{clueId} */
export const getClue = endpoint(
  { summary: '问题线索', schemas: { params: byClue, query: nothing }, allows: ledgerReaders },
  async ({ params: { clueId } }, world) => {
    const clue = await readClue(world.table, clueId);
    if (!clue) return refuse({ code: 'clue.missing' });
    const [told = clue] = await tellClues([clue], world);
    return accept({ status: 200, body: told, version: clue.version });
  },
);

/** GET /clues/{clueId}/informant: who told it, for the agency that must answer; each reading is logged. */
export const getInformant = endpoint(
  { summary: '反映人', schemas: { params: byClue, query: nothing }, allows: keepers },
  async ({ params: { clueId }, actor }, { table }) => {
    const informant = await readInformant(table, clueId);
    if (!informant) return refuse({ code: 'clue.missing' });
    log.info('informant read', { clueId, actorId: actor.id });
    return accept({ status: 200, body: informant });
  },
);

/** POST /clues/{clueId}/answer: records that an informant who gave a name was told how it went. */
export const answerInformant = endpoint(
  {
    summary: '登记答复反映人',
    schemas: {
      params: byClue,
      query: nothing,
      body: z.strictObject({ on: named('日期', 'Date', Day), note: named('说明', 'Note', text(500)) }),
    },
    allows: keepers,
  },
  async ({ params: { clueId }, body, actor, replay }, { table, now }) => {
    const earlier = await readReplay(table, replay);
    if (earlier) return replayed(earlier, replay);
    const clue = await readClue(table, clueId);
    if (!clue) return refuse({ code: 'clue.missing' });
    const why = clue.answered
      ? 'answered'
      : clue.informantKind === 'anonymous'
        ? 'anonymous'
        : clue.screened
          ? undefined
          : 'unscreened';
    if (why) return refuse({ code: 'clue.unanswerable', clueId, why });
    const at = now();
    if (body.on > dayAt(at)) return tooLate('on', dayAt(at));
    const next = { ...clue, answered: { ...body, by: actor.id }, version: clue.version + 1 };
    const reply = { status: 200, body: next, version: next.version };
    const written = await writeLedger(table, [changeClue(next, clue.version)], keepReply(replay, reply, at));
    return written.outcome === 'written' ? accept(reply) : refuse({ code: 'store.contended' });
  },
);

/** GET /ledgers/{period}: the ledger of a year or a month, informants told by kind alone. */
export const clueLedger = endpoint(
  { summary: '导出工作台账', schemas: { params: byPeriod, query: nothing }, allows: ledgerReaders },
  async ({ params: { period }, actor }, { table }) => {
    const clues = await withoutAside(table, actor, await readLedger(table, period));
    return accept({ status: 200, body: { period, clues } });
  },
);
