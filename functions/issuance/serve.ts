import { closeTask } from '#shared/store/tasks.ts';
import { ofDocument } from './issuing.ts';
import { notify } from './notify.ts';

/**
 * The last step of a registered document: tells those who agreed to electronic service, and what an earlier failure
 * left for staff is done with. No mail ever names a document that could not be read. Where a stage sends no mail,
 * every document is served by staff.
 */
export const serve = ofDocument(async (record, world) => {
  const { documentId, caseId, issuedAt } = record;
  if (!issuedAt) throw new Error(`${documentId} is not registered yet`);
  if (world.post) await notify(record, { table: world.table, now: world.now, post: world.post });
  await closeTask(world.table, caseId, documentId);
  return { issuedAt };
});
