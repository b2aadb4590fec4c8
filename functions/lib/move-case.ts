import { systemActor } from '#shared/domain/actor.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { Refusal } from '#shared/domain/refusal.ts';
import { decide, type GivenCommand } from '#shared/procedure/decide.ts';
import type { Decision } from '#shared/procedure/decision.ts';
import { procedureOf } from '#shared/procedures/registry.ts';
import { readCase } from '#shared/store/cases.ts';
import { outboxIdOf } from '#shared/store/outbox.ts';
import type { DocumentRecord } from '#shared/store/records.ts';
import { type Saving, saveDecision } from '#shared/store/save-decision.ts';
import { type Deciding, type Prepared, prepareMove } from './prepare-move.ts';

type Moving = Prepared & {
  /** The record of the answer, to be written with the move. */
  readonly keeps?: (decision: Decision, documents: readonly DocumentRecord[]) => NonNullable<Saving['replay']>;
  /** The draft that is signed off by this move. */
  readonly closes?: NonNullable<Saving['draft']>;
};

/** How a move ended; after `conflict` nothing was written, and the caller reads anew and tries again. */
export type Moved =
  | { readonly outcome: 'moved'; readonly decision: Decision; readonly documents: readonly DocumentRecord[] }
  | { readonly outcome: 'refused'; readonly refusal: Refusal }
  | { readonly outcome: 'conflict' };

/** Decides one command, composes the documents it sets off, and writes everything in one transaction. */
export const moveCase = async (world: Deciding, moving: Moving): Promise<Moved> => {
  const { snapshot, given, keeps, closes } = moving;
  const prepared = await prepareMove(world, moving);
  if (!prepared.ok) return { outcome: 'refused', refusal: prepared.refusal };
  const { decision, documents } = prepared.value;
  const absorbed = await absorbOthers(world, decision, given);
  const written = await saveDecision(world.table, {
    move: decision,
    seen: snapshot.version,
    documents,
    deadlines: explainedClocks(decision),
    absorbed,
    ...outboxOf(decision, documents),
    ...(keeps ? { replay: keeps(decision, documents) } : {}),
    ...(closes ? { draft: closes } : {}),
  });
  return written.outcome === 'written' ? { outcome: 'moved', decision, documents } : { outcome: 'conflict' };
};

const explainedClocks = ({ next, started }: Decision): Saving['deadlines'] => {
  const { timers } = procedureOf(next);
  return started.map((deadline) => {
    const gives = timers[deadline.name]?.gives;
    return { ...deadline, caseId: next.caseId, ...(gives ? { gives } : {}) };
  });
};

const outboxOf = ({ next, events }: Decision, documents: readonly DocumentRecord[]): Pick<Saving, 'outbox'> => {
  const sequence = events[0]?.sequence;
  if (documents.length === 0 || sequence === undefined) return {};
  const documentIds = documents.map(({ documentId }) => documentId);
  return {
    outbox: {
      outboxId: outboxIdOf(next.caseId, sequence),
      caseId: next.caseId,
      sequence,
      documentIds,
      at: next.changedAt,
    },
  };
};

/** Cases that an exit leaves without an object end with it, in the same transaction (Art. 2). */
const absorbOthers = async (
  world: Deciding,
  { directory, next }: Decision,
  { at }: GivenCommand,
): Promise<NonNullable<Saving['absorbed']>> => {
  const absorb = async (caseId: CaseId) => {
    const { snapshot, entry } = await readCase(world.table, caseId);
    if (!snapshot || !entry) throw new TypeError(`the directory names the case ${caseId}, which is missing`);
    const facts = { entry, calendar: world.calendar, settings: world.settings };
    const given = { name: 'absorb', actor: systemActor, input: { by: next.caseId }, at };
    const decided = decide(procedureOf(snapshot), snapshot, { given, facts });
    if (!decided.ok) throw new TypeError(`${caseId} cannot be absorbed: ${decided.refusal.code}`);
    const { directory: _written, ...move } = decided.value;
    return { move, seen: snapshot.version };
  };
  return Promise.all((directory?.absorbs ?? []).map(absorb));
};
