import { z } from 'zod';
import type { Actor } from '#shared/domain/actor.ts';
import type { CaseSnapshot } from '#shared/domain/case.ts';
import { fault } from '#shared/domain/fault.ts';
import { CaseId } from '#shared/domain/ids.ts';
import { nothing } from '#shared/domain/nothing.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import { readerRoles } from '#shared/domain/roles.ts';
import { correctionOutcome, outcomeDigest } from '#shared/procedure/correct-fact.ts';
import { correctableIn, correctionsOf, standsApartFrom } from '#shared/procedure/fact-change.ts';
import { Confirmed, ProposedFact, Refused } from '#shared/procedures/parts/correction-commands.ts';
import { procedureOf } from '#shared/procedures/registry.ts';
import { type CaseReading, readCase } from '#shared/store/cases.ts';
import { readForCommand } from '#shared/store/command-reading.ts';
import { readDocument } from '#shared/store/documents.ts';
import { untilAnswered } from '#shared/store/until-settled.ts';
import { readCaseFile } from '../../casework/gather/case-file.ts';
import { decidingOn } from '../../casework/gather/deciding-on.ts';
import type { World } from '../../lib/world.ts';
import { attemptCommand } from '../cases/give-command.ts';
import { staff } from '../drafts/draft-requests.ts';
import { endpoint, type Parsed, type Reply } from '../endpoint.ts';
import { replayed } from '../replays.ts';
import { casesResting } from './cases-resting.ts';

const byCase = z.strictObject({ caseId: CaseId });
const byCorrection = byCase.extend({
  correctionNo: z.string().regex(/^[1-9]\d{0,5}$/, fault('不是更正登记的序号', 'not the number of a correction')),
});

type Read = {
  readonly snapshot: CaseSnapshot;
  readonly entry: NonNullable<CaseReading['entry']>;
  readonly reading: CaseReading;
};

const read = async (world: World, caseId: CaseId): Promise<Result<Read>> => {
  const reading = await readCase(world.table, caseId);
  const { snapshot, entry } = reading;
  return snapshot && entry ? accept({ snapshot, entry, reading }) : refuse({ code: 'case.missing' });
};

/** GET /cases/{caseId}/facts: what officers entered in a case and can be corrected, and what awaits its decision (O5). */
export const listFacts = endpoint(
  { summary: '登记的事实', schemas: { params: byCase, query: nothing }, allows: readerRoles },
  async ({ params: { caseId } }, world) => {
    const found = await read(world, caseId);
    if (!found.ok) return found;
    const { snapshot, entry, reading } = found.value;
    const procedure = procedureOf(snapshot);
    const { settings } = await decidingOn(world, reading);
    const { log } = await readCaseFile({ table: world.table, settings }, { snapshot, entry });
    const facts = log.flatMap((event) =>
      correctableIn(procedure, log, event).map(({ at, label, value }) => ({
        ...{ sequence: event.sequence, command: event.command, on: event.at, by: event.actor.name },
        ...{ at, label: label ?? null, value: value ?? null },
      })),
    );
    const body = { caseId, facts, awaiting: correctionsOf(snapshot.data) };
    return accept({ status: 200, body, version: snapshot.version });
  },
);

type Given = Parsed<{ readonly caseId: CaseId }, unknown, object>;

const give = ({ params, ...request }: Given, command: string, world: World): Promise<Result<Reply>> =>
  untilAnswered(async () => {
    const { actor, replay } = request;
    const reading = await readForCommand(world.table, { caseId: params.caseId, personId: actor.id, replay });
    if (reading.replay) return replayed(reading.replay, replay);
    const asked = { ...request, params: { caseId: params.caseId, command }, byUseCase: true as const };
    return attemptCommand(asked, reading, world);
  });

/** POST /cases/{caseId}/corrections: somebody proposes that a recorded fact be corrected. */
export const proposeCorrection = endpoint(
  { summary: '提出更正登记', schemas: { params: byCase, query: nothing, body: ProposedFact }, allows: staff },
  (request, world) => give(request, 'proposeCorrection', world),
);

/** What would follow from a correction, told before it is decided on. */
const preview = async (
  world: World,
  { found, correctionNo, actor }: { readonly found: Read; readonly correctionNo: number; readonly actor: Actor },
) => {
  const { snapshot, entry, reading } = found;
  const change = correctionsOf(snapshot.data).find((each) => each.correctionNo === correctionNo);
  if (!change) return undefined;
  const procedure = procedureOf(snapshot);
  const { settings, calendar } = await decidingOn(world, reading);
  const file = await readCaseFile({ table: world.table, settings }, { snapshot, entry });
  const outcome = correctionOutcome(procedure, snapshot, { change, file, facts: { entry, calendar, settings } });
  const { falls, effective, clocks, over, belied, fallen, retaken, held, bearsOnRight } = outcome;
  const entered = file.log.find(({ sequence }) => sequence === change.sequence);
  const papers = await Promise.all(belied.map((documentId) => readDocument(world.table, documentId)));
  return {
    correction: change,
    command: entered?.command ?? '',
    digest: outcomeDigest(outcome),
    falls: falls.map(({ sequence, command, at, actor: by }) => ({ sequence, command, at, by: by.name })),
    backTo: fallen?.before.state ?? null,
    effective,
    clocks: [...clocks, ...over.map((now) => ({ name: now.name, was: snapshot.over?.[now.name] ?? now, now }))].map(
      ({ name, was, now }) => ({ name, was: was.lastDay, now: now.lastDay }),
    ),
    papers: papers.flatMap((paper) =>
      paper ? [{ documentId: paper.documentId, title: paper.title, documentNumber: paper.documentNumber ?? null }] : [],
    ),
    retaken: retaken?.command ?? null,
    heldInTime: held ?? null,
    byHead: bearsOnRight,
    otherCases: casesResting(snapshot, entry),
    apart: entered !== undefined && standsApartFrom(actor, change, entered),
  };
};

/** GET /cases/{caseId}/corrections/{correctionNo}: what falls with a correction, and what else it brings about (O5). */
export const previewCorrection = endpoint(
  { summary: '更正登记的后果', schemas: { params: byCorrection, query: nothing }, allows: readerRoles },
  async ({ params, actor }, world) => {
    const found = await read(world, params.caseId);
    if (!found.ok) return found;
    const body = await preview(world, { found: found.value, correctionNo: Number(params.correctionNo), actor });
    return body
      ? accept({ status: 200, body, version: found.value.snapshot.version })
      : refuse({ code: 'correction.missing' });
  },
);

/** POST /cases/{caseId}/corrections/{correctionNo}/confirmation: another person, a head where a right depends on it. */
export const confirmCorrection = endpoint(
  {
    summary: '决定更正登记',
    schemas: { params: byCorrection, query: nothing, body: Confirmed.omit({ correctionNo: true }) },
    allows: staff,
  },
  ({ params: { caseId, correctionNo }, body, ...request }, world) =>
    give(
      { ...request, params: { caseId }, body: { ...body, correctionNo: Number(correctionNo) } },
      'confirmCorrection',
      world,
    ),
);

/** POST /cases/{caseId}/corrections/{correctionNo}/refusal: it stays as it was entered. */
export const refuseCorrection = endpoint(
  {
    summary: '不予更正登记',
    schemas: { params: byCorrection, query: nothing, body: Refused.omit({ correctionNo: true }) },
    allows: staff,
  },
  ({ params: { caseId, correctionNo }, body, ...request }, world) =>
    give(
      { ...request, params: { caseId }, body: { ...body, correctionNo: Number(correctionNo) } },
      'refuseCorrection',
      world,
    ),
);
