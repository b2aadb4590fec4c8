import { describe, expect, it } from 'vitest';
import type { Actor } from '#shared/domain/actor.ts';
import type { Role } from '#shared/domain/roles.ts';
import { staffRoles } from '#shared/domain/roles.ts';
import {
  asideAmong,
  decidersOf,
  officerRecusalsOf,
  type Position,
  positions,
  standsAsideIn,
} from '#shared/domain/standing-aside.ts';
import { openMends } from '#shared/procedure/acts.ts';
import { decide } from '#shared/procedure/decide.ts';
import { movesOf } from '#shared/procedure/definition.ts';
import { procedures } from '#shared/procedures/registry.ts';
import { entryWith } from '#test/support/examples.ts';
import { lead, openedRevocation, type RevocationWalk, revocationSteps, stepOf } from '#test/support/revocation-walk.ts';
import { step } from '#test/support/road.ts';
import { type Given, somebody } from '#test/support/walk.ts';
import { walkTo } from '#test/support/walk-to.ts';

const on = '2026-04-09';
const both = () => lead(openedRevocation(), 'approveReport');
const asked = (position: Position, officer = '示例旁人'): Given => ({
  ...{ by: 'organization', on, name: 'requestOfficerRecusal' },
  input: { officer, position, ground: '示例' },
});
const decided = (by: Role, input: object = {}): Given => ({
  ...{ by, on, name: 'decideOfficerRecusal' },
  input: { recusalNo: 1, granted: true, reason: '示例', ...input },
});
const declares = (by: Given['by']): Given => ({
  ...{ by, on, name: 'declareInterest' },
  input: { conflict: true, ground: '示例' },
});

