import { defined } from '#shared/domain/defined.ts';
import type { Refusal } from '#shared/domain/refusal.ts';
import type { Decision } from '#shared/procedure/decision.ts';
import { nextClue } from '#shared/store/clues.ts';
import { tellingVoid, voidingSteps } from '#shared/store/number-register.ts';
import type { DocumentRecord } from '#shared/store/records.ts';
import { type Saving, saveDecision } from '#shared/store/save-decision.ts';
import type { Deciding } from '../decide/deciding.ts';
import { type Prepared, prepareMove } from '../decide/prepare-move.ts';
import { claimable } from '../lists/claimable.ts';
import { workListed } from '../lists/work-rows.ts';
import { partOf } from './saving-part.ts';

export type Moving = Prepared & {
  /** The record of the answer, to be written with the move. */
  readonly keeps?: (decision: Decision, documents: readonly DocumentRecord[]) => NonNullable<Saving['replay']>;
  readonly besides?: NonNullable<Saving['besides']>;
  /** The draft that is signed off by this move. */
  readonly closes?: NonNullable<Saving['draft']>;
};

/** How a move ended; after `conflict` nothing was written, and the caller reads anew and tries again. */
export type Moved =
  | { readonly outcome: 'moved'; readonly decision: Decision; readonly documents: readonly DocumentRecord[] }
  | { readonly outcome: 'refused'; readonly refusal: Refusal }
  | { readonly outcome: 'conflict' };

/** The clue that a decision opens, under the next number of the ledger. */
const clueSteps = async (
  { table }: Deciding,
  { entry, given: { actor, at } }: Moving,
  { clue }: Decision,
): Promise<NonNullable<Saving['besides']>> => {
  if (!clue) return [];
  const { uscc, name: organizationName } = entry;
  const { steps } = await nextClue(table, { ...clue, uscc, organizationName, loggedAt: at, loggedBy: actor.id });
  return steps;
};

/** Decides one command, composes the documents it sets off, and writes everything in one transaction. */
export const writeMove = async (world: Deciding, moving: Moving): Promise<Moved> => {
  const { snapshot, entry, keeps, closes, besides = [] } = moving;
  // What a signed list decided stands, whatever comes: its row is worked off first, then the case is read anew.
  if (entry.listed && (await workListed(world, entry.listed))) return { outcome: 'conflict' };
  const prepared = await prepareMove(world, moving);
  if (!prepared.ok) return { outcome: 'refused', refusal: prepared.refusal };
  const { decision, documents, voids } = prepared.value;
  const written = await saveDecision(world.table, {
    ...partOf(decision, { before: snapshot, documents }),
    besides: [...besides, ...(voids ? voidingSteps(voids) : []), ...(await clueSteps(world, moving, decision))],
    entry: claimable(snapshot, entry),
    tells: voids && tellingVoid(voids.document, voids.voided),
    ...(keeps ? { replay: keeps(decision, documents) } : {}),
    ...defined({ draft: closes }),
  });
  return written.outcome === 'written' ? { outcome: 'moved', decision, documents } : { outcome: 'conflict' };
};
