import { type Moved, moveCase } from '#functions/lib/move-case.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { readCase } from '#shared/store/cases.ts';
import type { Table } from '#shared/store/connect.ts';
import { type Given, morning, settings, somebody } from './walk.ts';

/** Gives one command through the decision layer, once, on the case as it stands. */
export const tryMove = async (table: Table, caseId: CaseId, { by, on, name, input = {} }: Given): Promise<Moved> => {
  const { snapshot, entry, calendar } = await readCase(table, caseId);
  if (!snapshot || !entry) throw new Error(`no case ${caseId}`);
  const actor = typeof by === 'string' ? somebody(by) : by;
  const given = { name, actor, input, at: morning(on) };
  return moveCase({ table, settings, calendar }, { snapshot, entry, given });
};

/** The same, which must succeed. */
export const mustMove = async (table: Table, caseId: CaseId, given: Given): Promise<void> => {
  const moved = await tryMove(table, caseId, given);
  if (moved.outcome !== 'moved') throw new Error(`${given.name}: ${JSON.stringify(moved)}`);
};
