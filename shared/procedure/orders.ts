import type { DocumentOrder } from '../domain/case.ts';
import { defined } from '../domain/defined.ts';
import { documentIdOf } from '../domain/ids.ts';
import type { Move, Procedure, Situation } from './definition.ts';

/** The documents a move sets off, in order; a proof of service refers to the document ordered just before it. */
export const orderDocuments = <Data>(
  procedure: Procedure<Data>,
  move: Move,
  situation: Situation<Data>,
): DocumentOrder[] => {
  const { caseId, documentCount } = situation.before;
  const orders: DocumentOrder[] = [];
  for (const kind of move.issues ?? []) {
    const copies = procedure.addressees[kind];
    if (!copies) throw new TypeError(`${procedure.name} says nobody to whom ${kind} goes`);
    for (const recipients of copies(situation)) {
      const documentId = documentIdOf(caseId, documentCount + orders.length + 1, kind);
      const letter =
        procedure.references[kind]?.(situation) ?? (kind === 'proofOfService' ? orders.at(-1)?.documentId : undefined);
      orders.push({ documentId, kind, recipients, ...defined({ refersTo: letter }) });
    }
  }
  return orders;
};
