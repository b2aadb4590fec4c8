import { systemActor } from '#shared/domain/actor.ts';
import type { Calendar } from '#shared/domain/calendar.ts';
import type { CaseSnapshot } from '#shared/domain/case.ts';
import type { DirectoryEntry } from '#shared/domain/directory.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { Refusal } from '#shared/domain/refusal.ts';
import { decide, type GivenCommand } from '#shared/procedure/decide.ts';
import type { Decision } from '#shared/procedure/decision.ts';
import { procedureOf } from '#shared/procedures/registry.ts';
import { readCase } from '#shared/store/cases.ts';
import { outboxIdOf } from '#shared/store/outbox.ts';
import type { DocumentRecord } from '#shared/store/records.ts';
import { type Saving, saveDecision } from '#shared/store/save-decision.ts';
import { type Pool, refusedSeat } from './check-seats.ts';
import { draftDocuments } from './draft-documents.ts';
import type { World } from './world.ts';

/** What of the world a decision needs, and the calendar that was read with the case. */
export type Deciding = Pick<World, 'table' | 'settings' | 'unprintable'> & { readonly calendar: Calendar };

type Moving = {
  readonly snapshot: CaseSnapshot;
  readonly entry: DirectoryEntry;
  readonly given: GivenCommand;
  /** The pool as read with the case, of the experts whom the command names; absent where no person gives it. */
  readonly pool?: Pool;
  /** The record of the answer, to be written with the move. */
  readonly keeps?: (decision: Decision, documents: readonly DocumentRecord[]) => NonNullable<Saving['replay']>;
};

/** How a move ended; after `conflict` nothing was written, and the caller reads anew and tries again. */
export type Moved =
  | { readonly outcome: 'moved'; readonly decision: Decision; readonly documents: readonly DocumentRecord[] }
  | { readonly outcome: 'refused'; readonly refusal: Refusal }
  | { readonly outcome: 'conflict' };

/** Decides one command, composes the documents it sets off, and writes everything in one transaction. */
export const moveCase = async (world: Deciding, moving: Moving): Promise<Moved> => {
  const { snapshot, entry, given, pool, keeps } = moving;
  const facts = { entry, calendar: world.calendar, settings: world.settings };
  const decided = decide(procedureOf(snapshot), snapshot, { given, facts });
  if (!decided.ok) return { outcome: 'refused', refusal: decided.refusal };
  const unseated = pool ? refusedSeat(given.input, pool) : undefined;
  if (unseated) return { outcome: 'refused', refusal: unseated };
  const decision = decided.value;
  const drafted = draftDocuments(decision, { ...world, entry, at: given.at });
  if (!drafted.ok) return { outcome: 'refused', refusal: drafted.refusal };
  const absorbed = await absorbOthers(world, decision, given);
  const written = await saveDecision(world.table, {
    move: decision,
    seen: snapshot.version,
    documents: drafted.value,
    deadlines: explainedClocks(decision),
    absorbed,
    ...outboxOf(decision, drafted.value),
    ...(keeps ? { replay: keeps(decision, drafted.value) } : {}),
  });
  return written.outcome === 'written'
    ? { outcome: 'moved', decision, documents: drafted.value }
    : { outcome: 'conflict' };
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
