import type { Actor, Delegated, Person } from './actor.ts';
import type { Day, Instant } from './day.ts';
import { headsOf } from './heads.ts';
import type { Role } from './roles.ts';

/** A head's role given to a named person of the same body, from a day to a day, both included. */
export type Delegation = {
  readonly ordinal: number;
  readonly role: Role;
  readonly by: Person;
  readonly to: Person;
  readonly from: Day;
  readonly until: Day;
  readonly at: Instant;
  readonly ended?: { readonly by: Person; readonly at: Instant };
};

const inForce = ({ from, until, ended }: Delegation, today: Day): boolean => !ended && from <= today && today <= until;

/**
 * The actor with the roles held by delegation today. One that is over, that was ended, or that comes from another body
 * than the person's own grants nothing.
 */
export const actingAs = (actor: Actor, delegations: readonly Delegation[], today: Day): Actor => {
  const own = headsOf(actor.roles);
  const delegated: Delegated[] = delegations
    .filter((each) => inForce(each, today) && own.includes(each.role) && !actor.roles.includes(each.role))
    .map(({ role, by }) => ({ role, by }));
  if (delegated.length === 0) return actor;
  return { ...actor, roles: [...actor.roles, ...new Set(delegated.map(({ role }) => role))], delegated };
};
