import { closeTask } from '#shared/store/tasks.ts';
import { type IssuanceTask, load } from './issuing.ts';

/** The last step of a registered document: what an earlier failure left for staff is done with. */
export const serve: IssuanceTask = async (assignment, world) => {
  const { documentId, caseId, issuedAt } = await load(assignment, world);
  if (!issuedAt) throw new Error(`${documentId} is not registered yet`);
  await closeTask(world.table, caseId, documentId);
  return { issuedAt };
};
