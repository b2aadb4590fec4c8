import { z } from 'zod';
import type { Actor } from '#shared/domain/actor.ts';
import { dayAt } from '#shared/domain/day.ts';
import { text } from '#shared/domain/directory.ts';
import { fault } from '#shared/domain/fault.ts';
import { type Issuer, prefixesOf } from '#shared/domain/issuer.ts';
import { named } from '#shared/domain/label.ts';
import { limits } from '#shared/domain/limits.ts';
import { nothing } from '#shared/domain/nothing.ts';
import type { OfficeSettings } from '#shared/domain/office.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import { words } from '#shared/domain/words.ts';
import { readLasts } from '#shared/store/number-register.ts';
import { enterPaperNumbers as enterStretch, paperNumbersAt } from '#shared/store/paper-numbers.ts';
import type { PaperNumbers } from '#shared/store/records.ts';
import { settingsInForce } from '../../casework/gather/settings-for.ts';
import type { World } from '../../lib/world.ts';
import { personOf } from '../drafts/draft-requests.ts';
import { endpoint, type Parsed, type Reply } from '../endpoint.ts';
import { keepReply, readReplay, replayed } from '../replays.ts';
import { bySeries } from './number-routes.ts';

const Ordinal = z.int(fault('应为整数', 'a whole number')).min(0).max(999_999);

/** What is entered: where the register was seen to end, and where the numbers on paper end. */
export const PaperEntry = z.strictObject({
  last: named('登记簿现已用至（号）', 'Last number in the register', Ordinal),
  through: named('纸质用号用至（号）', 'Last number given on paper', Ordinal),
  note: named('依据（发文登记簿、用号说明等）', 'On what it rests (the book of papers sent, and the like)', text(500)),
});
type Entry = z.output<typeof PaperEntry>;

const heads = ['officeHead', 'agencyHead'] as const;

/** The series that a head answers for: those of the body whose head it is. */
const answersFor = ({ roles }: Actor, { office, agency }: OfficeSettings): readonly string[] => {
  const bodies: readonly Issuer[] = [
    ...(roles.includes('officeHead') ? [office] : []),
    ...(roles.includes('agencyHead') ? [agency] : []),
  ];
  return [...new Set(bodies.flatMap(prefixesOf))];
};

const invalid = (path: string, zh: string, en: string) =>
  refuse({ code: 'input.invalid', issues: [{ path, message: words(zh, en) }] });

/** What is entered for the first time lies behind the last number; what is put right ends where the series ends. */
const fits = ({ last, through }: Entry, held: PaperNumbers | undefined): Result<undefined> => {
  const { paperNumbers: most } = limits;
  const after = held ? held.ordinal - 1 : last;
  if (through === last)
    return invalid('through', `登记簿已用至${last}号，没有需要登记的变动`, `the register ends at ${last} already`);
  if (through < after) return refuse({ code: 'numbers.given', last: after });
  if (through - after > most)
    return invalid(
      'through',
      `一次最多登记${most}个号；请核对，确有更多的分次登记`,
      `at most ${most} numbers at a time; compare, and enter more in parts`,
    );
  return accept(undefined);
};

/**
 * POST /numbers/{prefix}/{year}/paper: numbers of a series that were given on paper, before the system or beside it; the series
 * goes on behind them (O17). The last stretch is put right the same way while nothing was numbered after it. By the head of the
 * body whose series it is. Refused where the series has moved on since it was looked at, for a number that the system gave, for a year to come, and
 * for more than `limits.paperNumbers` at a time.
 */
export const enterPaperNumbers = endpoint(
  { summary: '登记纸质用号', schemas: { params: bySeries, query: nothing, body: PaperEntry }, allows: heads },
  async (request, world) => {
    const { params: series, body, actor, replay } = request;
    const earlier = await readReplay(world.table, replay);
    if (earlier) return replayed(earlier, replay);
    const prefixes = answersFor(actor, await settingsInForce(world));
    if (!prefixes.includes(series.prefix)) return refuse({ code: 'numbers.foreign', prefixes });
    if (series.year > Number(dayAt(world.now()).slice(0, 4)))
      return invalid('year', '不能登记以后年度的文号', 'not a year to come');
    const [standing] = await readLasts(world.table, [series]);
    const last = standing?.last ?? 0;
    if (last !== body.last) return refuse({ code: 'numbers.moved', seen: body.last, last });
    const held = body.through < last ? await paperNumbersAt(world.table, series, last) : undefined;
    if (body.through < last && !held) return refuse({ code: 'numbers.given', last });
    const fitting = fits(body, held);
    return fitting.ok ? enter(request, world, held) : fitting;
  },
);

const enter = async (
  { params: series, body, actor, replay }: Parsed<z.output<typeof bySeries>, unknown, Entry>,
  { table, now }: World,
  corrects: PaperNumbers | undefined,
): Promise<Result<Reply>> => {
  const at = now();
  const after = corrects ? corrects.ordinal - 1 : body.last;
  const stretch = { ...series, after, through: body.through };
  const reply = { status: 200, body: { ...series, from: after + 1, through: body.through, last: body.through } };
  const { outcome } = await enterStretch(table, {
    ...{ stretch, corrects, note: body.note, by: personOf(actor), at },
    replay: keepReply(replay, reply, at),
  });
  if (outcome === 'written') return accept(reply);
  const [standing] = await readLasts(table, [series]);
  return outcome === 'refused' && standing && standing.last !== body.last
    ? refuse({ code: 'numbers.moved', seen: body.last, last: standing.last })
    : refuse({ code: 'store.contended' });
};
