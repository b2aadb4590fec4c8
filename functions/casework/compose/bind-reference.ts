import { type DocumentKind, documentKinds } from '#shared/domain/document-kinds.ts';
import type { DocumentRecord } from '#shared/store/records.ts';

/** A letter that another one names; its title is absent until it is written. */
export type Letter = Pick<DocumentRecord, 'issueDate' | 'documentNumber'> & { readonly title?: string };

const refused = ({ documentNumber }: Letter) => ({ refusalNumber: documentNumber });

/** A notice of the opinion, or one that supplements it, against which an appeal was filed. */
const appealed = ({ documentNumber, title }: Letter) => ({
  opinionNumber: documentNumber,
  ...(title ? { opinionTitle: title } : {}),
});

const paper = ({ title, issueDate, documentNumber }: Letter, { paper: held }: { paper?: object }) => ({
  paper: { ...held, ...(title ? { title } : {}), issuedOn: issueDate, ...(documentNumber ? { documentNumber } : {}) },
});

/** Members that name another document; its number may exist only after the decision that ordered both. */
export const references: Partial<Record<DocumentKind, (letter: Letter, data: object) => Record<string, unknown>>> = {
  proofOfService: ({ title, documentNumber }) => ({
    served: { title: title ?? documentKinds.proofOfService.title, ...(documentNumber ? { documentNumber } : {}) },
  }),
  reminderLetter: ({ title, issueDate, documentNumber }, { original }: { original?: object }) => ({
    original: { ...original, ...(title ? { title } : {}), issuedOn: issueDate, documentNumber },
  }),
  appealAcceptanceNotice: appealed,
  appealNonAcceptanceNotice: appealed,
  reconsiderationDecision: appealed,
  reexaminationNotice: ({ documentNumber }) => ({ orderNumber: documentNumber }),
  supplementaryLetter: paper,
  paperWithdrawalNotice: paper,
  effectNotice: paper,
  setAsideAnnouncement: paper,
  setAsideNotice: paper,
  stayDecision: paper,
  supplementaryNotification: paper,
  revocationConsultationLetter: refused,
  revocationReport: refused,
};

/** The data with the document it refers to named in it. */
export const bindReference = (kind: DocumentKind, data: object, letter: Letter): Record<string, unknown> => ({
  ...data,
  ...references[kind]?.(letter, data),
});
