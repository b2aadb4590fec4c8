import type { Actor } from '#shared/domain/actor.ts';
import { type AuditAction, appendAudit } from '#shared/store/audit.ts';
import type { DocumentRecord } from '#shared/store/records.ts';
import type { World } from './world.ts';

type Told = { readonly action: AuditAction; readonly actor: Actor; readonly cause: string };

/** Adds to the audit chain what somebody did with a document; where that fails, so must what it tells of. */
export const tellAudit = (
  { table, now }: Pick<World, 'table' | 'now'>,
  { caseId, documentId, stored }: DocumentRecord,
  { action, actor: { id, name }, cause }: Told,
): Promise<void> =>
  appendAudit(table, { caseId, documentId, action, at: now(), actor: { id, name }, cause, sha256: stored?.sha256 });
