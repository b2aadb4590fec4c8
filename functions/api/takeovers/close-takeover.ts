import type { z } from 'zod';
import { dayAt } from '#shared/domain/day.ts';
import { nothing } from '#shared/domain/nothing.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import { checkTakeover } from '#shared/domain/takeover/check-against.ts';
import { rowDigest } from '#shared/domain/takeover/known.ts';
import type { Takeover } from '#shared/domain/takeover/takeover.ts';
import { getFile } from '#shared/files/bucket.ts';
import { approveTakeover, dropTakeover, readTakeover } from '#shared/store/takeovers.ts';
import { untilAnswered } from '#shared/store/until-settled.ts';
import { gatherKnown } from '../../casework/takeover/gather-known.ts';
import { readTakeoverFile } from '../../casework/takeover/read-takeover-file.ts';
import { writeTakeover } from '../../casework/takeover/write-takeover.ts';
import { log, metrics } from '../../lib/log.ts';
import type { World } from '../../lib/world.ts';
import { personOf } from '../drafts/draft-requests.ts';
import { endpoint, type Parsed, type Reply } from '../endpoint.ts';
import { keepReply, replayed } from '../replays.ts';
import { byTakeover, takers, viewTakeover } from './takeover-routes.ts';

type Closing = Parsed<z.output<typeof byTakeover>, unknown, unknown>;

/** Whether the person has acted on the workbook already, themselves or as whoever delegated to them or from them. */
const isSamePerson = ({ actor }: Pick<Closing, 'actor'>, { uploadedBy }: Takeover): boolean =>
  actor.id === uploadedBy.id || (actor.delegated ?? []).some(({ by }) => by.id === uploadedBy.id);

const standing = async ({ params: { takeoverId }, replay }: Closing, { table }: World) => {
  const { takeover, replay: earlier } = await readTakeover(table, takeoverId, replay);
  if (earlier) return replayed(earlier, replay);
  if (!takeover) return refuse({ code: 'takeover.missing', takeoverId });
  return takeover.status === 'proposed'
    ? { ok: 'open' as const, takeover }
    : refuse({ code: 'takeover.closed', takeoverId, status: takeover.status });
};

/** Everything is checked again: what was sound when it was put forward may not be so now. */
const checkedAgain = async (world: World, takeover: Takeover) => {
  const read = await readTakeoverFile(await getFile(world.bucket, takeover.key), world.unprintable);
  if (!read.ok) return read;
  const { rows } = read.value;
  const known = await gatherKnown(world, rows, dayAt(world.now()));
  const faults = [...read.value.faults, ...checkTakeover(rows, known)];
  return faults.length > 0 ? refuse({ code: 'takeover.unsound', faults: faults.length }) : accept({ rows, known });
};

/** Begins with the writing at once; whatever stops it, the schedule goes on. */
const begin = async (world: World, takeover: Takeover): Promise<void> => {
  try {
    await writeTakeover(world, takeover);
  } catch (fault) {
    log.error('takeover left to the schedule', { takeoverId: takeover.takeoverId, fault });
    metrics.addMetric('TakeoverLeft', 'Count', 1);
  }
};

const approve = async (request: Closing, world: World): Promise<Result<Reply> | 'again'> => {
  const { actor, replay } = request;
  const found = await standing(request, world);
  if (found.ok !== 'open') return found;
  const { takeover } = found;
  if (isSamePerson(request, takeover))
    return refuse({ code: 'takeover.ownUpload', uploadedBy: takeover.uploadedBy.name });
  const checked = await checkedAgain(world, takeover);
  if (!checked.ok) return checked;
  const { rows, known } = checked.value;
  const at = world.now();
  const closed = { closedBy: personOf(actor), closedAt: at, approvedOn: known.today, banAppliesTo: known.banAppliesTo };
  const next: Takeover = { ...takeover, status: 'approved', version: takeover.version + 1, ...closed };
  const fresh = rows.numbers.map((row) => ({ row, digest: rowDigest('numbers', row) }));
  const series = fresh.filter(
    ({ row, digest }) => !known.counters.get(`${row.prefix}#${row.year}`)?.rows?.includes(digest),
  );
  const reply = { status: 200, body: viewTakeover(next, actor), version: next.version };
  const { takeoverId, sha256, fileName: cause } = takeover;
  const fact = { action: 'takeover.approved' as const, takeoverId, sha256, cause, at, actor: personOf(actor) };
  const written = await approveTakeover(world.table, {
    takeover: next,
    series,
    fact,
    replay: keepReply(replay, reply, at),
  });
  if (written.outcome === 'refused' && written.failed.includes('running')) return refuse({ code: 'takeover.running' });
  if (written.outcome !== 'written') return 'again';
  await begin(world, next);
  return accept(reply);
};

/** POST /takeovers/{takeoverId}/approve: somebody other than who put it forward; from here on it can only end complete. */
export const approveWorkbook = endpoint(
  { summary: '批准导入', schemas: { params: byTakeover, query: nothing, body: nothing }, allows: ['officeHead'] },
  (request, world) => untilAnswered(() => approve(request, world)),
);

const drop = async (request: Closing, world: World): Promise<Result<Reply> | 'again'> => {
  const { actor, replay } = request;
  const found = await standing(request, world);
  if (found.ok !== 'open') return found;
  const at = world.now();
  const { takeover } = found;
  const { takeoverId, sha256, fileName: cause } = takeover;
  const by = personOf(actor);
  const next: Takeover = { ...takeover, status: 'dropped', version: takeover.version + 1, closedBy: by, closedAt: at };
  const reply = { status: 200, body: viewTakeover(next, actor), version: next.version };
  const fact = { action: 'takeover.dropped' as const, takeoverId, sha256, cause, at, actor: by };
  const written = await dropTakeover(world.table, { takeover: next, fact, replay: keepReply(replay, reply, at) });
  return written.outcome === 'written' ? accept(reply) : 'again';
};

/** POST /takeovers/{takeoverId}/drop: gives a workbook up that is not approved yet. */
export const dropWorkbook = endpoint(
  { summary: '放弃导入', schemas: { params: byTakeover, query: nothing, body: nothing }, allows: takers },
  (request, world) => untilAnswered(() => drop(request, world)),
);
