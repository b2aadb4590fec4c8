import { describe, expect, it } from 'vitest';
import type { Actor } from '#shared/domain/actor.ts';
import { decisionNotes } from '#shared/domain/ban-standing.ts';
import { owedIn } from '#shared/domain/holding.ts';
import type { DecisionKind } from '#shared/procedure/setting-aside.ts';
import { procedures } from '#shared/procedures/registry.ts';
import { entryWith } from '#test/support/examples.ts';
import { unworded } from '#test/support/file-words.ts';
import {
  lead,
  openedRevocation,
  type RevocationWalk,
  rectificationSteps,
  revocationSteps,
} from '#test/support/revocation-walk.ts';
import { straightRoad } from '#test/support/road.ts';
import { type Given, somebody, Walk } from '#test/support/walk.ts';
import { walkTo } from '#test/support/walk-to.ts';

type Scene = Pick<RevocationWalk | Walk, 'give' | 'try' | 'entry' | 'subject'>;

const straight = (): Walk => {
  const walk = new Walk(entryWith('X-1001', 'X-1002'));
  for (const given of straightRoad) walk.give(given);
  return walk;
};
const refusedExit = (): Walk => {
  const walk = walkTo('approveExit');
  const on = straightRoad.find(({ name }) => name === 'approveExit')?.on ?? '';
  walk.give({ by: 'officeHead', on, name: 'refuseExit', input: { reasons: ['示例'], requirements: '示例' } });
  return walk;
};
const notAccepted = (): Walk => {
  const walk = walkTo('accept');
  const input = { ground: 'wrongBody', facts: '示例', returnsPapers: true };
  walk.give({ by: 'agencyClerk', on: '2026-01-12', name: 'refuseAcceptance', input });
  return walk;
};

/** A case in which each decision stands. */
const scenes: Readonly<Record<string, () => Scene>> = {
  exit: straight,
  refusal: refusedExit,
  nonAcceptance: notAccepted,
  revocation: () => lead(openedRevocation()),
  measures: () => lead(openedRevocation(), 'recordOrderReceipt', rectificationSteps),
  reconsideration: () => lead(openedRevocation(), 'consult'),
};

const on = '2027-03-01';
const other: Actor = somebody('officeHead', { id: '示例-另一负责人' });
const opening = (decision: string, outcome: string, more: object = {}): Given => ({
  ...{ by: 'officeClerk', on, name: 'openSetAside' },
  input: {
    ...{ decision, ground: 'judgment', basis: '示例人民法院（2027）示01行终1号行政判决', inForceOn: '2027-02-20' },
    ...{ foundOn: '2027-02-25', outcome, reason: '示例', ...more },
  },
});
const execute: Given = { by: other, on, name: 'setAside' };

const detail: Readonly<Record<string, (way: string) => object>> = {
  redone: (returnsTo) => ({ returnsTo }),
  lifted: () => ({ refundFen: 12_300 }),
};

const rows = procedures.flatMap(({ name, decisions = {} }) =>
  (Object.entries(decisions) as [string, DecisionKind<unknown>][]).flatMap(([decision, { outcomes, exits }]) =>
    Object.entries(outcomes).flatMap(([outcome, ways]) =>
      Object.entries(ways)
        // One certificate cannot be set aside in part: that is tried with two below.
        .filter(() => outcome !== 'changed')
        .map(([way, { to }]) => ({ name, decision, outcome, way, to, exits })),
    ),
  ),
);

