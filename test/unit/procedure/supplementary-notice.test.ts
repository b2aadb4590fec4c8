import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/domain/day.ts';
import type { DirectoryEntry } from '#shared/domain/directory.ts';
import { revocation } from '#shared/procedures/revocation.ts';
import { entryWith } from '#test/support/examples.ts';
import { lead, openedRevocation, type RevocationWalk, revocationSteps, stepOf } from '#test/support/revocation-walk.ts';
import type { Given } from '#test/support/walk.ts';

/** The entry once these certificates have ended by other cases. */
const without = (entry: DirectoryEntry, ...ids: readonly string[]): DirectoryEntry => ({
  ...entry,
  version: entry.version + 1,
  certificates: entry.certificates.map((held) =>
    ids.includes(held.certificateId) ? { ...held, status: 'exitedVoluntary' as const } : held,
  ),
});

const rests = ['consult', 'reportToConference', 'publicise', 'announce'] as const;
const announcing = {
  ...stepOf('announce'),
  input: { ...(stepOf('announce').input as object), confirmsQualificationEnds: true },
};

/** A revocation of X-1001 just before a step, when the organization's only other certificate ends by another case. */
/** The road of an organization that does not appeal. */
const unappealed = revocationSteps.filter(
  ({ name, on }) =>
    !/Appeal|Reconsideration/u.test(name) && !(name === 'fileSheets' && on > stepOf('recordReceipt').on),
);

const grown = (before: string) => {
  const walk = lead(openedRevocation(), before);
  const { state } = walk.subject;
  walk.entry = without(walk.entry, 'X-1002');
  const { on } = stepOf(before);
  const tell: Given = { by: 'officeHead', on, name: 'tellEffect' };
  return { walk, state, on, tell };
};

const receive = (walk: RevocationWalk, on: string): void =>
  void walk.give({ by: 'agencyClerk', on, name: 'recordSupplementReceipt', input: { receivedOn: on, way: 'direct' } });

/** The new right of appeal, as long as the first. */
const rightOf = (walk: RevocationWalk) => {
  const clock = walk.subject.deadlines.find(({ name }) => name === 'appealPeriod');
  if (!clock) throw new TypeError('the right runs');
  expect(clock.term).toEqual({ workingDays: 15 });
  return clock;
};

describe('a revocation whose effect has grown since it was told (O3.3)', () => {
  it.each(rests)(
    'before %s: is told by a notice of its own, rests, and goes on where it rested once nobody appealed',
    (before) => {
      const { walk, state, on, tell } = grown(before);
      walk.give(tell);
      expect(walk.ordered).toEqual(['supplementaryNotification', 'proofOfService']);
      expect(walk.subject).toMatchObject({
        state: 'supplementServed',
        data: { notice: { supplement: { toldBefore: 'none', cascade: 'qualificationEnds' } }, formerNotices: [{}] },
      });
      const here = Object.keys(revocation.states.supplementServed?.on ?? {});
      expect([...rests, 'tellEffect', 'route'].filter((name) => here.includes(name))).toEqual([]);
      // The term begins with the receipt: without it nothing ends.
      expect(walk.subject.deadlines.map(({ name }) => name)).not.toContain('appealPeriod');
      receive(walk, on);
      const { lastDay, runsOn } = rightOf(walk);
      walk.sweep(addDays(lastDay, 1));
      expect(walk.subject.state).toBe('supplementServed');
      walk.sweep(runsOn);
      expect(walk.subject.state).toBe(state);
    },
  );

  it('is announced only afterwards, and the qualification that was told falls with it', () => {
    const { walk, on, tell } = grown('announce');
    expect(walk.unmet(announcing)).toContain('effectAsTold');
    walk.give(tell);
    receive(walk, on);
    const end = rightOf(walk).runsOn;
    walk.sweep(end);
    const later = {
      ...announcing,
      on: end,
      input: { ...(announcing.input as object), settlementDeadline: addDays(end, 30) },
    };
    expect(walk.unmet(tell)).toContain('effectGrown');
    walk.give(later as Given);
    expect(walk.subject.data.effect?.cascade).toBe('qualificationEnds');
    expect(walk.entry.status).toBe('revoked');
  });

  it('is not told beside where no more would end than was told', () => {
    const walk = lead(openedRevocation({ entry: entryWith('X-1001', 'X-1002', 'X-1003') }), 'announce');
    const tell: Given = { by: 'officeHead', on: stepOf('announce').on, name: 'tellEffect' };
    expect(walk.unmet(tell)).toEqual(['effectGrown']);
    walk.entry = without(walk.entry, 'X-1002');
    expect(walk.unmet(tell)).toEqual(['effectGrown']);
    walk.entry = without(walk.entry, 'X-1003');
    walk.give(tell);
  });

  it('opens an appeal of its own, although one against the first notice was decided', () => {
    const { walk, on, tell } = grown('announce');
    expect(walk.subject.data.notice?.decided).toBeDefined();
    walk.give(tell);
    receive(walk, on);
    const filed = stepOf('fileAppeal');
    walk.give({ ...filed, on, input: { ...(filed.input as object), filedOn: on } });
    expect(walk.subject.state).toBe('appealFiled');
    walk.give({ ...stepOf('acceptAppeal'), on });
    expect(walk.subject).toMatchObject({
      state: 'underReconsideration',
      data: { notice: { appeal: { acceptedOn: on } } },
    });
  });

  it('hears an appeal that was posted to the first notice before the second was served, as one in time', () => {
    const walk = lead(openedRevocation(), 'consult', unappealed);
    const sent = addDays(stepOf('recordReceipt').on, 14);
    walk.entry = without(walk.entry, 'X-1002');
    const { on } = stepOf('consult');
    walk.give({ by: 'officeHead', on, name: 'tellEffect' });
    const input = { ...(stepOf('fileAppeal').input as object), filedOn: sent, way: 'post' };
    walk.give({ by: 'agencyClerk', on, name: 'fileAppeal', input });
    expect(walk.subject.data.acts ?? []).toEqual([]);
    expect(walk.subject.state).toBe('appealFiled');
    expect(
      walk.unmet({ by: 'agencyClerk', on, name: 'rejectAppeal', input: { ground: 'late', reason: '示例' } }),
    ).toEqual(['rejectionStands']);
  });
});