describe('officers who may have to stand aside (O20.1)', () => {
  const states = procedures.flatMap((procedure) =>
    Object.keys(procedure.states).map((state) => ({ name: procedure.name, state, procedure })),
  );
  it.each(states)('declare, are asked and decided on in every state: $name $state', ({ procedure, state }) => {
    const rolesOf = (command: string) => movesOf(procedure.states[state], command).flatMap(({ by }) => by);
    expect(new Set(rolesOf('declareInterest'))).toEqual(new Set([...staffRoles, 'legalityReviewer']));
    expect(new Set(rolesOf('requestOfficerRecusal'))).toEqual(new Set(['organization', 'agencyClerk', 'officeClerk']));
    expect(new Set(rolesOf('decideOfficerRecusal'))).toEqual(new Set(Object.values(decidersOf)));
  });

  it.each([...staffRoles, 'legalityReviewer' as const])('neither act from their declaration on: %s', (role) => {
    const walk = both();
    const { procedure } = walk;
    walk.give(declares(role));
    const facts = { entry: walk.entry } as never;
    const actor = somebody(role);
    for (const name of Object.keys(procedure.commands)) {
      const given = { name, actor, input: {}, at: '2026-04-09T01:00:00.000Z' as never };
      expect(decide(procedure, walk.subject, { given, facts })).toMatchObject({ refusal: { code: 'officer.aside' } });
      // Nor does anybody sign what they drafted, or act in their stead.
      const other = { ...somebody('officeHead'), id: '示例-另一负责人', name: '示例另一负责人' };
      const signed = { ...given, actor: other, draftedBy: [{ id: actor.id, name: actor.name }] };
      expect(decide(procedure, walk.subject, { given: signed, facts }).ok).toBe(false);
      expect(decide(procedure, walk.subject, { given: signed, facts })).toMatchObject({
        refusal: { code: 'officer.aside' },
      });
      const deputy = { ...other, delegated: [{ role: 'officeHead' as const, by: { id: actor.id, name: actor.name } }] };
      expect(decide(procedure, walk.subject, { given: { ...given, actor: deputy }, facts })).toMatchObject({
        refusal: { code: 'officer.aside' },
      });
    }
  });

  const deciders = ['agencyHead', 'officeHead', 'superiorHead'] as const;
  const cases = (Object.keys(positions) as Position[]).flatMap((position) =>
    deciders.map((role) => ({ position, role, may: decidersOf[position] === role })),
  );
  it.each(cases)('are decided on by the head above alone: $position by $role', ({ position, role, may }) => {
    const walk = both();
    walk.give(asked(position));
    expect(walk.subject.deadlines.map(({ name }) => name)).toContain('officerRecusal');
    const answer = walk.try(decided(role));
    expect(answer.ok).toBe(may);
    if (!may) return;
    walk.give(decided(role));
    const kind = role === 'agencyHead' ? 'recusalDecision' : 'answerLetter';
    expect(walk.ordered).toEqual([kind]);
    expect(JSON.stringify(walk.documents.at(-1)?.data)).toContain('示例旁人');
    expect(walk.subject.deadlines.map(({ name }) => name)).not.toContain('officerRecusal');
  });

  it('are decided on within three working days, counted from the first that waits', () => {
    const walk = both();
    const last = () => walk.subject.deadlines.find(({ name }) => name === 'officerRecusal')?.lastDay;
    // 9 April 2026 is a Thursday.
    walk.give(asked('agencyClerk', '示例旁人甲'));
    expect(last()).toBe('2026-04-14');
    walk.give({ ...asked('agencyClerk', '示例旁人乙'), on: '2026-04-10' });
    expect(last()).toBe('2026-04-14');
    walk.give({ ...decided('agencyHead'), on: '2026-04-10' });
    expect(last()).toBe('2026-04-15');
    walk.give({ ...decided('agencyHead', { recusalNo: 2, granted: false }), on: '2026-04-10' });
    expect(last()).toBeUndefined();
  });

  const named = (change: object): Actor => somebody('agencyClerk', { id: '示例-甲', name: '示例 王甲', ...change });
  it.each([
    { who: named({}), meant: true, as: 'whoever has the name in that body' },
    { who: named({ name: '示例王甲' }), meant: true, as: 'the name without a blank' },
    { who: named({ name: '示例　王甲' }), meant: true, as: 'the name with a wide blank' },
    { who: named({ roles: ['agencyHead'] }), meant: true, as: 'who has become a head there' },
    { who: named({ roles: ['officeClerk'] }), meant: false, as: 'a namesake in the other body' },
    { who: named({ name: '示例王乙' }), meant: false, as: 'another name' },
    { who: named({}), account: '示例-甲', meant: true, as: 'the account that the head named' },
    { who: named({ roles: ['officeClerk'] }), account: '示例-甲', meant: true, as: 'that account in any role' },
    { who: named({ id: '示例-乙' }), account: '示例-甲', meant: false, as: 'a namesake in the same body' },
  ])('are matched by more than a name: $as', ({ who, account, meant }) => {
    const walk = both();
    walk.give(asked('agencyClerk', '示例 王甲'));
    walk.give(decided('agencyHead', account ? { officerId: account } : {}));
    expect(standsAsideIn(walk.subject.data, who)).toBe(meant);
    const other = somebody('officeHead', { id: '示例-另一人', name: '示例另一人' });
    const draftedBy = [{ id: who.id, name: who.name }];
    const delegated = who.roles.map((role) => ({ role, by: { id: who.id, name: who.name } }));
    expect(asideAmong(walk.subject.data, { actor: { ...other, delegated } }) !== undefined).toBe(meant);
    // Of a draft it is not known in which role it was made: the name alone keeps a namesake from it.
    if (meant) expect(asideAmong(walk.subject.data, { actor: other, draftedBy })).toBeDefined();
  });

  it('are not decided on by themselves, nor without their ground', () => {
    const walk = both();
    walk.give(asked('agencyHead', somebody('officeHead').name));
    expect(walk.unmet(decided('officeHead'))).toEqual(['decidesOnAnother']);
    expect(walk.unmet({ ...declares('officeClerk'), input: { conflict: true } })).toEqual(['conflictStated']);
    expect(walk.unmet({ ...declares('officeClerk'), input: { conflict: false, ground: '示例' } })).toEqual([
      'conflictStated',
    ]);
    expect(walk.unmet(asked('agencyHead', somebody('officeHead').name))).toEqual(['officerNotAsked']);
    expect(walk.unmet(decided('officeHead', { recusalNo: 7 }))).toContain('officerRecusalAwaited');
  });

  it('go on where it is refused, and are asked for on paper beyond the bound on line', () => {
    const walk = both();
    walk.give(declares('officeClerk'));
    walk.give(decided('officeHead', { granted: false }));
    expect(walk.try(stepOf('fileReport')).ok).toBe(true);
    for (let each = 0; each < 10; each += 1) walk.give(asked('agencyClerk', `示例旁人${each}`));
    expect(walk.unmet(asked('agencyClerk'))).toEqual(['officerAskedFew']);
    expect(walk.try({ ...asked('agencyClerk'), by: 'agencyClerk' }).ok).toBe(true);
  });

  it('leave the team that investigates, which is filled before it reports; the notice is put right', () => {
    const walk = lead(openedRevocation(), 'fileReport');
    walk.give({ ...asked('investigator', '示例调查员甲'), on: '2026-04-07' });
    walk.give({ ...decided('officeHead'), on: '2026-04-07' });
    expect(walk.subject.data.investigation?.team.map(({ name }) => name)).toEqual(['示例调查员乙']);
    expect(walk.unmet(stepOf('fileReport'))).toEqual(['teamFits']);
    const joining = { name: '示例调查员丙', organization: '示例', declaredNoInterest: true };
    walk.give({ by: 'officeHead', on: '2026-04-07', name: 'joinTeam', input: joining });
    expect(openMends(walk.subject.data)).toHaveLength(1);
    expect(walk.try(stepOf('fileReport')).ok).toBe(true);
  });

  it('keep every step that cannot be taken back waiting until it is decided', () => {
    const walk = lead(openedRevocation(), 'publicise');
    walk.give({ ...asked('agencyHead'), on: '2026-06-29' });
    expect(walk.unmet(stepOf('publicise'))).toContain('recusalsOfOfficersDecided');
    walk.give({ ...decided('officeHead', { granted: false }), on: '2026-06-29' });
    expect(walk.try(stepOf('publicise')).ok).toBe(true);
    const exit = walkTo('approveExit', entryWith('X-1001'));
    exit.give({ ...asked('officeClerk'), on: '2026-02-13' });
    const unmet = exit.try(step('approveExit'));
    expect(JSON.stringify(unmet)).toContain('recusalsOfOfficersDecided');
  });

  it('are three people in a revocation: who filed the report signs nothing that rests on it', () => {
    const walk = lead(openedRevocation(), 'fileReport');
    const one = somebody('officeHead', { id: '示例-二职', roles: ['officeClerk', 'officeHead'] });
    walk.give({ ...stepOf('fileReport'), by: one });
    walk.give(stepOf('approveReport'));
    const rest = revocationSteps.slice(revocationSteps.findIndex(({ name }) => name === 'formPanel'));
    for (const given of rest) {
      walk.sweep(given.on);
      if (signedByOffice.has(given.name)) expect(walk.unmet({ ...given, by: one })).toContain('standsApart');
      walk.give(given);
    }
    expect(walk.subject.state).toBe('closed');
  });

  it('stand aside whatever is taken back', () => {
    const walk: RevocationWalk = lead(openedRevocation(), 'publicise');
    walk.give({ ...declares('officeClerk'), on: '2026-06-29' });
    walk.give({ by: 'officeHead', on: '2026-06-29', name: 'returnForReview', input: { reason: '示例' } });
    expect(officerRecusalsOf(walk.subject.data)).toHaveLength(1);
  });
});

const signedByOffice = new Set(['serveOpinion', 'consult', 'announce']);
