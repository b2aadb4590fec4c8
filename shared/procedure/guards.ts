import type { Actor } from '../domain/actor.ts';
import { accept, type Result, refuse } from '../domain/result.ts';
import { standingOf } from '../domain/roles.ts';
import { type Guard, type Move, type Procedure, rolesOf, type Situation } from './definition.ts';

/** Everything that a move must meet when this actor takes it: its own conditions, and the procedure's invariants. */
export const requirementsOf = <Data>({ invariants }: Procedure<Data>, move: Move, actor: Actor): readonly string[] => {
  const role = actor.roles.find((held) => rolesOf(move).includes(held));
  // The acts of parties are their own: nothing that happens in another case keeps them from being recorded.
  const binding =
    role && standingOf[role] === 'party' ? [] : invariants.filter((name) => !move.despite?.includes(name));
  return [...(move.requires ?? []), ...binding];
};

/** The first move whose `when` holds; refused where none does, or where that move's `requires` are not all met. */
export const chooseMove = <Data>(
  procedure: Procedure<Data>,
  moves: readonly Move[],
  situation: Situation<Data>,
): Result<Move> => {
  const guard = guardsOf(procedure);
  const move = moves.find(({ when = [] }) => when.every((name) => guard(name).test(situation)));
  const unmet = move
    ? requirementsOf(procedure, move, situation.actor).filter((name) => !guard(name).test(situation))
    : [...new Set(moves.flatMap(({ when = [] }) => when))].filter((name) => !guard(name).test(situation));
  if (move && unmet.length === 0) return accept(move);
  const special = unmet.map((name) => guard(name).refuse).find((make) => make !== undefined);
  if (special) return refuse(special(situation));
  return refuse({
    code: 'guard.unmet',
    unmet: unmet.map((name) => ({ guard: name, basis: guard(name).basis, message: guard(name).message(situation) })),
  });
};

const guardsOf =
  <Data>(procedure: Procedure<Data>) =>
  (name: string): Guard<Data> => {
    const guard = procedure.guards[name];
    if (!guard) throw new TypeError(`${procedure.name} names no guard ${name}`);
    return guard;
  };
