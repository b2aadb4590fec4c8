import type { Basis } from '../domain/basis.ts';
import { actBases } from './act-bases.ts';
import { placeOf } from './acts.ts';
import { edgesOf } from './check.ts';
import { type Move, movesOf, type Procedure, type State, type TermAct } from './definition.ts';
import type { Verdict } from './verdict.ts';

/** The clocks that a procedure starts with an act, by how it was judged. */
export type ActClocks = Readonly<Partial<Record<Verdict, readonly string[]>>>;

const noting: Readonly<Record<Exclude<Verdict, 'returns'>, Pick<Move, 'basis'>>> = {
  unconfirmed: {
    basis: actBases.farBack,
  },
  late: {
    basis: actBases.late,
  },
  effect: {
    basis: actBases.afterEffect,
  },
  anew: {
    basis: actBases.anew,
  },
};

type Placed<Data> = { readonly command: string; readonly act: TermAct<Data>; readonly state: string };

/** The moves by which a state takes an act that it does not take by itself, or not when it is late. */
export const entrancesInto = <Data>(
  procedure: Procedure<Data>,
  placed: Placed<Data>,
  clocks: ActClocks,
): readonly Move[] => {
  const { command, act } = placed;
  const place = placeOf(procedure, placed);
  const { requires: own = [] } = act;
  const note = (as: keyof typeof noting): Move => ({
    ...{ to: 'same', by: act.by, despite: procedure.invariants, beyond: true as const },
    ...{ ...noting[as], ...(clocks[as] ? { starts: clocks[as] } : {}), enters: { act: command, as } },
    ...(own.length > 0 ? { requires: own } : {}),
    ...(as === 'anew' && act.belongs.effect === 'mark' ? { effect: 'mark' as const } : {}),
  });
  const back: Move = {
    ...{ by: act.by, despite: procedure.invariants, beyond: true, basis: act.basis },
    ...{ ...act.belongs, enters: { act: command, as: 'returns' } },
    requires: [...own, ...(act.belongs.requires ?? [])],
  };
  const late = act.late === 'never' || (act.late === 'own' && place === 'own') ? [] : [note('late')];
  const counting: Readonly<Record<typeof place, readonly Move[]>> = {
    own: [],
    anew: [note('anew')],
    effect: [note('effect')],
    returns: [...(act.turns ? [note('anew')] : []), back],
  };
  const beside = act.effected && place !== 'own' && place !== 'effect' ? [note('effect')] : [];
  return [note('unconfirmed'), ...late, ...beside, ...counting[place]];
};

/** Whether a case rests in a state: all its clocks stand still. */
export const restsIn = <Data>({ states }: Procedure<Data>, state: string): boolean =>
  Object.values(states).some(({ on = {} }) =>
    Object.values(on).some((moves) => [moves].flat().some(({ to, pauses }) => to === state && pauses === 'all')),
  );

/** The states in which the term of an act may have begun: those reached from where its letter starts it. */
export const statesAfter = <Data>(
  procedure: Procedure<Data>,
  { term, belongs }: TermAct<Data>,
): ReadonlySet<string> => {
  // A case that rests goes back to where it was: no state more.
  const edges = edgesOf(procedure).filter(
    ({ from, move }) => move.to !== 'stood' && (move.to !== 'resumed' || !restsIn(procedure, from)),
  );
  const reached = new Set(edges.filter(({ move }) => move.starts?.includes(term)).map(({ to }) => to));
  reached.add(belongs.to);
  for (const state of reached) for (const edge of edges) if (edge.from === state) reached.add(edge.to);
  return reached;
};

type Following = {
  /** The commands by which noted acts are followed up, each with its moves; all of them stay where they are. */
  readonly follow: Readonly<Record<string, readonly Move[]>>;
  readonly clocks: ActClocks;
};

type Enriching<Data> = Following & {
  readonly procedure: Procedure<Data>;
  readonly reach: Readonly<Record<string, ReadonlySet<string>>>;
};

/** Taken up, an act goes on as it would have, had its day been certain, or its term not ended. */
const takenUp = <Data>(
  { procedure, reach, clocks }: Enriching<Data>,
  state: string,
  [name, base]: readonly [string, Move],
) =>
  Object.entries(procedure.acts ?? {}).flatMap(([command, act]): readonly Move[] => {
    if (!reach[command]?.has(state)) return [];
    const { takesUp } = procedure.commands[name] ?? {};
    const past: readonly string[] = takesUp === 'admitted' ? ['unconfirmed', 'late'] : ['unconfirmed'];
    const into = entrancesInto(procedure, { command, act, state }, clocks).filter(
      ({ enters }) => !past.includes(enters?.as ?? ''),
    );
    const taken = movesOf(procedure.states[state], command).map((move) => ({
      ...move,
      enters: { act: command, as: 'own' as const },
    }));
    return [...into, ...taken].map((move) => ({
      ...move,
      by: base.by,
      despite: procedure.invariants,
      asks: base.requires ?? [],
      starts: [...(move.starts ?? []), ...(base.starts ?? [])],
    }));
  });

/** An act, or the taking up of one, on a case that rests is decided as the state takes it to which the case goes back. */
const beneath = (by: Move['by'], basis: Basis): Move => ({ to: 'same', by, basis, beneath: true });

const enriched = <Data>(enriching: Enriching<Data>, state: string, { on = {}, ...rest }: State): State => {
  const { procedure, follow, clocks, reach } = enriching;
  const rests = restsIn(procedure, state);
  const here = Object.entries(procedure.acts ?? {}).filter(([command]) => reach[command]?.has(state));
  if (here.length === 0) return { ...rest, on };
  const acts = here.map(([command, act]) => [
    command,
    rests
      ? beneath(act.by, act.basis)
      : [...entrancesInto(procedure, { command, act, state }, clocks), ...movesOf({ ...rest, on }, command)],
  ]);
  const followed = Object.entries(follow).map(([name, moves]) => {
    const [base] = moves;
    if (!base || !procedure.commands[name]?.takesUp) return [name, moves];
    return [name, rests ? beneath(base.by, base.basis) : takenUp(enriching, state, [name, base])];
  });
  return { ...rest, on: { ...on, ...Object.fromEntries([...acts, ...followed]) } };
};

/**
 * A procedure in which every act that its terms allow can be entered in every state that the case may have come to
 * since, closed ones included, with what is done about such acts (O1.2, O1.3). The entrances follow from the definition:
 * a state added to it has them by itself.
 */
export const withEntrances = <Data>(procedure: Procedure<Data>, following: Following): Procedure<Data> => {
  const reach = Object.fromEntries(
    Object.entries(procedure.acts ?? {}).map(([command, act]) => [command, statesAfter(procedure, act)]),
  );
  const states = Object.fromEntries(
    Object.entries(procedure.states).map(([name, state]) => [
      name,
      enriched({ ...following, procedure, reach }, name, state),
    ]),
  );
  return { ...procedure, states, actClocks: following.clocks };
};
