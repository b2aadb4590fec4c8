import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { publishedCalendar } from '#shared/domain/calendar.ts';
import { addDays, type Day, dayAt } from '#shared/domain/day.ts';
import type { DocumentKind } from '#shared/domain/document-kinds.ts';
import { paperOf, receivedOn } from '#shared/domain/paper-standing.ts';
import { type ServingChannel, servingChannels } from '#shared/domain/serving.ts';
import { check } from '#shared/procedure/check.ts';
import { decide, type GivenCommand } from '#shared/procedure/decide.ts';
import { lettersReceived } from '#shared/procedure/receipts.ts';
import { clocksFrom, receive } from '#shared/procedure/receive.ts';
import { strike } from '#shared/procedure/strike.ts';
import { procedureOf, procedures } from '#shared/procedures/registry.ts';
import { revocation } from '#shared/procedures/revocation.ts';
import { voluntaryExit } from '#shared/procedures/voluntary-exit.ts';
import { type LetterScene, letterScenes } from '#test/support/letter-scenes.ts';
import { papersFor } from '#test/support/papers-known.ts';
import { lead, openedRevocation } from '#test/support/revocation-walk.ts';
import { signStep } from '#test/support/sign-step.ts';
import { needsSignOff, signedOff } from '#test/support/signed-off.ts';
import { morning, settings, somebody } from '#test/support/walk.ts';
import { walkTo } from '#test/support/walk-to.ts';

const clerk = { id: '示例', name: '示例', role: 'agencyClerk' } as const;

/** A case as a test takes it on: what it is, its entry, and its log. */
type Held = Pick<LetterScene, 'subject' | 'entry' | 'log'>;
type Told = { readonly on: Day; readonly at?: Day; readonly channel?: ServingChannel; readonly recipient?: number };

const letterIn = ({ subject }: Held, kind: DocumentKind) => paperOf(subject, kind)?.[0] ?? expect.fail(`no ${kind}`);

const factsOf = ({ entry }: Held) => ({ entry, calendar: publishedCalendar, settings });

const received = (held: Held, kind: DocumentKind, { on, at = on, channel = 'post', recipient = 1 }: Told) => {
  const receipt = { documentId: letterIn(held, kind), recipient, on, channel };
  const facts = factsOf(held);
  return receive(procedureOf(held.subject), held.subject, { receipt, by: clerk, at: morning(at), facts });
};

const onward = (held: Held, { next, events, directory }: ReturnType<typeof receive>): Held => ({
  ...{ subject: next, entry: directory?.entry ?? held.entry, log: [...held.log, ...events] },
});

const letters = procedures.flatMap((procedure) => [...lettersReceived(procedure)].map((kind) => ({ procedure, kind })));
const scene = (kind: DocumentKind): LetterScene => letterScenes[kind]?.() ?? expect.fail(`no scene for ${kind}`);
const sentOn = ({ subject }: Held): Day => dayAt(subject.changedAt);
const channels = Object.keys(servingChannels) as ServingChannel[];
const each = letters.flatMap(({ kind }) => channels.map((channel) => ({ kind, channel })));

const namesIn = (held: Held): readonly string[] => held.subject.deadlines.map(({ name }) => name).toSorted();

