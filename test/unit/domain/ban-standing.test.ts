import { describe, expect, it } from 'vitest';
import { barredBy, decisionNotes, standingBans } from '#shared/domain/ban-standing.ts';
import { type Day, day } from '#shared/domain/day.ts';
import { type Exit, exitFromDirectory } from '#shared/domain/directory.ts';
import { CaseId, CertificateId } from '#shared/domain/ids.ts';
import { type Change, changeDecision } from '#shared/domain/set-aside.ts';
import { entryWith, exampleUscc } from '#test/support/examples.ts';

const caseNo = (no: number) => CaseId.parse(`${exampleUscc}-${no}`);
const exit = (no: number, certificateId: string, effectiveOn: Day): Exit => ({
  ...{ caseId: caseNo(no), way: no === 1 ? 'revocation' : 'voluntaryExit', scope: 'certificate' },
  ...{ certificateIds: [CertificateId.parse(certificateId)], effectiveOn, banAppliesTo: 'anyExit' },
});

// A revocation of 2026-02-02 (to 2031-02-02) and a voluntary exit of 2026-06-01 (to 2029-06-01) overlap.
const one = exitFromDirectory(entryWith('X-1001', 'X-1002', 'X-1003'), exit(1, 'X-1001', day('2026-02-02')));
const two = exitFromDirectory(one.entry, exit(2, 'X-1002', day('2026-06-01')));
const bans = [one.ban, two.ban].flatMap((ban) => ban ?? []);
const left = { scope: 'certificate' as const, certificateIds: [] };
const changed = (...changes: readonly Change[]) => changes.reduce(changeDecision, two.entry);
const today = day('2026-12-01');

describe('bans that overlap', () => {
  it('end with the latest, and with the other once that one is set aside', () => {
    const after = changed({ caseId: caseNo(1), on: day('2026-09-01'), becomes: { left } });
    expect(barredBy(bans, two.entry, { on: today, today })).toMatchObject({ lastBarredDay: '2031-02-02' });
    expect(barredBy(bans, after, { on: today, today })).toMatchObject({ barred: true, lastBarredDay: '2029-06-01' });
    expect(barredBy(bans, after, { on: day('2030-01-01'), today })).toEqual({ barred: false });
    expect(standingBans(bans, after).map(({ setAsideOn }) => setAsideOn)).toEqual(['2026-09-01', undefined]);
  });
  it('answer of a day before it was set aside what held, and what was known then', () => {
    const after = changed({ caseId: caseNo(1), on: day('2026-09-01'), becomes: { left } });
    expect(barredBy(bans, after, { on: day('2026-03-01'), today })).toEqual({
      barred: false,
      knownThen: { barred: true, lastBarredDay: '2031-02-02', eligibleFrom: '2031-02-03' },
    });
    expect(barredBy(bans, after, { on: day('2026-10-01'), today })).not.toHaveProperty('knownThen');
  });
  it('rest on the days of a stay, and no longer for it', () => {
    const stayed = changed({ caseId: caseNo(2), on: day('2026-07-01'), becomes: 'stayed' });
    const onlySecond = bans.slice(1);
    expect(barredBy(onlySecond, stayed, { on: today, today })).toEqual({ barred: false });
    const resumed = changeDecision(stayed, { caseId: caseNo(2), on: day('2026-08-01'), becomes: 'resumed' });
    expect(barredBy(onlySecond, resumed, { on: day('2026-07-15'), today }).barred).toBe(false);
    expect(barredBy(onlySecond, resumed, { on: today, today })).toMatchObject({ lastBarredDay: '2029-06-01' });
    expect(standingBans(bans, resumed)[1]?.stays).toEqual([{ from: '2026-07-01', until: '2026-08-01' }]);
    expect(decisionNotes(resumed)).toEqual([
      { effectiveOn: '2026-06-01', way: 'voluntaryExit', stays: [{ from: '2026-07-01', until: '2026-08-01' }] },
    ]);
  });
  it('are of one decision each: a case that decides again bars by the second, and a day past by what was known then', () => {
    const annulled = changed({ caseId: caseNo(2), on: day('2026-09-01'), becomes: { left } });
    const again = exitFromDirectory(annulled, exit(2, 'X-1002', day('2026-11-02')));
    const both = [two.ban, again.ban].flatMap((ban) => ban ?? []);
    expect(barredBy(both, again.entry, { on: today, today })).toMatchObject({ lastBarredDay: '2029-11-02' });
    const own = both.map((ban) => barredBy([ban], again.entry, { on: today, today }));
    expect(own).toMatchObject([{ barred: false }, { barred: true, lastBarredDay: '2029-11-02' }]);
    expect(barredBy(both, again.entry, { on: day('2026-10-01'), today: day('2026-10-01') }).barred).toBe(false);
    expect(standingBans(both, again.entry).map(({ setAsideOn }) => setAsideOn)).toEqual(['2026-09-01', undefined]);
    // What becomes of it afterwards is the second's, and the first stays nothing.
    const stayed = changeDecision(again.entry, { caseId: caseNo(2), on: day('2026-12-01'), becomes: 'stayed' });
    expect(stayed.decisions?.map(({ stays = [] }) => stays.length)).toEqual([0, 0, 1]);
    expect(barredBy(both, stayed, { on: today, today })).toEqual({ barred: false });
  });
  it('of no decision on record stand as they are', () => {
    const { decisions: _none, ...entry } = two.entry;
    expect(barredBy(bans, entry, { on: today, today })).toMatchObject({ barred: true, lastBarredDay: '2031-02-02' });
    expect(barredBy(bans, undefined, { on: today, today }).barred).toBe(true);
  });
});
