import type { Calendar } from '#shared/domain/calendar.ts';
import type { CaseSnapshot } from '#shared/domain/case.ts';
import { correctionCommand } from '#shared/domain/correction.ts';
import type { DirectoryEntry } from '#shared/domain/directory.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import { decide, type GivenCommand } from '#shared/procedure/decide.ts';
import type { Decision } from '#shared/procedure/decision.ts';
import { procedureOf } from '#shared/procedures/registry.ts';
import type { DocumentRecord } from '#shared/store/records.ts';
import { checkReceipt } from './check-receipt.ts';
import { type Pool, refusedSeat } from './check-seats.ts';
import { draftDocuments } from './draft-documents.ts';
import { prepareCorrection } from './prepare-correction.ts';
import type { World } from './world.ts';

/** What of the world a decision needs, and the calendar that was read with the case. */
export type Deciding = Pick<World, 'table' | 'settings' | 'unprintable'> & { readonly calendar: Calendar };

/** A case as read, and the command given to it. */
export type Prepared = {
  readonly snapshot: CaseSnapshot;
  readonly entry: DirectoryEntry;
  readonly given: GivenCommand;
  /** The pool as read with the case, of the experts whom the command names; absent where no person gives it. */
  readonly pool?: Pool;
};

/** What a command would bring about, with the documents it would issue; nothing is written. */
export const prepareMove = async (
  world: Deciding,
  { snapshot, entry, given, pool }: Prepared,
): Promise<Result<{ readonly decision: Decision; readonly documents: readonly DocumentRecord[] }>> => {
  if (given.name === correctionCommand) return prepareCorrection(world, { snapshot, given });
  const receipt = await checkReceipt(world.table, snapshot.caseId, given);
  if (!receipt.ok) return receipt;
  const facts = { entry, calendar: world.calendar, settings: world.settings };
  const decided = decide(procedureOf(snapshot), snapshot, { given, facts });
  if (!decided.ok) return decided;
  const unseated = pool ? refusedSeat(given.input, pool) : undefined;
  if (unseated) return refuse(unseated);
  const drafted = draftDocuments(decided.value, { ...world, entry, at: given.at });
  return drafted.ok ? accept({ decision: decided.value, documents: drafted.value }) : drafted;
};
