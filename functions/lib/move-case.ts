import type { Calendar } from '#shared/domain/calendar.ts';
import type { CaseSnapshot } from '#shared/domain/case.ts';
import type { DirectoryEntry } from '#shared/domain/directory.ts';
import type { Refusal } from '#shared/domain/refusal.ts';
import { decide, type GivenCommand } from '#shared/procedure/decide.ts';
import type { Decision } from '#shared/procedure/decision.ts';
import { procedureOf } from '#shared/procedures/registry.ts';
import type { DocumentRecord } from '#shared/store/records.ts';
import { type Saving, saveDecision } from '#shared/store/save-decision.ts';
import { type Pool, refusedSeat } from './check-seats.ts';
import { draftDocuments } from './draft-documents.ts';
import { moveOthers } from './move-others.ts';
import { partOf } from './saving-part.ts';
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
  readonly besides?: NonNullable<Saving['besides']>;
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
  const written = await saveDecision(world.table, {
    ...partOf(decision, { before: snapshot, documents: drafted.value }),
    others: await moveOthers(world, { decision, entry, at: given.at }),
    besides: moving.besides ?? [],
    ...(keeps ? { replay: keeps(decision, drafted.value) } : {}),
  });
  return written.outcome === 'written'
    ? { outcome: 'moved', decision, documents: drafted.value }
    : { outcome: 'conflict' };
};
