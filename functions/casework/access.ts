import { type Actor, hasRole } from '#shared/domain/actor.ts';
import type { CaseSnapshot } from '#shared/domain/case.ts';
import { documentKinds } from '#shared/domain/document-kinds.ts';
import { type CaseId, type DocumentId, partsOf } from '#shared/domain/ids.ts';
import type { Refusal } from '#shared/domain/refusal.ts';
import { readerRoles } from '#shared/domain/roles.ts';
import { standsAsideIn } from '#shared/domain/standing-aside.ts';
import { procedureOf } from '#shared/procedures/registry.ts';
import { readOfficers } from '#shared/store/cases.ts';
import type { Table } from '#shared/store/connect.ts';
import type { DocumentRecord } from '#shared/store/records.ts';

/** Staff and auditors see every case, an organization its own, experts and departments those that name them. */
export const maySeeCase = (actor: Actor, subject: CaseSnapshot): boolean => {
  // Who stands aside in a case does not read it (O20.1); who looks on for the whole office does.
  if (hasRole(actor, readerRoles)) return hasRole(actor, ['auditor']) || !standsAsideIn(subject.data, actor);
  const procedure = procedureOf(subject);
  if (hasRole(actor, ['organization']) && actor.uscc === subject.uscc) return procedure.openToParty(subject.data);
  const { experts, departments } = procedure.participants(subject.data);
  if (hasRole(actor, ['expert']) && actor.expertId !== undefined && experts.includes(actor.expertId)) return true;
  return hasRole(actor, ['department']) && actor.department !== undefined && departments.includes(actor.department);
};

const mayStandAside = (actor: Actor): boolean => hasRole(actor, readerRoles) && !hasRole(actor, ['auditor']);

/** Refuses who stands aside in the case that a request names, whatever it asks (O20.1). */
export const refusedAside = async (
  table: Table,
  actor: Actor,
  { caseId, documentId }: { readonly caseId?: CaseId; readonly documentId?: DocumentId },
): Promise<Refusal | undefined> => {
  const about = caseId ?? (documentId && partsOf(documentId).caseId);
  if (!about || !mayStandAside(actor)) return undefined;
  const held = (await readOfficers(table, [about])).get(about);
  return standsAsideIn(held ?? {}, actor) ? { code: 'officer.aside', officer: actor.name } : undefined;
};

/** What of a list over many cases somebody reads: nothing of those in which they stand aside (O20.1). */
export const withoutAside = async <Of extends object>(
  table: Table,
  actor: Actor,
  items: readonly Of[],
): Promise<readonly Of[]> => {
  if (items.length === 0 || !mayStandAside(actor)) return items;
  const caseOf = (item: Of): CaseId | undefined => (item as { readonly caseId?: CaseId }).caseId;
  const held = await readOfficers(
    table,
    items.flatMap((item) => caseOf(item) ?? []),
  );
  const dataOf = (item: Of) => held.get(caseOf(item) as CaseId) ?? {};
  return items.filter((item) => !standsAsideIn(dataOf(item), actor));
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
