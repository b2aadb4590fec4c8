import type { Calendar } from '../domain/calendar.ts';
import type { CaseSnapshot } from '../domain/case.ts';
import { type Day, dayAt, type Instant } from '../domain/day.ts';
import { defined } from '../domain/defined.ts';
import { accept, type Result } from '../domain/result.ts';
import { apply, sealEvent } from './apply.ts';
import type { Decision } from './decision.ts';
import { go, interruptionsOf, pause } from './interruption.ts';
import { compact } from './timers.ts';

type Beneath<Data> = {
  readonly name: string;
  readonly at: Instant;
  readonly calendar: Calendar;
  /** The day from which what it starts stands still, where that is not today. */
  readonly since?: Day;
  /** Decides what is given on the case as it would stand were it resumed. */
  readonly decide: (awake: CaseSnapshot<Data>) => Result<Decision<Data>>;
};

/** The case as it would stand were it resumed now. */
const awakened = <Data>(subject: CaseSnapshot<Data>, { at, calendar }: Beneath<Data>): CaseSnapshot<Data> => {
  const open = interruptionsOf(subject.data);
  const innermost = open.at(-1);
  if (innermost?.entered !== subject.state) throw new TypeError(`${subject.caseId} does not rest`);
  const deadlines = innermost.clocks.map((clock) => compact(go(clock, dayAt(at), calendar)));
  return { ...subject, state: innermost.left, deadlines, data: { ...subject.data, interruptions: open.slice(0, -1) } };
};

/**
 * Decides an act on a case that rests as the state takes it to which the case will go back: what it brings about waits
 * there, its clocks stand still, and the case rests all the same (O1.2).
 */
export const decideBeneath = <Data>(subject: CaseSnapshot<Data>, beneath: Beneath<Data>): Result<Decision<Data>> => {
  const decided = beneath.decide(awakened(subject, beneath));
  if (!decided.ok) return decided;
  const { next, events, directory, annexes, reliesOnEntryVersion } = decided.value;
  const [event] = events;
  if (!event || events.length > 1)
    throw new TypeError(`${beneath.name} sets off more than itself on a case that rests`);
  const { hash: _inner, ...inner } = event;
  const clocks = next.deadlines.map((clock) => pause(clock, beneath.since ?? dayAt(beneath.at), beneath.calendar));
  const waiting = { left: next.state, entered: subject.state, clocks };
  const changes = { ...inner.changes, interruptions: [...interruptionsOf(next.data), waiting] };
  const rested = { from: subject.state, to: subject.state, changes, deadlines: { started: [], stopped: [] } };
  const sealed = sealEvent({ ...inner, ...rested });
  return accept({
    ...{ next: apply(subject, sealed), events: [sealed], started: [], stopped: [] },
    ...defined({ annexes, directory, reliesOnEntryVersion }),
  });
};
