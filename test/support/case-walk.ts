import { draftDocuments } from '#functions/casework/compose/draft-documents.ts';
import { caseFileOf } from '#functions/casework/gather/case-file.ts';
import { systemActor } from '#shared/domain/actor.ts';
import { publishedCalendar } from '#shared/domain/calendar.ts';
import type { CaseEvent, CaseSnapshot } from '#shared/domain/case.ts';
import type { Day } from '#shared/domain/day.ts';
import type { DirectoryEntry } from '#shared/domain/directory.ts';
import { accept, type Result } from '#shared/domain/result.ts';
import { apply } from '#shared/procedure/apply.ts';
import type { Decision } from '#shared/procedure/decision.ts';
import { movesOf, type Procedure, rolesOf } from '#shared/procedure/definition.ts';
import { isGivenBySystem } from '#shared/procedure/sign-off.ts';
import { AnnexShelf } from './annex-shelf.ts';
import { IssuedPapers } from './issued-papers.ts';
import { letterReceived, receivedBy } from './received.ts';
import { type Signed, signStep } from './sign-step.ts';
import { type Given, morning, settings, somebody } from './walk.ts';

type Opened<Data> = { readonly decision: Decision<Data>; readonly entry: DirectoryEntry };

/** A walk as it stood at some time, for as long as it only went on since. */
export type Stand<Data> = {
  readonly walk: CaseWalk<Data>;
  readonly subject: CaseSnapshot<Data>;
  readonly entry: DirectoryEntry;
  readonly events: number;
  readonly decisions: number;
  readonly documents: number;
};

/** A case of any procedure walked in memory: the engine, the composing of its documents, and the daily sweep. */
export class CaseWalk<Data> {
  readonly procedure: Procedure<Data>;
  subject: CaseSnapshot<Data>;
  entry: DirectoryEntry;
  readonly start: CaseSnapshot<Data>;
  readonly events: CaseEvent[] = [];
  readonly shelf = new AnnexShelf();
  readonly issued = new IssuedPapers();
  readonly decisions: Decision<Data>[] = [];
  readonly documents: { readonly kind: string; readonly data: Readonly<Record<string, unknown>> }[] = [];

  constructor(procedure: Procedure<Data>, { decision, entry }: Opened<Data>) {
    this.procedure = procedure;
    this.subject = decision.next;
    this.start = decision.next;
    this.entry = decision.directory?.entry ?? entry;
    this.events.push(...decision.events);
    this.issued.keep(decision.events);
  }

  /** The case as it stands, for `branch`. */
  stand(): Stand<Data> {
    const { subject, entry, events, decisions, documents } = this;
    return {
      walk: this,
      subject,
      entry,
      events: events.length,
      decisions: decisions.length,
      documents: documents.length,
    };
  }

  /** A case as it stood, to be led on in another way. */
  static branch<Data>({ walk, subject, entry, ...lengths }: Stand<Data>): CaseWalk<Data> {
    const opened = { next: walk.start, events: [], started: [], stopped: [] };
    const other = new CaseWalk(walk.procedure, { decision: opened, entry });
    other.subject = subject;
    other.events.push(...walk.events.slice(0, lengths.events));
    other.issued.keep(other.events);
    other.decisions.push(...walk.decisions.slice(0, lengths.decisions));
    for (const decision of other.decisions) other.shelf.keep(decision);
    other.documents.push(...walk.documents.slice(0, lengths.documents));
    return other;
  }

  /** What would be decided, by a signed-off draft where one is needed, without taking it. */
  try({ by, on, name, input }: Given): Result<Decision<Data>> {
    return this.#signed({ by, on, name, input }).decided;
  }

  #signed({ by, on, name, input = {} }: Given): Signed<Data> {
    const actor = typeof by === 'string' ? somebody(by) : by;
    const letter = letterReceived(this.procedure, { name, input });
    if (letter) {
      const facts = { entry: this.entry, calendar: publishedCalendar, settings };
      const walked = { procedure: this.procedure, subject: this.subject, facts, at: morning(on) };
      return { decided: receivedBy(walked, { on, name, input }, letter) };
    }
    const given = { name, actor, input, at: morning(on) };
    const beside = this.shelf.besideOf(this.procedure, given);
    const file = caseFileOf(this.events, { entry: this.entry, settings });
    const facts = { entry: this.entry, calendar: publishedCalendar, settings, beside, file };
    return signStep(this.procedure, this.issued.marked(this.subject), { given, facts });
  }

  /** Decides, composes what the decision orders, and goes on; throws on a refusal or a letter that cannot be made. */
  give(given: Given): Decision<Data> {
    const decided = this.attempt(given);
    if (!decided.ok) throw new Error(`${given.name}: ${JSON.stringify(decided.refusal)}`);
    return decided.value;
  }

  /** The same, but a refusal is an answer. */
  attempt(given: Given): Result<Decision<Data>> {
    const { review, decided } = this.#signed(given);
    if (!decided.ok) return decided;
    if (review) this.#keep(review, given);
    return accept(this.#keep(decided.value, given));
  }

  #keep(decision: Decision<Data>, given: Given): Decision<Data> {
    const at = morning(given.on);
    const drafted = draftDocuments(decision as Decision, { entry: this.entry, settings, at });
    if (!drafted.ok) throw new Error(`${given.name}: ${JSON.stringify(drafted.refusal)}`);
    this.documents.push(...drafted.value);
    this.issued.keep(decision.events);
    this.subject = decision.events.reduce(apply<Data>, this.subject);
    this.entry = decision.directory?.entry ?? this.entry;
    this.events.push(...decision.events);
    this.decisions.push(decision);
    this.shelf.keep(decision);
    return decision;
  }

  /** Gives the command of every clock that has run out by a day, as the sweep would, and a head who signs at once what it drafts. */
  sweep(on: Day): readonly string[] {
    const given: string[] = [];
    for (const { name, runsOn } of this.subject.deadlines) {
      const gives = this.procedure.timers[name]?.gives;
      if (!gives || runsOn > on || !this.subject.deadlines.some((deadline) => deadline.name === name)) continue;
      const moves = movesOf(this.procedure.states[this.subject.state], gives);
      const [drafter] = moves.some(isGivenBySystem) ? [] : moves.flatMap(rolesOf);
      const command = { by: drafter ? somebody(drafter) : systemActor, on, name: gives };
      if (!this.try(command).ok) continue;
      this.give(command);
      given.push(gives);
    }
    return given;
  }

  /** The names of the guards that refuse, otherwise the answer as text. */
  unmet(given: Given): readonly string[] | string {
    const decided = this.try(given);
    if (decided.ok) return 'accepted';
    return decided.refusal.code === 'guard.unmet'
      ? decided.refusal.unmet.map(({ guard }) => guard)
      : decided.refusal.code;
  }

  /** The kinds of the documents that the last decision ordered. */
  get ordered(): readonly string[] {
    return (this.decisions.at(-1)?.events ?? []).flatMap(({ documents }) => documents.map(({ kind }) => kind));
  }
}