describe('a decision that is set aside on a judgment (O4.1)', () => {
  it('is every decision of the procedures', () => {
    expect(new Set(rows.map(({ decision }) => decision))).toEqual(new Set(Object.keys(scenes)));
  });

  it.each(rows)('$name $decision, $outcome by way of $way', ({ name, decision, outcome, way, to, exits }) => {
    const walk = scenes[decision]?.();
    if (!walk) throw new TypeError(`no scene of ${decision}`);
    const { state, data } = walk.subject;
    walk.give(opening(decision, outcome, detail[outcome]?.(way)));
    expect(walk.subject.deadlines.map(({ name }) => name)).toContain('setAsideExecution');
    const { events } = walk.give(execute);
    const letters = events.flatMap(({ documents }) => documents.map(({ kind }) => kind));
    const stands = outcome === 'standsUnlawful';
    expect(letters).toEqual([
      ...(exits && !stands ? ['setAsideAnnouncement'] : []),
      'setAsideNotice',
      'proofOfService',
    ]);
    expect(walk.subject.state).toBe(to === 'same' ? state : to);
    expect(walk.subject.deadlines.map(({ name }) => name)).not.toContain('setAsideExecution');
    const active = walk.entry.certificates.filter((held) => held.status === 'active').length;
    if (exits) expect(active).toBe(stands ? 1 : 2);
    // The directory notes it, and is as it was.
    if (exits && stands) expect(decisionNotes(walk.entry)).toMatchObject([{ unlawfulOn: on }]);
    if (outcome === 'reopened' && 'receipt' in data) expect(walk.subject.data).toMatchObject({ receipt: data.receipt });
    if (outcome === 'redone' && exits) expect(walk.subject.data).not.toHaveProperty('effect');
    expect(unworded(name, walk.subject.data)).toEqual([]);
  });

  it('in part gives back the rows that are named, and leaves the others', () => {
    const walk = new Walk(entryWith('X-1001', 'X-1002', 'X-1003'), { form: { certificateIds: ['X-1001', 'X-1002'] } });
    for (const given of straightRoad) walk.give(given);
    expect(walk.try(opening('exit', 'changed', { certificateIds: ['X-1001', 'X-1002'] })).ok).toBe(false);
    expect(walk.try(opening('exit', 'changed', { certificateIds: ['X-1003'] })).ok).toBe(false);
    expect(walk.try(opening('exit', 'changed')).ok).toBe(false);
    expect(walk.try(opening('exit', 'annulled', { certificateIds: ['X-1001'] })).ok).toBe(false);
    walk.give(opening('exit', 'changed', { certificateIds: ['X-1002'] }));
    walk.give(execute);
    const statuses = walk.entry.certificates.map(({ status }) => status);
    expect([walk.subject.state, ...statuses]).toEqual(['closed', 'exitedVoluntary', 'active', 'active']);
    // What was left can be set aside later, and then nothing bars any more.
    walk.give(opening('exit', 'annulled'));
    walk.give(execute);
    expect(walk.entry.certificates.map(({ status }) => status)).toEqual(['active', 'active', 'active']);
  });

  it('returns no second time, and takes one matter at a time', () => {
    const walk = lead(openedRevocation());
    walk.give(opening('revocation', 'annulled'));
    expect(walk.try(opening('revocation', 'annulled')).ok).toBe(false);
    expect(walk.try({ by: other, on, name: 'dropSetAside', input: { reason: '示例' } }).ok).toBe(false);
    walk.give(execute);
    expect(walk.subject.state).toBe('setAside');
    expect(walk.entry.status).toBe('active');
    expect(walk.entry.openCases).toEqual([]);
  });
});

describe('an own error (O4.4)', () => {
  const own = (favour?: string) =>
    opening('revocation', 'annulled', {
      ...{ ground: 'ownError', inForceOn: undefined, ...(favour ? { favour } : {}) },
    });

  it('waits until the organization was heard, and is not signed by who signed the decision', () => {
    const walk = lead(openedRevocation());
    const signer = walk.events.find(({ command }) => command === 'announce')?.actor.id ?? '';
    walk.give(own());
    expect(walk.try(execute)).toMatchObject({ refusal: { unmet: [{ guard: 'setAsideHeard' }] } });
    walk.give({ by: 'officeClerk', on, name: 'recordHearing', input: { on, said: '没有意见' } });
    const first = walk.try({ ...execute, by: somebody('officeHead', { id: signer }) });
    expect(first).toMatchObject({ refusal: { unmet: [{ guard: 'firstSignerDiffers' }] } });
    walk.give(execute);
    expect(walk.subject.state).toBe('setAside');
  });

  it('goes on once the term to be heard is over, and can be dropped', () => {
    const walk = lead(openedRevocation());
    walk.give(own());
    const last = walk.subject.deadlines.find(({ name }) => name === 'setAsideHearing')?.lastDay ?? '';
    expect(walk.try({ ...execute, on: last }).ok).toBe(false);
    walk.give({ by: other, on, name: 'dropSetAside', input: { reason: '示例' } });
    expect(walk.subject.deadlines).toEqual([]);
  });

  it('touches what favours the organization only for a reason that is named', () => {
    const walk = straight();
    const exit = (favour?: string) =>
      opening('exit', 'annulled', { ground: 'ownError', inForceOn: undefined, ...(favour ? { favour } : {}) });
    expect(walk.try(exit())).toMatchObject({ refusal: { unmet: [{ guard: 'favourExplained' }] } });
    expect(walk.try(exit('request')).ok).toBe(true);
    expect(lead(openedRevocation()).try(own('request'))).toMatchObject({
      refusal: { unmet: [{ guard: 'favourExplained' }] },
    });
  });
});

