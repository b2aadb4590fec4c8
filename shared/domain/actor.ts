import { type Role, staffRoles } from './roles.ts';
import type { Uscc } from './uscc.ts';

/** Who acts: the subject of the token, the roles it grants, and whom the person stands for. */
export type Actor = {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** The organization an `organization` acts for. */
  readonly uscc?: Uscc;
  /** The code of the department a `department` replies for. */
  readonly department?: string;
  /** The id of an `expert` in the pool. */
  readonly expertId?: string;
  /** Roles among `roles` that are held for somebody else, for the days of a delegation. */
  readonly delegated?: readonly Delegated[];
};

/** Somebody as the log names them. */
export type Person = { readonly id: string; readonly name: string };

export type Delegated = { readonly role: Role; readonly by: Person };

/** The engine and the schedule. */
export const systemActor: Actor = { id: 'system', name: '系统', roles: ['system'] };

export const hasRole = (actor: Actor, wanted: readonly Role[]): boolean =>
  actor.roles.some((role) => wanted.includes(role));

export const isStaff = (actor: Actor): boolean => hasRole(actor, staffRoles);