describe('the receipt of a letter', () => {
  it.each(each)('of $kind by $channel starts what runs from it, once and from its day', ({ kind, channel }) => {
    const sent = scene(kind);
    const on = addDays(sentOn(sent), 3);
    const decision = received(sent, kind, { on, at: addDays(on, 2), channel });
    expect(decision.events).toHaveLength(1);
    expect(decision.events[0]?.received).toMatchObject({ on, channel });
    expect(receivedOn(decision.next.papers, letterIn(sent, kind))).toBe(on);
    const clocks = decision.started.map(({ name, from }) => ({ name, from }));
    expect(clocks).toEqual([...clocksFrom(procedureOf(sent.subject), kind)].map((name) => ({ name, from: on })));
  });

  it.each(letters)('of $kind counts by its first day, in whatever order two are told', ({ kind }) => {
    const sent = scene(kind);
    const [early, late] = [addDays(sentOn(sent), 2), addDays(sentOn(sent), 5)];
    const at = addDays(late, 1);
    const run = (...days: readonly Day[]) =>
      days.reduce((held, on) => onward(held, received(held, kind, { on, at })), sent as Held);
    const [forth, back, once] = [run(early, late), run(late, early), run(early)];
    const told = run(late).subject.deadlines;
    const letter = letterIn(sent, kind);
    for (const held of [forth, back]) expect(receivedOn(held.subject.papers, letter)).toBe(early);
    expect(forth.subject.deadlines).toEqual(once.subject.deadlines);
    for (const { name, from, lastDay } of back.subject.deadlines) {
      const first = once.subject.deadlines.find((clock) => clock.name === name);
      expect(from).toBe(first?.from);
      // The day that was told to a party stays.
      const [, longest] = [first?.lastDay ?? '', told.find((clock) => clock.name === name)?.lastDay ?? ''].toSorted();
      expect(lastDay).toBe(longest);
    }
  });

  it.each(letters)('of $kind by another of its recipients starts nothing', ({ kind }) => {
    const sent = scene(kind);
    const decision = received(sent, kind, { on: addDays(sentOn(sent), 3), recipient: 2 });
    expect(decision.started).toEqual([]);
    expect(receivedOn(decision.next.papers, letterIn(sent, kind))).toBeUndefined();
  });

  it.each(letters)('of $kind found invalid leaves the case as it was before', ({ kind }) => {
    const sent = scene(kind);
    const on = addDays(sentOn(sent), 3);
    const held = onward(sent, received(sent, kind, { on }));
    const decision = struck(held, kind, addDays(on, 1));
    expect(receivedOn(decision.next.papers, letterIn(sent, kind))).toBeUndefined();
    expect(decision.next).toMatchObject({ state: sent.subject.state, data: sent.subject.data });
    expect(namesIn({ ...held, subject: decision.next })).toEqual(namesIn(sent));
  });

  const carried = letters.filter(({ kind }) => letterScenes[kind]?.().after);
  it.each(carried)(
    'of $kind takes back, found invalid, what rested on it; after the effect a head decides',
    ({ kind }) => {
      const sent = scene(kind);
      const step = sent.after ?? expect.fail('no step');
      const held = onward(sent, received(sent, kind, { on: addDays(sentOn(sent), 3) }));
      const given: GivenCommand = {
        ...{ name: step.name, input: {}, at: morning(step.on) },
        actor: somebody(step.by as Parameters<typeof somebody>[0]),
      };
      const procedure = procedureOf(sent.subject);
      const { review, decided: taken } = signStep(procedure, held.subject, { given, facts: factsOf(held) });
      if (!taken.ok) return expect.fail(JSON.stringify(taken.refusal));
      const gone = onward(review ? onward(held, review) : held, taken.value);
      const decision = struck(gone, kind, addDays(step.on as Day, 1));
      const effective = procedure.states[gone.subject.state]?.effect;
      if (effective) {
        expect(decision.next).toMatchObject({ state: gone.subject.state, data: { acts: [{ verdict: 'effect' }] } });
        expect(decision.started.map(({ name }) => name)).toEqual(['lateActStay', 'lateActMatter']);
      } else {
        expect(decision.next.state).toBe(sent.subject.state);
        expect(namesIn({ ...gone, subject: decision.next })).toEqual(namesIn(sent));
      }
    },
  );

  const struck = (held: Held, kind: DocumentKind, at: Day) =>
    strike(procedureOf(held.subject), held.subject, {
      ...{ struck: { documentId: letterIn(held, kind), recipient: 1 }, reason: '代收人无权代收（示例）', by: clerk },
      ...{ at: morning(at), facts: factsOf(held), log: held.log },
    });

  it.each(['supplementNotice', 'inquiryLetter'] as const)('of %s on a case that rests runs once it goes on', (kind) => {
    const sent = scene(kind);
    const on = addDays(sentOn(sent), 1);
    const give = (held: Held, name: string, input: object, at: Day) => {
      const given: GivenCommand = { name, input, actor: somebody('officeHead'), at: morning(at) };
      const attempt = (as: GivenCommand) =>
        decide(procedureOf(held.subject), held.subject, { given: as, facts: factsOf(held) });
      const direct = attempt(given);
      const decided = needsSignOff(direct) ? attempt(signedOff(given)) : direct;
      if (!decided.ok) return expect.fail(JSON.stringify(decided.refusal));
      return onward(held, decided.value);
    };
    const drafted = { ground: 'litigation', reason: '示例' };
    const rested = give(sent, 'suspend', drafted, on);
    const told = onward(rested, received(rested, kind, { on: addDays(on, 1), at: addDays(on, 9) }));
    expect(told.subject).toMatchObject({ state: 'suspended', deadlines: [] });
    const resumed = give(told, 'resume', { reason: '示例' }, addDays(on, 30));
    const [name] = clocksFrom(procedureOf(sent.subject), kind);
    const clock = resumed.subject.deadlines.find((each) => each.name === name);
    expect(clock?.from).toBe(addDays(on, 30));
  });
});

