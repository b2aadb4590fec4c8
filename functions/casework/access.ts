import { type Actor, hasRole } from '#shared/domain/actor.ts';
import type { CaseSnapshot } from '#shared/domain/case.ts';
import { documentKinds } from '#shared/domain/document-kinds.ts';
import { readerRoles } from '#shared/domain/roles.ts';
import { procedureOf } from '#shared/procedures/registry.ts';
import type { DocumentRecord } from '#shared/store/records.ts';

/** Staff and auditors see every case, an organization its own, experts and departments those that name them. */
export const maySeeCase = (actor: Actor, subject: CaseSnapshot): boolean => {
  if (hasRole(actor, readerRoles)) return true;
  const procedure = procedureOf(subject);
  if (hasRole(actor, ['organization']) && actor.uscc === subject.uscc) return procedure.openToParty(subject.data);
  const { experts, departments } = procedure.participants(subject.data);
  if (hasRole(actor, ['expert']) && actor.expertId !== undefined && experts.includes(actor.expertId)) return true;
  return hasRole(actor, ['department']) && actor.department !== undefined && departments.includes(actor.department);
};

/** A void document stays readable to the offices; its recipients see that it is void and why. */
export const mayReadVoid = (actor: Actor): boolean => hasRole(actor, readerRoles);

/** Staff and auditors see every document at every stage; others only issued ones that are addressed to them or public. */
export const maySeeDocument = (actor: Actor, document: DocumentRecord): boolean => {
  if (hasRole(actor, readerRoles)) return true;
  if (!document.issuedAt) return false;
  const { audience } = documentKinds[document.kind];
  if (audience === 'public') return true;
  if (audience === 'internal') return false;
  return document.recipients.some(
    ({ kind, uscc, code, expertId }) =>
      (kind === 'organization' && hasRole(actor, ['organization']) && uscc === actor.uscc) ||
      (kind === 'department' && hasRole(actor, ['department']) && code === actor.department) ||
      (kind === 'expert' && hasRole(actor, ['expert']) && expertId === actor.expertId),
  );
};
