import type { DocumentKind } from '#shared/domain/document-kinds.ts';
import type { DocumentRecord } from '#shared/store/records.ts';

export type Letter = Pick<DocumentRecord, 'title' | 'issueDate' | 'documentNumber'>;

/** Members that name another document; its number may exist only after the decision that ordered both. */
const references: Partial<Record<DocumentKind, (letter: Letter) => Record<string, unknown>>> = {
  proofOfService: ({ title, documentNumber }) => ({ served: { title, ...(documentNumber ? { documentNumber } : {}) } }),
  reminderLetter: ({ title, issueDate, documentNumber }) => ({
    original: { title, issuedOn: issueDate, documentNumber },
  }),
  appealAcceptanceNotice: ({ documentNumber }) => ({ opinionNumber: documentNumber }),
  appealNonAcceptanceNotice: ({ documentNumber }) => ({ opinionNumber: documentNumber }),
  reconsiderationDecision: ({ documentNumber }) => ({ opinionNumber: documentNumber }),
  reexaminationNotice: ({ documentNumber }) => ({ orderNumber: documentNumber }),
};

/** The data with the document it refers to named in it. */
export const bindReference = (kind: DocumentKind, data: object, letter: Letter): Record<string, unknown> => ({
  ...data,
  ...references[kind]?.(letter),
});
