import type { Move, Procedure, State } from './definition.ts';

/** What a later version does with a state: its label, and moves added, replaced or, where `null`, taken away. */
export type StateChange = Partial<Omit<State, 'on'>> & {
  readonly on?: Readonly<Record<string, Move | readonly Move[] | null>>;
};

/** What a later version of a procedure changes; whatever it does not name is the earlier version's. */
export type Overlay<Data> = Partial<Omit<Procedure<Data>, 'name' | 'version' | 'states'>> & {
  readonly version: string;
  readonly states?: Readonly<Record<string, StateChange>>;
};

/**
 * A later version of a procedure, made of an earlier one and what changes. Cases that began under the earlier one keep
 * it. Throws where a state is added without a label, or a move is taken away that is not there.
 */
export const overlay = <Data>(
  earlier: Procedure<Data>,
  { states = {}, ...change }: Overlay<Data>,
): Procedure<Data> => ({
  ...earlier,
  ...change,
  commands: { ...earlier.commands, ...change.commands },
  guards: { ...earlier.guards, ...change.guards },
  timers: { ...earlier.timers, ...change.timers },
  states: {
    ...earlier.states,
    ...Object.fromEntries(Object.entries(states).map(([name, state]) => [name, changed(earlier, name, state)])),
  },
});

const changed = <Data>({ states }: Procedure<Data>, name: string, { on = {}, ...rest }: StateChange): State => {
  const { on: before = {}, ...earlier } = states[name] ?? {};
  const { label } = { ...earlier, ...rest };
  if (label === undefined) throw new TypeError(`the new state ${name} has no label`);
  const gone = Object.keys(on).filter((command) => on[command] === null);
  const absent = gone.find((command) => !Object.hasOwn(before, command));
  if (absent) throw new TypeError(`${name} has no ${absent} to take away`);
  const moves = Object.entries({ ...before, ...on }).flatMap(([command, move]) => (move ? [[command, move]] : []));
  return { ...earlier, ...rest, label, on: Object.fromEntries(moves) };
};
