import { systemActor } from '#shared/domain/actor.ts';
import { addDays, type Day, dayAt } from '#shared/domain/day.ts';
import { canonicalJson } from '#shared/domain/hash.ts';
import { owedIn } from '#shared/domain/holding.ts';
import { apply } from '#shared/procedure/apply.ts';
import { movesOf } from '#shared/procedure/definition.ts';
import { isHeardFromClock } from '#shared/procedure/sign-off.ts';
import { CaseWalk, type Stand } from './case-walk.ts';
import { confirming, correctedTo, factsOf, proposing } from './correct-walk.ts';
import type { Draw } from './draw.ts';
import { EdgeCount, type EdgeName, partsOfEdge } from './edges.ts';
import { somethingBeside } from './neighbours.ts';
import { features, possibleNow } from './possible-now.ts';
import { type Given, somebody } from './walk.ts';

type Turn<Data> = { readonly walk: CaseWalk<Data>; readonly on: Day; readonly name: string; readonly pick: number };

export type Exploring<Data> = {
  readonly draw: Draw;
  /** How often every edge is to be taken. */
  readonly floor: number;
  /** A case opened in one of the worlds and led along one of the roads to a random place. */
  begin(draw: Draw): CaseWalk<Data>;
  plausible(turn: Turn<Data>): Given;
  /** What holds after every step, which is the last decision of the walk. */
  holds(walk: CaseWalk<Data>): void;
  /** What holds at the end of every walk. */
  ends(walk: CaseWalk<Data>): void;
};

const kept = 12;

/** What the features of a case say where a command has something to be about. */
const wants = (command: string): RegExp => {
  if (command === 'confirmAct') return /unconfirmed:/;
  if (command === 'admitAct' || command === 'refuseAct') return /late:/;
  if (command === 'decideStay' || command === 'endAct') return /effect:/;
  if (command === 'mendPaper') return /mend/;
  if (/^(recordHearing|dropSetAside|setAside)$/.test(command)) return /setAside:/;
  if (command === 'liftStay') return /stay/;
  if (command === 'confirmRefund') return /refund/;
  return acts.test(command) ? new RegExp(`(^| )${command}`) : /^/;
};
const acts =
  /^(supplySupplement|answerInquiry|recordReply|recordStatement|fileAppeal|submitRectificationReport|requestExtension|raiseObjection)$/;

/**
 * Walks over a definition that steer to what is rare: each begins where an earlier one stood in the state of an edge that
 * was taken seldom (or at a random place of a road), and draws what was taken less with more weight. Everything else,
 * days and inputs and what happens beside the case, is drawn.
 */
export class EdgeWalks<Data> {
  readonly count: EdgeCount<Data>;
  readonly #exploring: Exploring<Data>;
  /** Cases as they stood: some for each state and what sets a case apart in it. */
  readonly #stood = new Map<string, Map<string, Stand<Data>[]>>();
  /** How often each command was tried in each state, and how often it was accepted. */
  readonly #known = new Map<string, { tried: number; taken: number }>();
  /** Cases as they stood before an edge was taken. */
  readonly #before = new Map<string, Stand<Data>[]>();
  walks = 0;
  steps = 0;
  tried = 0;

  constructor(procedure: CaseWalk<Data>['procedure'], exploring: Exploring<Data>) {
    this.count = new EdgeCount(procedure);
    this.#exploring = exploring;
  }

  /** One walk of at most so many steps. */
  go(length: number): void {
    const { draw, begin } = this.#exploring;
    this.walks += 1;
    const from = draw.oneIn(6) ? undefined : this.#rarePlace();
    const walk = from?.stood ? CaseWalk.branch(from.stood) : begin(draw);
    if (!from?.stood) this.#keep(walk, this.count.keep(walk.events));
    // Some walks hurry along the main way, so that what lies open in them meets later states.
    const haste = draw.below(4);
    let on = dayAt(walk.subject.changedAt);
    for (let step = 0; step < length; step += 1) {
      on = addDays(on, draw.oneIn(6) ? draw.below(45) : draw.below(4));
      this.#beside(walk, on);
      const { state } = walk.subject;
      const aimed = from && step < 5 && from.edge.startsWith(`${state}.`) ? partsOfEdge(from.edge).command : undefined;
      const along = draw.below(6) < haste ? draw.of(walk.procedure.states[state]?.next ?? []) : undefined;
      this.#step(walk, on, draw.oneIn(3) ? along : (aimed ?? along));
    }
    this.#replays(walk);
    this.#exploring.ends(walk);
  }

