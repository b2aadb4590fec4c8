import { moveCase } from '#functions/casework/write/move-case.ts';
import type { Moved } from '#functions/casework/write/write-move.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { GivenCommand } from '#shared/procedure/decide.ts';
import { readCase } from '#shared/store/cases.ts';
import type { Table } from '#shared/store/connect.ts';
import { markIssued } from './mark-issued.ts';
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
  return needsSignOff(direct) ? attempt(signedOff(given)) : direct;
};

/** The same, which must succeed. */
export const mustMove = async (table: Table, caseId: CaseId, given: Given): Promise<void> => {
  const moved = await tryMove(table, caseId, given);
  if (moved.outcome !== 'moved') throw new Error(`${given.name}: ${JSON.stringify(moved)}`);
};
