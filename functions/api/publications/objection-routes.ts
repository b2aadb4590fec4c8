import { z } from 'zod';
import type { Actor } from '#shared/domain/actor.ts';
import { cutText } from '#shared/domain/cut-text.ts';
import { type Day, dayAt, type Instant } from '#shared/domain/day.ts';
import type { DirectoryEntry } from '#shared/domain/directory.ts';
import { CaseId } from '#shared/domain/ids.ts';
import { limits } from '#shared/domain/limits.ts';
import { networkOf } from '#shared/domain/network.ts';
import { nothing } from '#shared/domain/nothing.ts';
import type { OfficeSettings } from '#shared/domain/office.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import type { RevocationData } from '#shared/procedures/revocation/data.ts';
import { ObjectionInput } from '#shared/procedures/revocation/objection-input.ts';
import { paperWay } from '#shared/procedures/revocation/paper-way.ts';
import {
  heardCount,
  lastDayOfPublicity,
  type Objection,
  type Publicity,
  type Resolution,
} from '#shared/procedures/revocation/publicity-data.ts';
import { annexesAfter, annexRange, listAnnexes, readAnnexes } from '#shared/store/annexes.ts';
import { readCase } from '#shared/store/cases.ts';
import { nextClue } from '#shared/store/clues.ts';
import type { Page } from '#shared/store/query.ts';
import { countStep, readTally } from '#shared/store/tallies.ts';
import type { Step } from '#shared/store/transaction.ts';
import { untilAnswered } from '#shared/store/until-settled.ts';
import { decidingOn } from '../../casework/gather/deciding-on.ts';
import { moveCase } from '../../casework/write/move-case.ts';
import type { World } from '../../lib/world.ts';
import { endpoint, type Parsed, type Reply } from '../endpoint.ts';
import { listReply, slice, sliceOf } from '../paging.ts';
import { keepReply, replayed } from '../replays.ts';

const params = z.strictObject({ caseId: CaseId });
const query = nothing;

type Request = Parsed<z.output<typeof params>, unknown, z.output<typeof ObjectionInput>>;

/** Somebody without sign-in: a member of the public. */
const anybody: Actor = { id: 'public', name: '社会公众', roles: ['public'] };

/** An objection as the public hands it in: it is received today. */
export const PublicObjection = ObjectionInput.omit({ receivedOn: true });

/** POST /publicity/{caseId}/objections: anybody objects while publicity lasts (Art. 7(6)). */
export const raiseObjection = endpoint(
  { summary: '提出公示异议', schemas: { params, query, body: PublicObjection }, allows: 'everybody' },
  (request, world) => object({ ...request, actor: anybody, replay: { ...request.replay, actorId: anybody.id } }, world),
);

/** POST /cases/{caseId}/objections: the agency enters an objection that came on paper; an organization objects itself. */
export const recordObjection = endpoint(
  {
    summary: '登记公示异议',
    schemas: { params, query, body: ObjectionInput },
    allows: ['agencyClerk', 'organization'],
  },
  (request, world) => object(request, world),
);

const listed = slice.extend({ unanswered: z.literal('true').optional() });

type Wanted = { readonly caseId: CaseId; readonly asked: z.output<typeof listed> };

/** A page of objections: all, or those to the notice as last posted that await their answer. */
const pageOf = async (
  table: World['table'],
  { caseId, asked: { unanswered, ...asked } }: Wanted,
  publicity: Publicity | undefined,
): Promise<Result<Page<Objection>>> => {
  const list = unanswered ? 'openObjection' : 'objection';
  const range = unanswered ? annexesAfter(caseId, list, publicity?.heardBefore ?? 0) : annexRange(caseId, list);
  const wanted = sliceOf(asked, range);
  if (!wanted.ok) return wanted;
  const page = await listAnnexes<Objection>(table, range, wanted.value);
  if (!unanswered) return accept(page);
  const found = await readAnnexes<Objection>(
    table,
    page.items.map(({ objectionNo }) => ({ caseId, list: 'objection', no: objectionNo })),
  );
  return accept({ ...page, items: found.filter((objection) => objection !== undefined) });
};

/**
 * GET /cases/{caseId}/objections: what was raised during publicity, in order, each with its answer; with `unanswered=true`
 * those that stop the release until they are answered.
 */
