import { describe, expect, it } from 'vitest';
import { systemActor } from '#shared/domain/actor.ts';
import type { owedIn } from '#shared/domain/holding.ts';
import { checkSignOff } from '#shared/procedure/check-sign-off.ts';
import { movesOf } from '#shared/procedure/definition.ts';
import { isGivenBySystem, isHeardFromClock, signersOf } from '#shared/procedure/sign-off.ts';
import { procedures } from '#shared/procedures/registry.ts';
import { entryWith } from '#test/support/examples.ts';
import { Walk } from '#test/support/walk.ts';
import { walkTo } from '#test/support/walk-to.ts';

/** What another case's decision makes the schedule give. */
const owed = ['absorb', 'revive', 'suspend', 'resume', 'regainDays'] as const satisfies readonly ReturnType<
  typeof owedIn
>[number]['name'][];

/** Every move that the schedule may come to take: of a clock, owed because of another case, or following from a step. */
const scheduled = procedures.flatMap(({ name, states, timers }) => {
  const given = new Set([...owed, ...Object.values(timers).flatMap(({ gives }) => gives ?? [])]);
  return Object.entries(states).flatMap(([state, definition]) =>
    Object.keys(definition.on ?? {}).flatMap((command) =>
      movesOf(definition, command)
        .filter((move) => isGivenBySystem(move) || given.has(command))
        .map((move) => ({ at: `${name} ${state} ${command} → ${move.to}`, command, move })),
    ),
  );
});

describe('what the schedule may come to do', () => {
  it('is found in every procedure, also what is laid before a head', () => {
    expect(scheduled.length).toBeGreaterThan(60);
    const laid = scheduled.filter(({ move }) => !isGivenBySystem(move)).map(({ command }) => command);
    expect(new Set(laid)).toEqual(
      new Set([
        'supplementExpired',
        'remind',
        'suspend',
        'resume',
        'urgeSettlement',
        'urgeConference',
        'tellExtension',
      ]),
    );
  });

  it.each(scheduled)('issues nothing by itself, and what issues a letter waits for a head: $at', ({ move }) => {
    if (isGivenBySystem(move)) expect(move.issues ?? []).toEqual([]);
    else expect(signersOf(move).length).toBeGreaterThan(0);
  });

  it('is heard where a clock calls for it', () => {
    for (const { timers, states } of procedures)
      for (const { gives } of Object.values(timers))
        if (gives)
          expect(
            Object.values(states)
              .flatMap((state) => movesOf(state, gives))
              .some(isHeardFromClock),
          ).toBe(true);
  });
});

describe('the engine', () => {
  it('refuses the system a letter, whatever a definition says', () => {
    const walk = walkTo('accept');
    const decided = walk.try({ by: 'agencyHead', on: '2026-01-12', name: 'refuseAcceptance', input: {} });
    expect(decided.ok).toBe(false);
    const decision = walk.give({
      ...{ by: 'agencyClerk', on: '2026-01-12', name: 'requestSupplement' },
      input: { summary: '不齐全', items: ['示例'] },
    });
    const [event = expect.fail('no event')] = decision.events;
    const bySystem = { ...decision, events: [{ ...event, actor: { ...systemActor, role: 'system' as const } }] };
    expect(checkSignOff(bySystem, { name: 'requestSupplement', actor: systemActor }, false)).toMatchObject({
      ok: false,
      refusal: { code: 'signOff.required', documents: ['supplementNotice'] },
    });
  });

  it('takes a silent applicant for one who withdrew by a head alone', () => {
    const walk = walkTo('accept');
    walk.give({
      ...{ by: 'agencyClerk', on: '2026-01-12', name: 'requestSupplement' },
      input: { summary: '不齐全', items: ['示例'] },
    });
    const silent = { by: 'system', on: '2026-06-01', name: 'supplementExpired' } as const;
    expect(walk.try(silent)).toMatchObject({ refusal: { code: 'command.forbidden' } });
    expect(new Walk(entryWith('X-1001')).try(silent)).toMatchObject({ ok: false });
  });
});
