import type { DocumentKind } from '../domain/document-kinds.ts';
import { type Move, movesOf, type Procedure } from './definition.ts';
import { isGivenBySystem, isHeardFromClock } from './sign-off.ts';

type Edge = { readonly from: string; readonly command: string; readonly move: Move; readonly to: string };

type Step = Omit<Edge, 'to'>;

/** Every edge; a move that resumes leads to each state from which its own was entered by an interruption. */
export const edgesOf = <Data>({ states }: Procedure<Data>): Edge[] => {
  const steps: Step[] = Object.entries(states).flatMap(([from, state]) =>
    Object.keys(state.on ?? {}).flatMap((command) => movesOf(state, command).map((move) => ({ from, command, move }))),
  );
  return steps.flatMap((step) => targets(step, steps).map((to) => ({ ...step, to })));
};

const targets = ({ from, move }: Step, steps: readonly Step[]): string[] => {
  if (move.to === 'same') return [from];
  if (move.to === 'stood')
    return steps.flatMap((step) => (step.move.to === from && !step.move.pauses ? [step.from] : []));
  if (move.to !== 'resumed') return [move.to];
  return [...leftBehind(from, steps)];
};

/** The states that were left for this one, and those to which an act given beneath it leads from there. */
const leftBehind = (state: string, steps: readonly Step[]): ReadonlySet<string> => {
  const given = new Set(steps.filter(({ from, move }) => from === state && move.beneath).map(({ command }) => command));
  const left = new Set(interrupting(state, steps).map(({ from }) => from));
  for (const from of left)
    for (const { command, move, ...step } of steps)
      if (step.from === from && given.has(command) && !relative.has(move.to)) left.add(move.to);
  return left;
};

const relative: ReadonlySet<string> = new Set(['same', 'resumed', 'stood']);

/** The moves that interrupt the case by entering this state. */
const interrupting = (state: string, steps: readonly Step[]): readonly Step[] =>
  steps.filter(({ move }) => move.to === state && move.pauses !== undefined);

/**
 * What is wrong with a definition, a sentence each; empty for a sound one. Proves that every state is reachable and
 * can end, that every name used is defined and every name defined is used, that every document has a template, a composer, an addressee and,
 * where its text names another one, a reference,
 * that the command of every clock is accepted wherever that clock may run, from the system or, where it issues a letter, from a head,
 * that the system issues nothing, and that every receipt that is recorded is that of a letter which is issued.
 */
export const check = <Data>(procedure: Procedure<Data>, papers: Papers): string[] => {
  const edges = edgesOf(procedure);
  return [
    ...unreachable(procedure, edges),
    ...deadEnds(procedure, edges),
    ...names(procedure, edges),
    ...letters(procedure, edges, papers),
    ...clocks(procedure, edges),
    ...unsigned(edges),
    ...silences(procedure, edges),
    ...receipts(procedure, edges),
    ...interruptions(procedure, edges),
    ...finals(procedure),
    ...ways(procedure),
  ];
};

/** Steps by which the end of a term shuts an act out, and which do not wait for what is on its way (O1.4). */
const silences = <Data>({ acts = {}, timers, guards }: Procedure<Data>, edges: readonly Edge[]): string[] =>
  [...new Set(Object.values(acts).flatMap(({ term, late }) => (late === 'never' ? [] : term)))].flatMap((term) => {
    const gives = timers[term]?.gives;
    return edges
      .filter(({ command }) => command === gives)
      .filter(
        ({ move }) => ![...(move.when ?? []), ...(move.requires ?? [])].some((name) => guards[name]?.silence === term),
      )
      .map(({ from, command }) => `${from}.${command} ends ${term} and does not wait for what was posted in it`);
  });

/** What is there for documents, outside a definition: templates, its own composers, and the kinds that name another. */
export type Papers = {
  readonly templates: ReadonlySet<DocumentKind>;
  readonly composers: ReadonlySet<DocumentKind>;
  readonly referring: ReadonlySet<DocumentKind>;
};

