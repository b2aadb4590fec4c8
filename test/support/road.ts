import { exitRoad } from '#infra/local/demo/exit-road.ts';
import { dayAt, Instant } from '#shared/domain/day.ts';
import { actorOf } from './actor-of.ts';
import type { Given } from './walk.ts';

/** The demonstration's road as the engine takes it; it confirms that the qualification may end too. */
export const straightRoad: readonly Given[] = exitRoad.steps.map(({ as, at, command, input }) => ({
  by: actorOf(as),
  on: dayAt(Instant.parse(new Date(at).toISOString())),
  name: command,
  input: command === 'approveExit' ? { confirmsQualificationEnds: true } : input,
}));

export const step = (name: string): Given => {
  const found = straightRoad.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`the road has no ${name}`);
  return found;
};

const inputOf = <T>(name: string): T => step(name).input as T;

export const { members: panelMembers } = inputOf<{ members: { expertId: string; declaredNoInterest: boolean }[] }>(
  'formPanel',
);
export const { materials } = inputOf<{ materials: unknown[] }>('recordPaperReceipt');
export const { papers: completePapers } = inputOf<{ papers: Record<string, boolean> }>('accept');
export const opinion = inputOf<Record<string, unknown>>('adoptOpinion');
