import { type Actor, hasRole } from '../domain/actor.ts';
import { accept, type Result, refuse } from '../domain/result.ts';
import type { Role } from '../domain/roles.ts';
import { type Move, movesOf, type Procedure, rolesOf } from './definition.ts';

export type Authority = { readonly name: string; readonly actor: Actor };

/**
 * The moves that this actor may take in this state. Deny by default: an unknown command, a command that none of the
 * actor's roles may give anywhere, one that the state does not accept, and one the state keeps for others are refused.
 */
export const authorize = <Data>(
  procedure: Procedure<Data>,
  state: string,
  { name, actor }: Authority,
): Result<readonly Move[]> => {
  if (!procedure.commands[name])
    return refuse({ code: 'command.unknown', command: name, known: Object.keys(procedure.commands) });
  const anywhere = rolesThatMay(procedure, name);
  if (!hasRole(actor, anywhere)) return refuse({ code: 'command.forbidden', command: name, needs: anywhere });
  const here = movesOf(procedure.states[state], name);
  if (here.length === 0)
    return refuse({
      code: 'command.unavailable',
      command: name,
      state,
      available: availableTo(procedure, state, actor),
    });
  const mine = here.filter((move) => hasRole(actor, rolesOf(move)));
  if (mine.length === 0) return refuse({ code: 'command.forbidden', command: name, needs: here.flatMap(rolesOf) });
  return accept(mine);
};

/** Every role that some state lets give this command. */
export const rolesThatMay = <Data>(procedure: Procedure<Data>, name: string): Role[] => {
  const moves = Object.values(procedure.states).flatMap((state) => movesOf(state, name));
  return [...new Set(moves.flatMap(rolesOf))];
};

/** The commands this actor may give in this state, guards aside. */
export const availableTo = <Data>(procedure: Procedure<Data>, state: string, actor: Actor): string[] => {
  const on = procedure.states[state]?.on ?? {};
  return Object.keys(on).filter((name) =>
    movesOf(procedure.states[state], name).some((move) => hasRole(actor, rolesOf(move))),
  );
};
