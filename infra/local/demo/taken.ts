import type { CaseSeen } from './read-case.ts';
import type { RoadStep } from './road.ts';

/** What one step did: nothing, when it had been taken before. */
export type Taken = {
  readonly step: Pick<RoadStep, 'at' | 'as' | 'says'> & { readonly command: string };
  readonly after: CaseSeen;
  /** From the request to its answer; absent when the step had been taken before. */
  readonly milliseconds?: number;
};
