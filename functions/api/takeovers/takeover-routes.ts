import { z } from 'zod';
import { type Actor, hasRole } from '#shared/domain/actor.ts';
import { dayAt } from '#shared/domain/day.ts';
import { fault } from '#shared/domain/fault.ts';
import { sha256 } from '#shared/domain/hash.ts';
import { nothing } from '#shared/domain/nothing.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import { type Role, readerRoles } from '#shared/domain/roles.ts';
import { checkTakeover } from '#shared/domain/takeover/check-against.ts';
import { countsOf, type Takeover } from '#shared/domain/takeover/takeover.ts';
import { workbookLimits } from '#shared/domain/workbook-limits.ts';
import { putFile, takeoverKey } from '#shared/files/bucket.ts';
import {
  listTakeovers as list,
  proposeTakeover,
  readForTakeover,
  readTakeover,
  takeoverRange,
} from '#shared/store/takeovers.ts';
import { untilAnswered } from '#shared/store/until-settled.ts';
import { gatherKnown } from '../../casework/takeover/gather-known.ts';
import { readTakeoverFile } from '../../casework/takeover/read-takeover-file.ts';
import { Ordinal } from '../../lib/draft-params.ts';
import type { World } from '../../lib/world.ts';
import { personOf } from '../drafts/draft-requests.ts';
import { endpoint, type Parsed, type Reply } from '../endpoint.ts';
import { listReply, slice, sliceOf } from '../paging.ts';
import { keepReply, replayed } from '../replays.ts';

export const takers: readonly Role[] = ['officeClerk', 'officeHead'];
export const byTakeover = z.strictObject({ takeoverId: Ordinal });

const Upload = z.strictObject({
  name: z
    .string()
    .min(1, fault('不能为空', 'must not be empty'))
    .max(300, fault('不能超过300个字符', 'at most 300 characters')),
  file: z.base64(fault('不是Base64', 'not Base64')),
});

/** A workbook as Base64 in JSON, and its name beside it. */
const limitBytes = Math.ceil(workbookLimits.workbookBytes / 3) * 4 + 20_000;

/** A takeover as it is told; where it lies is nobody's. */
export const viewTakeover = ({ key: _key, banAppliesTo: _setting, ...takeover }: Takeover, actor: Actor) => ({
  ...takeover,
  mayApprove: takeover.status === 'proposed' && hasRole(actor, ['officeHead']) && actor.id !== takeover.uploadedBy.id,
  mayDrop: takeover.status === 'proposed' && hasRole(actor, takers),
});

/** GET /takeovers: workbooks that were put forward, the newest first. */
export const listTakeovers = endpoint(
  { summary: '导入既有台账的记录', schemas: { params: nothing, query: slice }, allows: readerRoles },
  async ({ query, actor }, { table }) => {
    const wanted = sliceOf(query, takeoverRange);
    if (!wanted.ok) return wanted;
    const page = await list(table, wanted.value);
    return listReply({ ...page, items: page.items.map((takeover) => viewTakeover(takeover, actor)) });
  },
);

/** GET /takeovers/{takeoverId} */
export const getTakeover = endpoint(
  { summary: '一次导入', schemas: { params: byTakeover, query: nothing }, allows: readerRoles },
  async ({ params: { takeoverId }, actor }, { table }) => {
    const { takeover } = await readTakeover(table, takeoverId);
    return takeover
      ? accept({ status: 200, body: viewTakeover(takeover, actor), version: takeover.version })
      : refuse({ code: 'takeover.missing', takeoverId });
  },
);

/** Faults that one answer lists; how many there are in all is told. */
const told = 1000;

/**
 * POST /takeovers: a dry run of a workbook. Where anything is wrong the answer says what, by sheet, row and column, and
 * nothing is kept; where all is sound it waits for somebody else to approve it. The same file twice is the same takeover.
 */
export const proposeWorkbook = endpoint(
  {
    summary: '试导入既有台账',
    schemas: { params: nothing, query: nothing, body: Upload },
    allows: takers,
    limitBytes,
  },
  (request, world) => untilAnswered(() => propose(request, world)),
);

const propose = async (
  { body, actor, replay }: Parsed<unknown, unknown, z.output<typeof Upload>>,
  world: World,
): Promise<Result<Reply> | 'again'> => {
  const bytes = Buffer.from(body.file, 'base64');
  if (bytes.length > workbookLimits.workbookBytes)
    return refuse({ code: 'input.tooLarge', limitBytes: workbookLimits.workbookBytes });
  const digest = sha256(bytes);
  const { count, same, running, replay: earlier } = await readForTakeover(world.table, digest, replay);
  if (earlier) return replayed(earlier, replay);
  if (same) return accept({ status: 200, body: { sound: true, takeover: viewTakeover(same, actor) } });
  if (running !== undefined) return refuse({ code: 'takeover.running' });
  const read = await readTakeoverFile(bytes, world.unprintable);
  if (!read.ok) return read;
  const { rows } = read.value;
  const at = world.now();
  const known = await gatherKnown(world, rows, dayAt(at));
  const faults = [...read.value.faults, ...checkTakeover(rows, known)];
  if (faults.length > 0)
    return accept({ status: 200, body: { sound: false, faultCount: faults.length, faults: faults.slice(0, told) } });
  const counts = countsOf(rows, known);
  if (Object.values(counts).every(({ fresh }) => fresh === 0)) return refuse({ code: 'takeover.nothingNew' });
  const key = takeoverKey(digest);
  await putFile(world.bucket, key, bytes);
  const takeover: Takeover = {
    ...{ takeoverId: count + 1, status: 'proposed', version: 1, fileName: body.name, sha256: digest, key },
    ...{ bytes: bytes.length, counts, uploadedBy: personOf(actor), uploadedAt: at },
  };
  const { takeoverId } = takeover;
  const location = `/api/v1/takeovers/${takeoverId}`;
  const reply = { status: 201, body: { sound: true, takeover: viewTakeover(takeover, actor) }, version: 1, location };
  const fact = {
    action: 'takeover.proposed' as const,
    takeoverId,
    sha256: digest,
    cause: body.name,
    at,
    actor: personOf(actor),
  };
  const written = await proposeTakeover(world.table, { takeover, fact, replay: keepReply(replay, reply, at) });
  return written.outcome === 'written' ? accept(reply) : 'again';
};
