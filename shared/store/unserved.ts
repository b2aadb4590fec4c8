import type { Recipient } from '../domain/case.ts';
import { documentKinds } from '../domain/document-kinds.ts';
import type { DocumentId } from '../domain/ids.ts';
import type { Table } from './connect.ts';
import { keys, queues } from './keys.ts';
import { type Page, queryPage, type Slice } from './query.ts';
import type { DocumentRecord } from './records.ts';
import { type Step, steps } from './transaction.ts';

/** An issued document that nobody has yet begun to serve on one of its recipients. */
export type Unserved = Pick<DocumentRecord, 'documentId' | 'caseId' | 'kind' | 'title'> & {
  readonly documentNumber: string | null;
  /** The place of the recipient among those of the document, from 1. */
  readonly recipient: number;
  readonly kindOfRecipient: Recipient['kind'];
  readonly name: string;
  readonly issuedAt: string;
};

/** Lists a document, as it is issued, for each recipient that it has to be served on: letters to an addressee, nothing else. */
export const unservedSteps = (document: DocumentRecord, issuedAt: string): Step<never>[] => {
  const { documentId, caseId, kind, title, documentNumber = null, recipients } = document;
  if (documentKinds[kind].audience !== 'addressee') return [];
  return recipients.map(({ name, kind: kindOfRecipient }, index) => {
    const recipient = index + 1;
    const unserved: Unserved = {
      documentId,
      caseId,
      kind,
      title,
      documentNumber,
      recipient,
      kindOfRecipient,
      name,
      issuedAt,
    };
    return steps.put({
      ...keys.unserved(documentId, recipient),
      ...queues.unserved(issuedAt, documentId, recipient),
      unserved,
    });
  });
};

/** Takes a recipient off the list: the ledger tells of it from now on. */
export const servedStep = (documentId: DocumentId, recipient: number): Step<never> =>
  steps.remove(keys.unserved(documentId, recipient));

/** Takes the whole document off the list: it is void, or another one has taken its place. */
export const withdrawnSteps = ({
  documentId,
  recipients,
}: Pick<DocumentRecord, 'documentId' | 'recipients'>): Step<never>[] =>
  recipients.map((_, index) => servedStep(documentId, index + 1));

export const unservedRange = { index: 'byQueue', pk: 'UNSERVED' } as const;

/** Issued documents without an entry in the ledger, the longest waiting first. */
export const listUnserved = async (table: Table, slice: Slice): Promise<Page<Unserved>> => {
  const page = await queryPage<{ unserved: Unserved }>(table, unservedRange, slice);
  return { ...page, items: page.items.map(({ unserved }) => unserved) };
};
