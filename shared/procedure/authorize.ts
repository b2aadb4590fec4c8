import { type Actor, hasRole, type Person } from '../domain/actor.ts';
import type { CaseSnapshot } from '../domain/case.ts';
import { own } from '../domain/own.ts';
import { accept, type Result, refuse } from '../domain/result.ts';
import type { Role } from '../domain/roles.ts';
import { asideAmong } from '../domain/standing-aside.ts';
import { type Move, movesOf, type Procedure, rolesOf } from './definition.ts';
import { signersOf } from './sign-off.ts';

export type Authority = {
  readonly name: string;
  readonly actor: Actor;
  /** Who drafted or edited the command, where it comes by a signed-off draft. */
  readonly draftedBy?: readonly Person[];
};

/**
 * The moves that this actor may take in this state. Deny by default: an unknown command, a command that none of the
 * actor's roles may give anywhere, one that the state does not accept, and one the state keeps for others are refused, and
 * whoever stands aside in the case (O20.1).
 */
export const authorize = <Data>(
  procedure: Procedure<Data>,
  { state, data }: Pick<CaseSnapshot<Data>, 'state' | 'data'>,
  { name, actor, draftedBy }: Authority,
): Result<readonly Move[]> => {
  const aside = asideAmong(data, { actor, draftedBy });
  if (aside) return refuse(aside);
  if (!own(procedure.commands, name))
    return refuse({ code: 'command.unknown', command: name, known: Object.keys(procedure.commands) });
  const givers = draftedBy ? signersOf : rolesOf;
  const anywhere = rolesThatMay(procedure, name, givers);
  if (!hasRole(actor, anywhere)) return refuse({ code: 'command.forbidden', command: name, needs: anywhere });
  const here = movesOf(procedure.states[state], name);
  if (here.length === 0)
    return refuse({
      code: 'command.unavailable',
      command: name,
      state,
      available: availableTo(procedure, state, actor),
    });
  const mine = here.filter((move) => hasRole(actor, givers(move)));
  if (mine.length === 0) return refuse({ code: 'command.forbidden', command: name, needs: here.flatMap(givers) });
  return accept(mine);
};

/** Every role that some state lets give this command. */
export const rolesThatMay = <Data>(procedure: Procedure<Data>, name: string, givers = rolesOf): Role[] => {
  const moves = Object.values(procedure.states).flatMap((state) => movesOf(state, name));
  return [...new Set(moves.flatMap(givers))];
};

/** The commands this actor may give in this state, guards aside. */
export const availableTo = <Data>(procedure: Procedure<Data>, state: string, actor: Actor): string[] => {
  const on = procedure.states[state]?.on ?? {};
  return Object.keys(on).filter((name) =>
    movesOf(procedure.states[state], name).some((move) => hasRole(actor, rolesOf(move))),
  );
};
