import { caseFileOf } from '#functions/casework/gather/case-file.ts';
import { exampleStage } from '#infra/stages/example.ts';
import { type Actor, systemActor } from '#shared/domain/actor.ts';
import { publishedCalendar } from '#shared/domain/calendar.ts';
import type { CaseEvent, CaseSnapshot } from '#shared/domain/case.ts';
import { Instant } from '#shared/domain/day.ts';
import type { DirectoryEntry } from '#shared/domain/directory.ts';
import type { Result } from '#shared/domain/result.ts';
import { type Role, roles } from '#shared/domain/roles.ts';
import { apply } from '#shared/procedure/apply.ts';
import type { Decision } from '#shared/procedure/decision.ts';
import type { VoluntaryExitData } from '#shared/procedures/voluntary-exit/data.ts';
import { openVoluntaryExit } from '#shared/procedures/voluntary-exit/open.ts';
import { voluntaryExit } from '#shared/procedures/voluntary-exit.ts';
import { exampleForm, exampleUscc } from './examples.ts';
import { IssuedPapers } from './issued-papers.ts';
import { letterReceived, receivedBy } from './received.ts';
import { type Signed, signStep } from './sign-step.ts';

export const settings = exampleStage.settings;

/** Somebody in one role, with the party that the role stands for. */
export const somebody = (role: Role, part: Partial<Actor> = {}): Actor =>
  role === 'system'
    ? systemActor
    : { id: `示例-${role}`, name: `示例${roles[role].zh}`, roles: [role], uscc: exampleUscc, ...part };

/** Nine in the morning of a day in Shanghai. */
export const morning = (on: string): Instant => Instant.parse(new Date(`${on}T09:00:00+08:00`).toISOString());

export type Given = { readonly by: Role | Actor; readonly on: string; readonly name: string; readonly input?: unknown };

/** A case walked in memory: the engine alone, with the directory entry kept up as the store would. */
export class Walk {
  subject: CaseSnapshot<VoluntaryExitData>;
  entry: DirectoryEntry;
  readonly events: CaseEvent[] = [];
  readonly decisions: Decision<VoluntaryExitData>[] = [];
  readonly issued = new IssuedPapers();

  constructor(
    entry: DirectoryEntry,
    { on = '2026-01-05', form = {} }: { on?: string; form?: Record<string, unknown> } = {},
  ) {
    const ids = entry.certificates.slice(0, 1).map(({ certificateId }) => certificateId);
    const application = {
      entry,
      form: exampleForm(ids, form),
      actor: somebody('organization'),
      role: 'organization' as const,
      at: morning(on),
    };
    const opened = openVoluntaryExit(voluntaryExit, application);
    if (!opened.ok) throw new Error(`not opened: ${JSON.stringify(opened.refusal)}`);
    this.subject = opened.value.next;
    this.entry = opened.value.directory?.entry ?? entry;
    this.events.push(...opened.value.events);
    this.issued.keep(opened.value.events);
  }

  /** What would be decided, by a signed-off draft where one is needed, without taking it. */
  try(given: Given): Result<Decision<VoluntaryExitData>> {
    return this.#signed(given).decided;
  }

  #signed({ by, on, name, input = {} }: Given): Signed<VoluntaryExitData> {
    const actor = typeof by === 'string' ? somebody(by) : by;
    const file = caseFileOf(this.events, { entry: this.entry, settings });
    const facts = { entry: this.entry, calendar: publishedCalendar, settings, file };
    const letter = letterReceived(voluntaryExit, { name, input });
    if (letter) {
      const walked = { procedure: voluntaryExit, subject: this.subject, facts, at: morning(on) };
      return { decided: receivedBy(walked, { on, name, input }, letter) };
    }
    const given = { name, actor, input, at: morning(on) };
    return signStep(voluntaryExit, this.issued.marked(this.subject), { given, facts });
  }

  /** Decides and goes on; throws on a refusal, which a test of the road does not expect. */
  give(given: Given): Decision<VoluntaryExitData> {
    const { review, decided } = this.#signed(given);
    if (!decided.ok) throw new Error(`${given.name}: ${JSON.stringify(decided.refusal)}`);
    if (review) this.#keep(review);
    return this.#keep(decided.value);
  }

  #keep(decision: Decision<VoluntaryExitData>): Decision<VoluntaryExitData> {
    this.issued.keep(decision.events);
    this.subject = decision.events.reduce(apply<VoluntaryExitData>, this.subject);
    this.entry = decision.directory?.entry ?? this.entry;
    this.events.push(...decision.events);
    this.decisions.push(decision);
    return decision;
  }
}
