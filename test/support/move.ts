import { enterLine } from '#functions/casework/serving/enter-line.ts';
import { moveCase } from '#functions/casework/write/move-case.ts';
import type { Moved } from '#functions/casework/write/write-move.ts';
import { day } from '#shared/domain/day.ts';
import type { DocumentKind } from '#shared/domain/document-kinds.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { ServingChannel, ServingEntry } from '#shared/domain/serving.ts';
import type { GivenCommand } from '#shared/procedure/decide.ts';
import { listedSteps, proposedList } from '#shared/procedure/review-list.ts';
import { procedureOf, procedures } from '#shared/procedures/registry.ts';
import { readCase } from '#shared/store/cases.ts';
import type { Table } from '#shared/store/connect.ts';
import { listDocuments } from '#shared/store/documents.ts';
import { markIssued } from './mark-issued.ts';
import { letterReceived } from './received.ts';
import { proposalOf, reviewOf } from './sign-step.ts';
import { needsSignOff, signedOff } from './signed-off.ts';
import { type Given, morning, settings, somebody } from './walk.ts';

/** Gives one command through the decision layer, on the case as it stands, signed off where its letters want it. */
export const tryMove = async (table: Table, caseId: CaseId, { by, on, name, input = {} }: Given): Promise<Moved> => {
  await markIssued(table, caseId);
  const { snapshot, entry, calendar } = await readCase(table, caseId);
  if (!snapshot || !entry) throw new Error(`no case ${caseId}`);
  const actor = typeof by === 'string' ? somebody(by) : by;
  const given = { name, actor, input, at: morning(on) };
  const attempt = (as: GivenCommand) =>
    moveCase({ table, seed: settings, settings, calendar }, { snapshot, entry, given: as });
  const direct = await attempt(given);
  if (!needsSignOff(direct)) return direct;
  const signing = signedOff(given);
  const procedure = procedureOf(snapshot);
  if (!listedSteps(procedure).has(name)) return attempt(signing);
  const facts = { entry, calendar, settings };
  const list = proposedList(procedure, snapshot, { step: name, input, at: given.at, facts });
  if (!list.ok) return { outcome: 'refused', refusal: list.refusal };
  const reviewing = { snapshot, entry, given: reviewOf(signing, list.value), proposed: proposalOf(signing) };
  const reviewed = await moveCase({ table, seed: settings, settings, calendar }, reviewing);
  if (reviewed.outcome !== 'moved') return reviewed;
  const after = await readCase(table, caseId);
  if (!after.snapshot || !after.entry) throw new Error(`no case ${caseId}`);
  const signed = { snapshot: after.snapshot, entry: after.entry, given: { ...signing, seenList: list.value.digest } };
  return moveCase({ table, seed: settings, settings, calendar }, signed);
};

/** The receipt of the latest letter of a kind, entered into the ledger of service. */
const receive = async (table: Table, caseId: CaseId, given: Given, kind: DocumentKind): Promise<void> => {
  const document = (await listDocuments(table, caseId)).findLast((each) => each.kind === kind);
  if (!document) throw new Error(`${caseId} has no ${kind}`);
  const { receivedOn = given.on, way = 'direct' } = (given.input ?? {}) as {
    receivedOn?: string;
    way?: ServingChannel;
  };
  const { id, name } = somebody('agencyClerk');
  const entry: ServingEntry = {
    ...{ documentId: document.documentId, recipient: 1, channel: way, step: 'delivered', on: day(receivedOn) },
    ...{ at: morning(given.on), by: { id, name, role: 'agencyClerk' } },
  };
  const entered = await enterLine({ table, seed: settings }, { document, line: { entry } });
  if (typeof entered === 'string') throw new Error(`the receipt of ${kind} is ${entered}`);
};

/** The same, which must succeed; a receipt goes into the ledger of service. */
export const mustMove = async (table: Table, caseId: CaseId, given: Given): Promise<void> => {
  const letter = procedures.map((procedure) => letterReceived(procedure, given)).find(Boolean);
  if (letter) return receive(table, caseId, given, letter);
  const moved = await tryMove(table, caseId, given);
  if (moved.outcome !== 'moved') throw new Error(`${given.name}: ${JSON.stringify(moved)}`);
};
