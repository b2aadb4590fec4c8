import type { Recipient } from '../domain/case.ts';
import type { DocumentKind } from '../domain/document-kinds.ts';
import type { DocumentId } from '../domain/ids.ts';

type PerDocument<Make> = Readonly<Partial<Record<DocumentKind, Make>>>;
type Methods<Seen> = {
  addressees(situation: Seen): readonly (readonly Recipient[])[];
  reference(situation: Seen): DocumentId | undefined;
};

/** The recipients of each document, by the situation that orders it: one inner list for each copy. */
export type AddresseesBy<Seen> = PerDocument<Methods<Seen>['addressees']>;
/** The earlier document that a new one names by its title and number. */
export type ReferencesBy<Seen> = PerDocument<Methods<Seen>['reference']>;
