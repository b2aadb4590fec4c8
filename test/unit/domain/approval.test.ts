import { describe, expect, it } from 'vitest';
import { judgeApproval } from '#shared/domain/approval.ts';
import { type Ban, banTerm } from '#shared/domain/ban.ts';
import { addDays, day } from '#shared/domain/day.ts';
import type { DirectoryEntry, OpenCase } from '#shared/domain/directory.ts';
import { CaseId } from '#shared/domain/ids.ts';
import { entryWith, exampleUscc } from '#test/support/examples.ts';

const today = day('2027-03-01');
const since = day('2026-02-10');
const entry = entryWith('X-1001', 'X-1002');
const caseId = CaseId.parse(`${exampleUscc}-1`);
const ban: Ban = {
  ...{ uscc: entry.uscc, kind: 'voluntaryExit', caseId, effectiveOn: since, ...banTerm(since, 3) },
};
const over: Ban = { ...ban, lastBarredDay: day('2027-02-01'), eligibleFrom: day('2027-02-02') };

/** A case on the qualification, or on all that is left of it, that the organization knows of since a day; or not yet. */
const cases = (['voluntaryExit', 'revocation'] as const).flatMap((procedure) =>
  [
    { scope: 'qualification', certificateIds: [] },
    { scope: 'certificate', certificateIds: entry.certificates.map(({ certificateId }) => certificateId) },
  ].map((about) => ({
    row: { ...about, caseId, procedure } as OpenCase,
    known: procedure === 'voluntaryExit' ? { acceptedOn: since } : { noticeReceivedOn: since },
    name: `${procedure} on ${about.scope}`,
  })),
);
const holding = (row: OpenCase): DirectoryEntry => ({ ...entry, openCases: [row] });

const around = [-400, -1, 0, 1, 200].map((days) => addDays(since, days));

describe('an approval (O12.2)', () => {
  it('is not in the future, nor before its application', () => {
    for (const held of [undefined, entry, holding(cases[0]?.row ?? expect.fail())])
      for (const bans of [[], [ban]])
        expect(judgeApproval({ approvedOn: addDays(today, 1) }, { entry: held, bans, today })).toEqual({
          ...{ may: 'nobody', why: 'future' },
        });
    const seen = { entry, bans: [], today };
    expect(judgeApproval({ approvedOn: today }, seen)).toEqual({ may: 'office' });
    expect(judgeApproval({ approvedOn: since, appliedOn: addDays(since, 1) }, seen)).toMatchObject({ why: 'order' });
    expect(judgeApproval({ approvedOn: day('2099-01-01') }, seen)).toMatchObject({ may: 'nobody' });
  });

  it.each(around)('of %s falls into a ban, or before it and needs two people', (approvedOn) => {
    const inBan = approvedOn >= since;
    const expected = inBan ? { may: 'nobody', why: 'barred', until: ban.lastBarredDay } : { may: 'two' };
    expect(judgeApproval({ approvedOn }, { entry, bans: [ban], today })).toEqual(expected);
    // The day of the application is what a ban keeps from; once the ban is over nothing more is asked.
    expect(judgeApproval({ approvedOn, appliedOn: addDays(since, -1) }, { entry, bans: [ban], today }).may).toBe(
      approvedOn < addDays(since, -1) ? 'nobody' : 'two',
    );
    expect(judgeApproval({ approvedOn }, { entry, bans: [over], today }).may).toBe(inBan ? 'nobody' : 'office');
  });

  it.each(cases)('during a case needs a head, and before it two people: $name', ({ row, known }) => {
    for (const approvedOn of around) {
      const seen = { entry: holding({ ...row, ...known }), bans: [], today };
      expect(judgeApproval({ approvedOn }, seen)).toEqual({ may: approvedOn >= since ? 'head' : 'two', caseId });
      // Of what nobody was told, nobody outside learns by this either (O10).
      expect(judgeApproval({ approvedOn }, { ...seen, entry: holding(row) })).toEqual({ may: 'office' });
      const ended = holding({ ...row, ...known, ended: true });
      expect(judgeApproval({ approvedOn }, { ...seen, entry: ended })).toEqual({ may: 'office' });
    }
  });

  it('is nobody’s business during a case on other certificates', () => {
    const row = { ...cases[0]?.row, scope: 'certificate', certificateIds: ['X-1001'], acceptedOn: since } as OpenCase;
    expect(judgeApproval({ approvedOn: since }, { entry: holding(row), bans: [], today })).toEqual({ may: 'office' });
  });
});