  /** An edge that was taken seldom, with a case in its state that has what its command is about, where one is known. */
  #rarePlace(): { readonly stood: Stand<Data> | undefined; readonly edge: EdgeName } | undefined {
    const { draw, floor } = this.#exploring;
    const [edge] = draw.weighed(this.count.below(floor), ([, times]) => 1 / (2 + times)) ?? [];
    if (!edge) return undefined;
    const { from, command } = partsOfEdge(edge);
    const taken = draw.oneIn(2) ? draw.of(this.#before.get(edge) ?? []) : undefined;
    if (taken) return { stood: taken, edge };
    const wanted = wants(command);
    const fits = (shelf: ReadonlyMap<string, readonly Stand<Data>[]>) =>
      [...shelf].flatMap(([key, stands]) => (wanted.test(key) ? [stands] : []));
    const here = fits(this.#stood.get(from) ?? new Map());
    const elsewhere = here.length > 0 ? [] : [...this.#stood.values()].flatMap(fits);
    const found = draw.of(here) ?? draw.of(elsewhere) ?? draw.of([...(this.#stood.get(from)?.values() ?? [])]);
    return { stood: draw.of(found ?? []), edge };
  }

  #weight(state: string, command: string): number {
    const to = this.#targets.get(`${state}.${command}`) ?? [];
    const { tried, taken } = this.#known.get(`${state}.${command}`) ?? { tried: 0, taken: 0 };
    const luck = Math.max(0.03, (taken + 1) / (tried + 2));
    return luck / (1 + Math.min(...to.map((edge) => this.count.of(edge))));
  }

  get #targets(): ReadonlyMap<string, readonly EdgeName[]> {
    this.#byStep ??= Map.groupBy(this.count.all, (edge) => {
      const { from, command } = partsOfEdge(edge);
      return `${from}.${command}`;
    });
    return this.#byStep;
  }
  #byStep: ReadonlyMap<string, readonly EdgeName[]> | undefined;

  #step(walk: CaseWalk<Data>, on: Day, aimed: string | undefined): void {
    const { draw } = this.#exploring;
    const { state } = walk.subject;
    const all = Object.keys(walk.procedure.states[state]?.on ?? {});
    const names = draw.oneIn(20) ? all : all.filter((name) => possibleNow(walk, name, on));
    for (let attempt = 0; attempt < 4; attempt += 1) {
      const name = (attempt === 0 && aimed) || draw.weighed(names, (one) => this.#weight(state, one) + 0.01);
      if (!name) return;
      if (this.#take(walk, { name, on })) return;
    }
  }

  #take(walk: CaseWalk<Data>, { name, on }: { readonly name: string; readonly on: Day }): boolean {
    const { draw } = this.#exploring;
    const given = this.#given(walk, { name, on, pick: draw.below(2 ** 30) });
    if (!given) return false;
    const spoilt = draw.oneIn(40) ? { ...given, input: { spoilt: true } } : given;
    return this.#attempt(walk, spoilt);
  }

  #attempt(walk: CaseWalk<Data>, given: Given): boolean {
    const { holds } = this.#exploring;
    this.tried += 1;
    const step = `${walk.subject.state}.${given.name}`;
    const known = this.#known.get(step) ?? { tried: 0, taken: 0 };
    this.#known.set(step, known);
    known.tried += 1;
    const before = walk.stand();
    const tried = this.#give(walk, given);
    if (!tried.ok) return false;
    known.taken += 1;
    this.steps += 1;
    const events = walk.events.slice(before.events);
    const edges = this.count.keep(events);
    for (const edge of edges)
      if (partsOfEdge(edge).from === before.subject.state) this.#remember(this.#before, edge, before);
    this.#keep(walk, edges);
    holds(walk);
    this.#clocksHeard(walk);
    return true;
  }