export const listObjections = endpoint(
  {
    summary: '公示异议',
    schemas: { params, query: listed },
    allows: ['agencyClerk', 'agencyHead', 'officeClerk', 'officeHead', 'auditor'],
  },
  async ({ params: { caseId }, query: asked }, { table }) => {
    const { snapshot } = await readCase(table, caseId);
    if (!snapshot) return refuse({ code: 'case.missing' });
    const { publicity } = snapshot.data as Partial<RevocationData>;
    const found = await pageOf(table, { caseId, asked }, publicity);
    if (!found.ok) return found;
    const page = found.value;
    const answers = await readAnnexes<Resolution>(
      table,
      page.items.map(({ objectionNo }) => ({ caseId, list: 'objectionAnswer', no: objectionNo })),
    );
    return listReply({
      ...page,
      items: page.items.map((objection, index) => ({ ...objection, resolved: answers[index] ?? null })),
    });
  },
);

const object = (request: Request, world: World): Promise<Result<Reply>> =>
  untilAnswered(() => attemptObjection(request, world));

const attemptObjection = async (request: Request, world: World): Promise<Result<Reply> | 'again'> => {
  const { params: wanted, body, actor, replay } = request;
  const reading = await readCase(world.table, wanted.caseId, replay);
  if (reading.replay) return replayed(reading.replay, replay);
  const { snapshot, entry } = reading;
  // Whoever asks learns of a revocation only once it is published.
  const data = snapshot?.data as RevocationData | undefined;
  if (!snapshot || !entry || snapshot.procedure !== 'revocation' || !data?.publicity)
    return refuse({ code: 'case.missing' });
  const at = world.now();
  const deciding = await decidingOn(world, reading);
  const until = lastDayOfPublicity(snapshot, data.publicity);
  const pace = await paceOf(request, { until, at, settings: deciding.settings }, world);
  if (!pace.ok) return pace;
  const clue = body.kind === 'anonymous' ? await asClue(request, { data, entry, at }, world) : undefined;
  const reply: Reply = {
    status: 201,
    body: {
      caseId: snapshot.caseId,
      objectionNo: heardCount(data.publicity) + 1,
      receivedOn: body.receivedOn ?? dayAt(at),
    },
  };
  const moved = await moveCase(deciding, {
    ...{ snapshot, entry, given: { name: 'raiseObjection', input: body, actor, at } },
    keeps: () => keepReply(replay, reply, at),
    besides: [...pace.value, ...(clue?.steps ?? [])],
  });
  if (moved.outcome === 'refused') return refuse(moved.refusal);
  return moved.outcome === 'moved' ? accept(reply) : 'again';
};

type Pacing = { readonly until: Day | undefined; readonly at: Instant; readonly settings: OfficeSettings };

/**
 * What counts an objection over the public page for the address that it comes from, so that nobody closes the page to
 * others; refuses one too many, and says where paper goes.
 */
const paceOf = async (
  { params: { caseId }, actor, address }: Request,
  { until, at, settings }: Pacing,
  { table }: World,
): Promise<Result<readonly Step<'besides'>[]>> => {
  if (actor !== anybody || !address) return accept([]);
  const tally = { what: `OBJECTION#${caseId}`, whose: networkOf(address), day: dayAt(at) };
  const mostADay = limits.objectionsOfAddressADay;
  if ((await readTally(table, tally)) >= mostADay)
    return refuse({ code: 'objection.paced', mostADay, paper: paperWay(settings, until) });
  return accept([countStep(tally, mostADay, 'besides')]);
};

type Telling = {
  readonly data: RevocationData;
  readonly entry: DirectoryEntry;
  readonly at: Instant;
};

/** What nobody puts a name to is still heard: as a clue of its own, written with the objection (R7.6c). */
const asClue = ({ body }: Request, { data, entry, at }: Telling, { table }: World) =>
  nextClue(table, {
    source: 'objection',
    receivedOn: body.receivedOn ?? dayAt(at),
    informantKind: 'anonymous',
    uscc: entry.uscc,
    organizationName: entry.name,
    certificateIds: data.certificates.map(({ certificateId }) => certificateId),
    summary: cutText(body.substance, 1000),
    loggedAt: at,
    // Whoever objects without a name is told to nobody, signed in or not.
    loggedBy: anybody.id,
  });
