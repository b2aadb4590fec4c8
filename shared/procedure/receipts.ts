import type { Day } from '../domain/day.ts';
import type { DocumentKind } from '../domain/document-kinds.ts';
import type { ReceiptNoted } from '../domain/paper.ts';
import { firstRecipient, lineageOf, paperOf, receivedOn } from '../domain/paper-standing.ts';
import type { Procedure, Situation } from './definition.ts';

type Seen = Pick<Situation<unknown>, 'before' | 'received'>;

/**
 * The day on which the latest letter of a kind was received, by the ledger of service: the one that starts its term. A
 * receipt that is just decided on counts with those that the case knows.
 */
export const receiptOfLetter = ({ before, received }: Seen, letter: DocumentKind): Day | undefined => {
  const [documentId] = paperOf(before, letter) ?? [];
  if (!documentId) return undefined;
  const fresh = received && isOfLetter(before.papers, received, documentId) ? received.on : undefined;
  const known = receivedOn(before.papers, documentId);
  return [known, fresh].filter((on) => on !== undefined).toSorted()[0];
};

const isOfLetter = (
  papers: Seen['before']['papers'],
  { documentId, recipient }: ReceiptNoted,
  letter: ReceiptNoted['documentId'],
): boolean => recipient === firstRecipient && lineageOf(papers, letter).includes(documentId);

/** Whether a receipt is the first of the latest letter of a kind: the one by which what rests on it begins. */
export const isFirstReceipt = ({ before }: Seen, letter: DocumentKind, received: ReceiptNoted): boolean => {
  const [documentId] = paperOf(before, letter) ?? [];
  return (
    documentId !== undefined &&
    isOfLetter(before.papers, received, documentId) &&
    receivedOn(before.papers, documentId) === undefined
  );
};

/** The letters whose receipt a procedure counts from, or has a step rest on. */
export const lettersReceived = <Data>({ commands, guards, toldBy }: Procedure<Data>): ReadonlySet<DocumentKind> =>
  new Set(
    [
      ...Object.values(commands).map(({ receives }) => receives),
      ...Object.values(guards).map(({ restsOn }) => restsOn),
      toldBy,
    ].filter((letter) => letter !== undefined),
  );
