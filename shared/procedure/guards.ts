import { accept, type Result, refuse } from '../domain/result.ts';
import { type Guard, type Move, type Procedure, requirementsOf, type Situation } from './definition.ts';

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
