import type { Day } from '../../domain/day.ts';

/** Until when a revocation holds applications without its opinion (D24), and when that was told and received (O3.4). */
export type OpinionHolding = {
  readonly until: Day;
  /** The last decision to hold on; those before it stand in the log. */
  readonly renewed?: { readonly reason: string; readonly on: Day };
  readonly toldOn?: Day;
  readonly receivedOn?: Day;
};