describe('the notice of an investigation', () => {
  it('tells the organization of the case, by its first day alone', () => {
    const walk = lead(openedRevocation(), 'fileReport');
    const held: Held = { subject: walk.subject, entry: walk.entry, log: walk.events };
    const [first, second] = [addDays(sentOn(held), 1), addDays(sentOn(held), 2)];
    const told = onward(held, received(held, 'investigationNotice', { on: second }));
    expect(told.entry.openCases).toMatchObject([{ noticeReceivedOn: second }]);
    const earlier = onward(told, received(told, 'investigationNotice', { on: first, at: second }));
    expect(earlier.entry.openCases).toMatchObject([{ noticeReceivedOn: first }]);
    const again = received(earlier, 'investigationNotice', { on: second });
    expect(again.directory?.entry.openCases).toMatchObject([{ noticeReceivedOn: first }]);
  });
});

describe('no command', () => {
  const commands = procedures.flatMap(({ name, commands }) =>
    Object.entries(commands)
      .filter(([, { internal, receives }]) => receives || !internal)
      .map(([command, { input, receives }]) => ({ name, command, input, receives })),
  );
  it.each(commands)('asks for the day of a receipt again: $name $command', ({ input, receives }) => {
    const asked = JSON.stringify(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }));
    if (receives) expect(JSON.parse(asked)).toMatchObject({ properties: {}, additionalProperties: false });
    // What arrives from somebody else has a postmark beside its arrival.
    const arrivals = asked.match(/"\w*receivedOn"/gi)?.length ?? 0;
    const posted = asked.match(/"postmarkedOn"/g)?.length ?? 0;
    expect(arrivals > 0 && posted === 0).toBe(false);
  });

  it('that a receipt gives is given by name', () => {
    const walk = walkTo('accept');
    const given = { by: 'agencyClerk', on: '2026-01-12', name: 'requestSupplement' } as const;
    walk.give({ ...given, input: { summary: '不齐全', items: ['示例'] } });
    const actor = somebody('agencyClerk');
    const byName = { name: 'recordSupplementService', input: {}, actor, at: morning('2026-01-15') };
    const facts = { entry: walk.entry, calendar: publishedCalendar, settings };
    expect(decide(voluntaryExit, walk.subject, { given: byName, facts })).toMatchObject({
      refusal: { code: 'command.internal' },
    });
  });
});

describe('check', () => {
  it('finds a receipt of a letter that nothing issues, and one that sets off a letter', () => {
    const { recordSupplementService = expect.fail('no command'), ...commands } = voluntaryExit.commands;
    const other = { ...recordSupplementService, receives: 'warningNotice' as const };
    const wrong = { ...voluntaryExit, commands: { ...commands, recordSupplementService: other } };
    expect(check(wrong, papersFor('voluntaryExit'))).toEqual([
      'recordSupplementService records the receipt of warningNotice, which nothing issues',
    ]);
    const { supplementRequired = expect.fail('no state') } = voluntaryExit.states;
    const move = { ...supplementRequired.on?.recordSupplementService, issues: ['reminderLetter'] };
    const on = { ...supplementRequired.on, recordSupplementService: move };
    const states = { ...voluntaryExit.states, supplementRequired: { ...supplementRequired, on } };
    expect(check({ ...voluntaryExit, states } as typeof voluntaryExit, papersFor('voluntaryExit'))).toEqual([
      'supplementRequired.recordSupplementService is given by the ledger and sets off more than a clock',
    ]);
    expect(lettersReceived(revocation).has('rectificationOrder')).toBe(true);
  });
});
