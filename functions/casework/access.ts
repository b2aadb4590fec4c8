import { type Actor, hasRole } from '#shared/domain/actor.ts';
import type { CaseSnapshot } from '#shared/domain/case.ts';
import type { ClueId } from '#shared/domain/clue.ts';
import { documentKinds } from '#shared/domain/document-kinds.ts';
import { type CaseId, type DocumentId, partsOf } from '#shared/domain/ids.ts';
import type { Refusal } from '#shared/domain/refusal.ts';
import { readerRoles } from '#shared/domain/roles.ts';
import { standsAsideIn } from '#shared/domain/standing-aside.ts';
import { procedureOf } from '#shared/procedures/registry.ts';
import { readOfficers } from '#shared/store/cases.ts';
import { readClue } from '#shared/store/clues.ts';
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

/** What a request names, by which it is about a case: that case, a paper of it, or the clue that led to it. */
export type Named = { readonly caseId?: CaseId; readonly documentId?: DocumentId; readonly clueId?: ClueId };

const caseNamed = async (table: Table, { caseId, documentId, clueId }: Named): Promise<CaseId | undefined> =>
  caseId ?? (documentId && partsOf(documentId).caseId) ?? (clueId && (await readClue(table, clueId))?.screened?.caseId);

/** Refuses who stands aside in the case that a request is about, whatever it asks (O20.1). */
export const refusedAside = async (table: Table, actor: Actor, named: Named): Promise<Refusal | undefined> => {
  const about = mayStandAside(actor) ? await caseNamed(table, named) : undefined;
  if (!about) return undefined;
  const held = (await readOfficers(table, [about])).get(about);
  return standsAsideIn(held ?? {}, actor) ? { code: 'officer.aside', officer: actor.name } : undefined;
};

/** What of a list over many cases, or clues that led to some, somebody reads: nothing of those in which they stand aside (O20.1). */
export const withoutAside = async <Of extends object>(
  table: Table,
  actor: Actor,
  items: readonly Of[],
): Promise<readonly Of[]> => {
  if (items.length === 0 || !mayStandAside(actor)) return items;
  const caseOf = (item: Of): CaseId | undefined => {
    const { caseId, screened } = item as { readonly caseId?: CaseId; readonly screened?: { readonly caseId?: CaseId } };
    return caseId ?? screened?.caseId;
  };
  const held = await readOfficers(
    table,
    items.flatMap((item) => caseOf(item) ?? []),
  );
  const dataOf = (item: Of) => held.get(caseOf(item) as CaseId) ?? {};
  return items.filter((item) => !standsAsideIn(dataOf(item), actor));
};

/** The entries of a register that name no paper to who stands aside in its case (O20.1); what is public stays public. */
export const withheldAside = async <Of extends { readonly documentId: DocumentId }, Bare>(
  table: Table,
  actor: Actor,
  { items, bare }: { readonly items: readonly Of[]; readonly bare: (item: Of) => Bare },
): Promise<readonly (Of | Bare)[]> => {
  const caseOf = ({ documentId }: Of): CaseId => partsOf(documentId).caseId;
  const seen = await withoutAside(
    table,
    actor,
    items.map((item) => ({ item, caseId: caseOf(item) })),
  );
  const read = new Set(seen.map(({ item }) => item));
  return items.map((item) =>
    read.has(item) || documentKinds[partsOf(item.documentId).kind].audience === 'public' ? item : bare(item),
  );
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
