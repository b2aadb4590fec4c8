import type { CaseSnapshot } from '#shared/domain/case.ts';
import { DocumentId } from '#shared/domain/ids.ts';
import type { DocumentRecord } from '#shared/store/records.ts';

const decisions = ['setAsideAnnouncement', 'stayDecision'] as const;

/** The papers of a case that set aside what a document announced, stay its effect or let it go on; none that is void. */
export const decidedOn = (subject: CaseSnapshot | undefined, documentId: DocumentId): readonly DocumentId[] =>
  Object.entries(subject?.papers ?? {}).flatMap(([id, { kind, refersTo, voidedOn }]) =>
    refersTo === documentId && !voidedOn && decisions.some((each) => each === kind) ? [DocumentId.parse(id)] : [],
  );

const becomes = ({ kind, data }: DocumentRecord): 'setAside' | 'stayed' | 'resumed' => {
  if (kind === 'setAsideAnnouncement') return 'setAside';
  const { holds } = data as { readonly holds?: { readonly stayed?: boolean } };
  return holds?.stayed === true ? 'stayed' : 'resumed';
};

/** Those among them that are issued, in their order, as the note at the first announcement names them (O4.5). */
export const viewDecidedSince = (ids: readonly DocumentId[], others: readonly (DocumentRecord | undefined)[]) =>
  ids
    .flatMap((id) => others.find((each) => each?.documentId === id) ?? [])
    .flatMap((record) => {
      const { documentId, documentNumber = null, title, issueDate, issuedAt, voided } = record;
      return issuedAt && !voided
        ? [{ documentId, documentNumber, title, issueDate, issuedAt, becomes: becomes(record) }]
        : [];
    })
    .toSorted(({ issuedAt: one }, { issuedAt: other }) => (one < other ? -1 : 1));