/** What every document that is issued must have, and nothing beyond those that are. */
const letters = <Data>(
  { addressees, references }: Procedure<Data>,
  edges: readonly Edge[],
  { templates, composers, referring }: Papers,
): string[] => {
  const issued = new Set(edges.flatMap(({ move }) => move.issues ?? []));
  const lacking = [...issued].flatMap((kind) => [
    ...(templates.has(kind) ? [] : [`${kind} is issued and has no template`]),
    ...(composers.has(kind) ? [] : [`${kind} is issued and has no composer`]),
    ...(addressees[kind] ? [] : [`${kind} is issued and has no addressee`]),
    // A proof of service names the letter that is ordered with it.
    ...(!referring.has(kind) || references[kind] || kind === 'proofOfService'
      ? []
      : [`${kind} is issued and has no reference to the document that it names`]),
  ]);
  const idle = (Object.keys({ ...addressees, ...references }) as DocumentKind[]).filter((kind) => !issued.has(kind));
  return [...lacking, ...idle.map((kind) => `${kind} has an addressee or a reference and is never issued`)];
};

const closure = (start: readonly string[], next: (state: string) => readonly string[]): Set<string> => {
  const seen = new Set(start);
  for (const state of seen) for (const other of next(state)) seen.add(other);
  return seen;
};

const unreachable = <Data>({ states, initial }: Procedure<Data>, edges: readonly Edge[]): string[] => {
  const reached = closure([initial], (state) => edges.filter(({ from }) => from === state).map(({ to }) => to));
  return Object.keys(states)
    .filter((state) => !reached.has(state))
    .map((state) => `${state} cannot be reached`);
};

const deadEnds = <Data>({ states }: Procedure<Data>, edges: readonly Edge[]): string[] => {
  const ends = Object.keys(states).filter((state) => states[state]?.final);
  const leading = closure(ends, (state) => edges.filter(({ to }) => to === state).map(({ from }) => from));
  return Object.keys(states)
    .filter((state) => !leading.has(state))
    .map((state) => `${state} can never end`);
};

const finals = <Data>({ states }: Procedure<Data>): string[] =>
  Object.entries(states)
    .filter(
      ([, { final, on = {} }]) =>
        final &&
        Object.values(on)
          .flat()
          .some((move) => !(move as Move).beyond),
    )
    .map(([state]) => `${state} is final and yet accepts commands`);

/** The main way leads on from every open state by commands that it accepts, and every clock is somebody's. */
const ways = <Data>({ states, timers }: Procedure<Data>): string[] => [
  ...Object.entries(states).flatMap(([name, { final, next = [], on = {} }]) => [
    ...(final || next.length > 0 ? [] : [`${name} names no main way`]),
    ...next.filter((command) => !Object.hasOwn(on, command)).map((command) => `${name} does not accept ${command}`),
  ]),
  ...Object.entries(timers).flatMap(([name, { binds }]) => (binds.length > 0 ? [] : [`timer ${name} binds nobody`])),
];

const names = <Data>(
  { states, commands, guards, invariants, timers }: Procedure<Data>,
  edges: readonly Edge[],
): string[] => {
  const used = {
    command: new Set(edges.flatMap(({ command, move }) => [command, ...(move.entails ? [move.entails] : [])])),
    guard: new Set([
      ...invariants,
      ...edges.flatMap(({ move }) => [
        ...(move.when ?? []),
        ...(move.requires ?? []),
        ...(move.asks ?? []),
        ...(move.despite ?? []),
      ]),
    ]),
    timer: new Set(edges.flatMap(({ move }) => [...(move.starts ?? []), ...(move.stops ?? [])])),
    state: new Set(edges.map(({ to }) => to)),
  };
  const defined = { command: commands, guard: guards, timer: timers, state: states };
  const undefinedNames = Object.entries(used).flatMap(([what, set]) =>
    [...set]
      .filter((name) => !Object.hasOwn(defined[what as keyof typeof defined], name))
      .map((name) => `${what} ${name} is used and not defined`),
  );
  const unused = (['command', 'guard', 'timer'] as const).flatMap((what) =>
    Object.keys(defined[what])
      .filter((name) => !used[what].has(name))
      .map((name) => `${what} ${name} is defined and never used`),
  );
  return [...undefinedNames, ...unused];
};