describe('an effect that is stayed (O4.6)', () => {
  it('rests for directory and bans until a second act lifts it', () => {
    const walk = lead(openedRevocation());
    const stay = { by: other, on, name: 'stayEffect', input: { ordered: '示例裁定' } };
    const lift = { by: other, on: '2027-04-01', name: 'liftStay', input: { ordered: '示例裁定' } };
    expect(walk.try(lift).ok).toBe(false);
    walk.give(stay);
    expect(walk.entry.certificates.map(({ status }) => status)).toEqual(['active', 'active']);
    expect(walk.try(stay).ok).toBe(false);
    walk.give(lift);
    expect(walk.entry.certificates.map(({ status }) => status)).toEqual(['revoked', 'active']);
    expect(walk.entry.decisions?.[0]?.stays).toEqual([{ from: on, until: '2027-04-01' }]);
  });
});

describe('a decision that is taken again', () => {
  it('is in effect from its own day, bars from then, rests by no stay of the first, and can be set aside in turn', () => {
    const walk = straight();
    const ordered = { ordered: '示例裁定' };
    walk.give({ by: other, on: '2026-06-01', name: 'stayEffect', input: ordered });
    walk.give({ ...opening('exit', 'redone', { returnsTo: 'answer' }) });
    walk.give(execute);
    expect(walk.subject.data.effectStays).toMatchObject([{ lifted: { on } }]);
    const names = ['approveExit', 'recordService', 'publish'];
    for (const given of straightRoad.filter(({ name }) => names.includes(name))) {
      const input =
        given.name === 'recordService' ? { ...(given.input as object), receivedOn: '2027-03-05' } : given.input;
      walk.give({ ...given, on: '2027-03-08', input });
    }
    expect(walk.subject.data.effect?.effectiveOn).toBe('2027-03-08');
    expect(walk.entry.certificates.map(({ status }) => status)).toEqual(['exitedVoluntary', 'active']);
    expect(walk.entry.decisions).toMatchObject([
      { revisions: [{ on, certificateIds: [] }], stays: [{ from: '2026-06-01' }] },
      { effectiveOn: '2027-03-08', certificateIds: ['X-1001'] },
    ]);
    expect(walk.entry.decisions?.[1]).not.toHaveProperty('stays');
    walk.give({ by: other, on: '2027-03-09', name: 'stayEffect', input: ordered });
    expect(walk.entry.certificates.map(({ status }) => status)).toEqual(['active', 'active']);
    walk.give({ ...opening('exit', 'annulled'), on: '2027-03-10' });
    walk.give({ ...execute, on: '2027-03-10' });
    expect(walk.subject.state).toBe('setAside');
    expect(walk.entry.decisions?.map(({ revisions = [] }) => revisions.length)).toEqual([1, 1]);
  });
});

describe('two certificates revoked one after the other', () => {
  it('return the qualification once the first revocation is set aside, and leave the second (O4.2)', () => {
    const first = lead(openedRevocation());
    const secondRoad = revocationSteps.map((step) => ({
      ...step,
      input: {
        ...JSON.parse(JSON.stringify(step.input ?? {}).replaceAll('X-1001', 'X-1002')),
        ...(step.name === 'announce' ? { confirmsQualificationEnds: true } : {}),
      },
    }));
    const second = lead(openedRevocation({ entry: first.entry, ids: ['X-1002'] }), undefined, secondRoad);
    expect(second.entry.status).toBe('revoked');
    first.entry = second.entry;
    first.give(opening('revocation', 'annulled'));
    first.give(execute);
    expect(first.entry.status).toBe('active');
    expect(first.entry.certificates.map(({ status }) => status)).toEqual(['active', 'revoked']);
    expect(owedIn(first.entry)).toEqual([]);
  });
});
