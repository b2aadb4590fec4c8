import type { Road } from '#infra/local/demo/road.ts';

/**
 * A command that must be refused just before a step of a road: who gives it, the change to what the road would hand in
 * (or the whole input where the road never gives the command), and the guard that says no.
 */
export type Refused = {
  readonly before: string;
  readonly as: string;
  readonly command: string;
  readonly change?: object;
  readonly guard: string;
  /** A command that is accepted first, to bring the case to where the refusal is. */
  readonly after?: { readonly as: string; readonly command: string; readonly input: object };
};

/** `[before, as, command, guard, change]`: one refusal a line. */
type Line = readonly [before: string, as: string, command: string, guard: string, change?: object];

export const refusedBefore = (lines: readonly Line[]): readonly Refused[] =>
  lines.map(([before, as, command, guard, change]) => ({ before, as, command, guard, ...(change ? { change } : {}) }));

/** What is handed in: the road's own input of that command, changed. */
export const inputOf = (road: Road, { command, change = {} }: Refused): object => {
  const step = road.steps.find((candidate) => candidate.command === command);
  return { ...(step?.input as object | undefined), ...change };
};
