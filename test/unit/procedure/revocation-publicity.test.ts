import { describe, expect, it } from 'vitest';
import { lead, openedRevocation, type RevocationWalk, stepOf } from '#test/support/revocation-walk.ts';
import type { Given } from '#test/support/walk.ts';

const give = (walk: RevocationWalk, on: string, by: Given['by'], [name, input = {}]: [string, object?]) =>
  walk.give({ by, on, name, input });

const named = { kind: 'person', name: '示例异议人', contact: '000', substance: '示例', evidence: ['示例'] };
const nameless = { kind: 'anonymous', substance: '示例', evidence: [] };
const settle = (result: string, more: object = {}): [string, object] => [
  'resolveObjection',
  { objectionNo: 1, result, finding: '示例', ...more },
];

describe('publicity (Art. 7(6))', () => {
  it('comes after consultation and report, and not against the word of the conference', () => {
    const walk = lead(openedRevocation(), 'publicise');
    give(walk, '2026-06-25', 'officeClerk', [
      'recordInstruction',
      { tenor: 'stop', form: 'oral', text: '示例', on: '2026-06-25' },
    ]);
    expect(walk.unmet(stepOf('publicise'))).toEqual(['conferenceHeeded']);
    give(walk, '2026-06-26', 'officeHead', ['returnForReview', { reason: '联席会议有不同意见（示例）' }]);
    expect(walk.subject.state).toBe('underReview');
    expect(walk.unmet({ ...stepOf('adoptOpinion'), on: '2026-06-26' })).toEqual(
      expect.arrayContaining(['meetingHeld', 'sheetsIn']),
    );
  });
  it('lasts five working days or more and ends by the sweep, however late that runs', () => {
    const walk = lead(openedRevocation(), 'raiseObjection');
    expect(walk.sweep('2026-07-13' as never)).toEqual([]);
    expect(walk.sweep('2026-09-01' as never)).toEqual(['publicityExpired']);
    expect(walk.subject.state).toBe('readyToAnnounce');
  });
  it('is not stopped by what nobody puts a name to', () => {
    const walk = lead(openedRevocation(), 'raiseObjection');
    give(walk, '2026-07-01', 'public', ['raiseObjection', nameless]);
    expect(walk.subject.state).toBe('publicized');
    expect(walk.ordered).toEqual([]);
    expect(walk.sweep('2026-07-14' as never)).toEqual(['publicityExpired']);
  });
  it('waits for the answer to a named objection, and goes on where it stood', () => {
    const walk = lead(openedRevocation(), 'raiseObjection');
    give(walk, '2026-07-01', 'public', ['raiseObjection', named]);
    expect(walk.ordered).toEqual(['objectionReceipt']);
    expect(walk.sweep('2026-07-14' as never)).toEqual(['publicityExpired']);
    expect(walk.subject.state).toBe('objectionHandling');
    give(walk, '2026-07-15', 'agencyHead', settle('rejected'));
    expect(walk.subject.state).toBe('readyToAnnounce');
    expect(walk.ordered).toEqual(['objectionReply']);
    expect(walk.events.at(-1)?.documents[0]?.recipients).toEqual([{ kind: 'objector', name: '示例异议人' }]);
  });
  it('answers each of several objections before it goes on', () => {
    const walk = lead(openedRevocation(), 'raiseObjection');
    give(walk, '2026-07-01', 'public', ['raiseObjection', named]);
    give(walk, '2026-07-02', 'organization', ['raiseObjection', { ...named, kind: 'organization', name: '示例单位' }]);
    give(walk, '2026-07-03', 'agencyHead', settle('rejected'));
    expect(walk.subject.state).toBe('objectionHandling');
    give(walk, '2026-07-03', 'agencyHead', [
      'resolveObjection',
      { objectionNo: 2, result: 'rejected', finding: '示例' },
    ]);
    expect(walk.subject.state).toBe('publicized');
  });
  it('goes back to the panel where an objection is substantiated', () => {
    const walk = lead(openedRevocation(), 'raiseObjection');
    give(walk, '2026-07-01', 'public', ['raiseObjection', named]);
    give(walk, '2026-07-03', 'agencyHead', settle('upheld'));
    expect(walk.subject).toMatchObject({ state: 'underReview', deadlines: [{ name: 'review' }] });
    expect(walk.sweep('2026-07-10' as never)).toEqual([]);
  });
  it('takes a certificate off the list, and closes where none is left', () => {
    const walk = lead(openedRevocation(), 'raiseObjection');
    give(walk, '2026-07-01', 'public', ['raiseObjection', named]);
    give(walk, '2026-07-03', 'agencyHead', settle('upheld', { removed: ['X-1001'] }));
    expect(walk.subject).toMatchObject({
      state: 'closedNoAction',
      data: { certificates: [], left: [{ to: 'objection' }] },
    });
    expect(walk.entry.openCases).toEqual([]);
    expect(walk.entry.certificates[0]?.status).toBe('active');
  });
  it('is over on the day after: an objection then is refused', () => {
    const walk = lead(openedRevocation(), 'raiseObjection');
    expect(walk.unmet({ by: 'public', on: '2026-07-07', name: 'raiseObjection', input: named })).toEqual([
      'withinPublicity',
    ]);
  });
});

describe('the announcement and what follows', () => {
  it('tracks what Article 9 leaves to settle until nothing is open', () => {
    const walk = lead(openedRevocation(), 'confirmSettlement');
    expect(walk.subject).toMatchObject({
      state: 'revoked',
      deadlines: [{ name: 'settlement', lastDay: '2026-08-31' }],
    });
    const half = { paidNotExamined: { people: 4, amountFen: 12 }, examinedNotCertified: { people: 0 }, otherItems: [] };
    give(walk, '2026-08-03', 'agencyClerk', ['confirmSettlement', { evidence: '示例', remaining: half }]);
    expect(walk.subject.state).toBe('revoked');
    walk.give(stepOf('confirmSettlement'));
    expect(walk.subject.state).toBe('closed');
  });
  it('is one decision with its effect: directory, ban and statement together', () => {
    const walk = lead(openedRevocation(), 'announce');
    const { events, directory } = walk.give(stepOf('announce'));
    expect(events.map(({ command }) => command)).toEqual(['announce', 'effectRevocation']);
    expect(directory).toMatchObject({ exits: true, ban: { kind: 'revocation', effectiveOn: '2026-07-14' } });
  });
});
