import { z } from 'zod';
import type { Person } from './actor.ts';
import type { Instant } from './day.ts';
import { type DocumentKind, documentKinds } from './document-kinds.ts';
import { fault } from './fault.ts';

/** A kind of document in a path. */
export const DocumentKindName = z.enum(
  Object.keys(documentKinds) as [DocumentKind, ...DocumentKind[]],
  fault('没有这种文书', 'no such kind of document'),
);

/**
 * Wording of the office's own for some passages of a kind of document, as somebody proposed it. It never changes: what
 * is to be worded otherwise is proposed anew. One without passages goes back to the wording of the house.
 */
export type PassageVersion = {
  readonly kind: DocumentKind;
  readonly version: number;
  readonly passages: Readonly<Record<string, string>>;
  readonly note: string;
  readonly proposedBy: Person;
  readonly proposedAt: Instant;
};

/** A version that documents are drafted with, until another one is published. */
export type PublishedPassages = PassageVersion & { readonly publishedBy: Person; readonly publishedAt: Instant };

/** Where a kind of document stands: how many versions were proposed, and which one is in force. `changes` counts writes. */
export type PassageState = {
  readonly kind: DocumentKind;
  readonly changes: number;
  readonly versions: number;
  readonly published?: PublishedPassages;
};
