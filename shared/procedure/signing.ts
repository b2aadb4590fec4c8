import type { Person } from '../domain/actor.ts';

/** That a head signs a step: who drafted it, and the digest of the list that the signer saw (O3.1). */
export type Signing = {
  readonly step: string;
  readonly draftedBy: readonly Person[];
  readonly seenList?: string | undefined;
};
