import { describe, expect, it } from 'vitest';
import { addDays, day, dayAt } from '#shared/domain/day.ts';

import { outcomeDigest } from '#shared/procedure/correct-fact.ts';
import { movesOf } from '#shared/procedure/definition.ts';

import { fixedWhy, openingCommand, recordSchemaOf } from '#shared/procedure/fact-change.ts';

import { membersIn } from '#shared/procedure/facts.ts';

import { procedures } from '#shared/procedures/registry.ts';
import { confirming, head, outcomeOf, proposing } from '#test/support/correct-walk.ts';
import { lead, openedRevocation, type RevocationWalk } from '#test/support/revocation-walk.ts';

const recordsOf = procedures.flatMap((procedure) =>
  [openingCommand, ...Object.keys(procedure.commands)].flatMap((command) => {
    const schema = recordSchemaOf(procedure, command);
    return schema ? membersIn(schema).map((each) => ({ ...each, procedure, command })) : [];
  }),
);

describe('what is recorded', () => {
  it('can be corrected, or is on a closed list with its reason, member by member of every command', () => {
    const correctable = recordsOf.filter((each) => fixedWhy(each.procedure, each) === undefined);
    expect(correctable.length).toBeGreaterThan(100);
    expect(correctable.filter(({ label }) => !label).map(({ command, member }) => command + member)).toEqual([]);
    // No row of the list is idle.
    const idle = procedures
      .flatMap(({ correctable: { fixed } = { fixed: [] } }) => fixed)
      .filter(
        ({ commands, member }) =>
          !recordsOf.some(
            (each) =>
              (commands?.includes(each.command) ?? true) &&
              (member === undefined || each.member === member || each.member.startsWith(`${member}/`)),
          ),
      );
    expect(idle).toEqual([]);
  });

  it('has its way of correction in every state, closed ones included', () => {
    const ways = ['proposeCorrection', 'confirmCorrection', 'refuseCorrection'];
    for (const { states } of procedures)
      for (const state of Object.values(states))
        expect(ways.map((name) => movesOf(state, name).some(({ beyond }) => beyond))).toEqual([true, true, true]);
  });
});

const appeal = (filedOn: string) => ({
  ...{ filedOn, way: 'post', requests: '示例', reasons: '示例' },
  materials: [{ name: '申诉书', copies: 1, pages: 2 }],
});

/** A case whose clerk has entered an appeal, posted on this day, when the term was over. */
const appealed = (postedOn: string) => {
  const walk = lead(openedRevocation(), 'fileAppeal');
  walk.sweep(day('2026-05-21'));
  walk.give({ by: 'agencyClerk', on: '2026-05-25', name: 'fileAppeal', input: appeal(postedOn) });
  return walk;
};

const correctedDay = (walk: RevocationWalk, filedOn: string, on: string) => {
  const event = walk.events.findLast(({ command }) => command === 'fileAppeal') ?? expect.fail('no appeal');
  walk.give(proposing({ sequence: event.sequence, at: '/filedOn', value: filedOn }, on));
  const outcome = outcomeOf(walk, { sequence: event.sequence, at: '/filedOn', value: filedOn });
  walk.give(confirming(walk, on));
  return outcome;
};

describe('the day of an act', () => {
  it('that was typed too late is corrected: the appeal is in time, and what refused it goes back', () => {
    const walk = appealed('2026-05-22');
    const refused = { by: 'agencyClerk', on: '2026-05-26', name: 'rejectAppeal' } as const;
    walk.give({ ...refused, input: { ground: 'late', reason: '逾期（示例）' } });
    const { falls, bearsOnRight } = correctedDay(walk, '2026-05-20', '2026-05-28');
    expect(falls.map(({ command }) => command)).toContain('rejectAppeal');
    expect(bearsOnRight).toBe(true);
    expect(walk.subject).toMatchObject({
      state: 'appealFiled',
      data: { notice: { appeal: { filedOn: '2026-05-20' } } },
    });
    // The refusal that went out says what is not so.
    expect(walk.subject.data.mends?.map(({ documentId }) => walk.subject.papers[documentId]?.kind)).toContain(
      'appealNonAcceptanceNotice',
    );
    expect(walk.unmet({ by: 'agencyClerk', on: '2026-05-29', name: 'acceptAppeal' })).toBe('accepted');
  });

  it('that was in time is made late by no correction: it was told so, and stays so', () => {
    const walk = appealed('2026-05-20');
    const { falls, held } = correctedDay(walk, '2026-05-22', '2026-05-26');
    expect(falls).toEqual([]);
    expect(held).toEqual({ command: 'fileAppeal', doneOn: '2026-05-22' });
    const late = { ground: 'late', reason: '逾期（示例）' };
    expect(walk.unmet({ by: 'agencyClerk', on: '2026-05-27', name: 'rejectAppeal', input: late })).toEqual([
      'rejectionStands',
    ]);
    expect(walk.unmet({ by: 'agencyClerk', on: '2026-05-27', name: 'acceptAppeal' })).toBe('accepted');
  });
});

describe('two corrections of one entry', () => {
  it('of which each fits alone and both do not: the second is not confirmed, and can be refused', () => {
    const walk = lead(openedRevocation(), 'recordStatement');
    const on = dayAt(walk.subject.changedAt);
    const [sent, received] = [addDays(on, 1), addDays(on, 3)];
    const input = { receivedOn: received, postmarkedOn: sent, dayProof: 'postmark', text: '示例' };
    walk.give({ by: 'agencyClerk', on: received, name: 'recordStatement', input });
    const { sequence = 0 } = walk.events.at(-1) ?? {};
    const later = addDays(received, 1);
    walk.give(proposing({ sequence, at: '/receivedOn', value: addDays(on, 2) }, later));
    const first = walk.subject.version;
    walk.give(proposing({ sequence, at: '/postmarkedOn', value: received }, later));
    walk.give(confirming(walk, later));
    const outcome = outcomeOf(walk, { sequence, at: '/receivedOn', value: addDays(on, 2) });
    const decision = { by: head, on: later, name: 'confirmCorrection' } as const;
    const confirmed = { correctionNo: first, digest: outcomeDigest(outcome) };
    expect(walk.unmet({ ...decision, input: confirmed })).toEqual(['factEnterable']);
    const refused = { correctionNo: first, reason: '示例' };
    expect(walk.unmet({ ...decision, name: 'refuseCorrection', input: refused })).toBe('accepted');
  });
});
