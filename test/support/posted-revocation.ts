import type { CaseId } from '#shared/domain/ids.ts';
import type { Table } from '#shared/store/connect.ts';
import { enter, openRevocationIn } from './docket.ts';
import { mustMove } from './move.ts';
import { revocationSteps } from './revocation-walk.ts';
import type { TableEngine } from './table.ts';

/** A revocation about the first of two certificates, posted from 29 June 2026, nothing raised yet. */
export const postedRevocation = async (
  engine: TableEngine,
): Promise<{ readonly table: Table; readonly caseId: CaseId }> => {
  const table = await engine.fresh();
  await enter(table, 'X-1001', 'X-1002');
  const caseId = await openRevocationIn(table, 'X-1001');
  const until = revocationSteps.findIndex(({ name }) => name === 'raiseObjection');
  for (const given of revocationSteps.slice(0, until)) await mustMove(table, caseId, given);
  return { table, caseId };
};