  #give(walk: CaseWalk<Data>, given: Given): ReturnType<CaseWalk<Data>['attempt']> {
    try {
      return walk.attempt(given);
    } catch (error) {
      const course = walk.events.map(({ command, to }) => `${command} (${to})`).join(', ');
      throw new Error(`${given.name} ${JSON.stringify(given.input)} on ${given.on} after ${course}`, { cause: error });
    }
  }

  #given(walk: CaseWalk<Data>, { name, on, pick }: Omit<Turn<Data>, 'walk'>): Given | undefined {
    const owed = owedIn(walk.entry, on).find((one) => one.caseId === walk.subject.caseId && one.name === name);
    if (owed) return { by: systemActor, on, name, input: owed.input };
    const walked = { subject: walk.subject, entry: walk.entry, events: walk.events } as const;
    if (name === 'proposeCorrection') {
      const facts = factsOf(walked);
      const fact = facts[pick % Math.max(facts.length, 1)];
      const change = fact && correctedTo(walked, fact, pick);
      return change && proposing(change, on);
    }
    if (name === 'confirmCorrection' || name === 'refuseCorrection') {
      const { corrections = [] } = walk.subject.data as { corrections?: { correctionNo: number }[] };
      const correctionNo = corrections.at(-1)?.correctionNo;
      if (!correctionNo) return undefined;
      if (name === 'confirmCorrection') return confirming(walked, on);
      const by = somebody('officeHead', { id: '示例-更正决定人' });
      return { by, on, name, input: { correctionNo, reason: '示例' } };
    }
    // Who signed a decision does not set it aside for an own error.
    if (name === 'setAside') return { by: somebody('officeHead', { id: '示例-另一负责人' }), on, name };
    return this.#exploring.plausible({ walk, on, name, pick });
  }

  /** Another case of the organization, the system's commands that are owed for it, and the sweep. */
  #beside(walk: CaseWalk<Data>, on: Day): void {
    const { draw } = this.#exploring;
    const { caseId } = walk.subject;
    if (draw.oneIn(8)) {
      const own = { caseId, procedure: walk.procedure.name, ...walk.procedure.subjectOf(walk.subject.data) };
      walk.entry = somethingBeside({ entry: walk.entry, own, on, draw }, walk.subject.state === 'absorbed');
    }
    if (draw.oneIn(2))
      for (const owed of owedIn(walk.entry, on))
        if (owed.caseId === caseId) this.#attempt(walk, { by: systemActor, on, name: owed.name, input: owed.input });
    if (!draw.oneIn(3))
      for (const { name, runsOn } of walk.subject.deadlines) {
        const gives = walk.procedure.timers[name]?.gives;
        if (gives && runsOn <= on) this.#attempt(walk, { by: systemActor, on, name: gives });
      }
  }

  #keep(walk: CaseWalk<Data>, edges: readonly EdgeName[]): void {
    if (edges.length === 0) return;
    const { state } = walk.subject;
    const here = this.#stood.get(state) ?? new Map<string, Stand<Data>[]>();
    this.#stood.set(state, here);
    this.#remember(here, features(walk).join(' '), walk.stand());
  }

  #remember(shelf: Map<string, Stand<Data>[]>, key: string, walk: Stand<Data>): void {
    const cases = shelf.get(key) ?? [];
    shelf.set(key, cases);
    if (cases.length < kept) cases.push(walk);
    else cases[this.#exploring.draw.below(kept)] = walk;
  }

  /** Every clock's command is accepted where the case stands, from the system or from a head. */
  #clocksHeard({ subject, procedure }: CaseWalk<Data>): void {
    for (const { name } of subject.deadlines) {
      const gives = procedure.timers[name]?.gives;
      const heard = !gives || movesOf(procedure.states[subject.state], gives).some(isHeardFromClock);
      if (!heard) throw new Error(`${name} runs in ${subject.state}, which does not hear ${gives}`);
    }
  }

  #replays(walk: CaseWalk<Data>): void {
    const again = walk.events.slice(1).reduce((before, event) => apply(before, event), walk.start);
    if (canonicalJson(again) !== canonicalJson(walk.subject)) throw new Error('a walk does not replay from its events');
  }
}