/** The states in which a clock may be running: from where it starts, along every edge that does not stop it. */
const running = <Data>({ states }: Procedure<Data>, edges: readonly Edge[], timer: string): Set<string> => {
  const starts = edges
    .filter(({ from, move }) => move.starts?.includes(timer) || (move.resumes && pausedIn(from, timer, edges)))
    .map(({ to }) => to);
  const open = (to: string) => !states[to]?.final;
  return closure(starts.filter(open), (state) =>
    edges.filter(({ from, move, to }) => from === state && !halts(move, timer) && open(to)).map(({ to }) => to),
  );
};

const clocks = <Data>(procedure: Procedure<Data>, edges: readonly Edge[]): string[] =>
  Object.entries(procedure.timers).flatMap(([name, { gives }]) => {
    const where = [...running(procedure, edges, name)];
    if (!edges.some(({ move }) => move.starts?.includes(name))) return [`timer ${name} never starts`];
    if (!gives) return [];
    return where
      .filter((state) => !movesOf(procedure.states[state], gives).some(isHeardFromClock))
      .map((state) => `timer ${name} may run in ${state}, which accepts ${gives} from neither the system nor a head`);
  });

/** No letter goes out by the system alone. */
const unsigned = (edges: readonly Edge[]): string[] =>
  edges
    .filter(({ move }) => isGivenBySystem(move) && (move.issues ?? []).length > 0)
    .map(({ from, command, move }) => `${from}.${command} lets the system issue ${move.issues?.join(', ')}`);

/** A receipt is recorded of a letter that the procedure issues; given by the ledger, it sets off nothing to be composed. */
const receipts = <Data>({ commands }: Procedure<Data>, edges: readonly Edge[]): string[] =>
  Object.entries(commands).flatMap(([name, { receives }]) => {
    if (!receives) return [];
    const issued = edges.some(({ move }) => move.issues?.includes(receives));
    const composing = edges.filter(
      ({ command, move }) => command === name && (move.issues || move.entails || move.effect),
    );
    return [
      ...(issued ? [] : [`${name} records the receipt of ${receives}, which nothing issues`]),
      ...composing.map(({ from }) => `${from}.${name} is given by the ledger and sets off more than a clock`),
    ];
  });

const halts = ({ stops, pauses, enters }: Move, timer: string): boolean =>
  enters?.as === 'returns' || pauses === 'all' || pauses?.includes(timer) === true || stops?.includes(timer) === true;

/** An interruption of all clocks ends in the state it left, where its clocks ran before: it adds none anywhere. */
const pausedIn = (state: string, timer: string, edges: readonly Edge[]): boolean =>
  interrupting(state, edges).some(({ move }) => move.pauses !== 'all' && move.pauses?.includes(timer));

/** The rules that make an interruption safe: one way in, one way back, and nothing resumed that was not interrupted. */
const interruptions = <Data>({ states }: Procedure<Data>, edges: readonly Edge[]): string[] =>
  Object.keys(states).flatMap((state) => {
    // An ended case that lives again rests as it did, with its interruption still on record.
    const entering = edges.filter(({ from, to, move }) => to === state && from !== state && move.to !== 'stood');
    const begun = entering.filter(({ move }) => move.pauses !== undefined);
    const leaving = edges.filter(({ from, to }) => from === state && to !== state && !states[to]?.final);
    const nested = (move: Move) => move.pauses !== undefined || move.beneath === true;
    const back = entering.filter(({ move }) => move.to === 'resumed');
    if (begun.length === 0)
      return leaving.filter(({ move }) => move.resumes).map(({ command }) => `${state}.${command} resumes nothing`);
    return [
      ...(begun.length + back.length === entering.length ? [] : [`${state} is entered without an interruption`]),
      ...leaving
        .filter(({ move }) => !move.resumes && !nested(move))
        .map(({ command }) => `${state}.${command} leaves an interruption open`),
    ];
  });
