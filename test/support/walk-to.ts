import { entryWith } from './examples.ts';
import { straightRoad } from './road.ts';
import { type Given, Walk } from './walk.ts';

/** A case led along the straight road until just before this command. */
export const walkTo = (
  name: string,
  entry = entryWith('X-1001', 'X-1002'),
  options?: ConstructorParameters<typeof Walk>[1],
): Walk => {
  const walk = new Walk(entry, options);
  for (const given of straightRoad) {
    if (given.name === name) return walk;
    walk.give(given);
  }
  throw new Error(`the road has no ${name}`);
};

export const refusal = (walk: Walk, given: Given) => {
  const decided = walk.try(given);
  return decided.ok ? 'accepted' : decided.refusal;
};

/** The names of the guards that refuse, otherwise the answer as text. */
export const unmet = (walk: Walk, given: Given): string[] | string => {
  const refused = refusal(walk, given);
  return refused !== 'accepted' && refused.code === 'guard.unmet'
    ? refused.unmet.map(({ guard }) => guard)
    : JSON.stringify(refused);
};

export const documentsOf = (walk: Walk): string[] =>
  (walk.decisions.at(-1)?.events ?? []).flatMap(({ documents }) => documents.map(({ kind }) => kind));
