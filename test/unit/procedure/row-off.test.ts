import { describe, expect, it } from 'vitest';
import type { CaseSnapshot } from '#shared/domain/case.ts';
import { openMends } from '#shared/procedure/acts.ts';
import type { Decision } from '#shared/procedure/decision.ts';
import type { RevocationData } from '#shared/procedures/revocation/data.ts';
import { unansweredCount } from '#shared/procedures/revocation/publicity-data.ts';
import { revocation } from '#shared/procedures/revocation.ts';
import { CaseWalk } from '#test/support/case-walk.ts';
import { entryWith } from '#test/support/examples.ts';
import { ledPair, pair, pairSteps } from '#test/support/posted-pair.ts';
import { lead, openedRevocation, stepOf } from '#test/support/revocation-walk.ts';
import { step } from '#test/support/road.ts';
import type { Given } from '#test/support/walk.ts';
import { walkTo } from '#test/support/walk-to.ts';

const off = (on: string, input: object = {}): Given => ({
  ...{ by: 'agencyHead', on, name: 'takeRowOff' },
  input: { certificateIds: ['X-1002'], fault: '证书名称有误（示例）', ...input },
});

const siblingOf = (walk: CaseWalk<RevocationData>, { opened }: Decision<RevocationData>) => {
  const sibling = new CaseWalk(revocation, { decision: opened as Decision<RevocationData>, entry: walk.entry });
  sibling.subject = opened?.next as CaseSnapshot<RevocationData>;
  return sibling;
};

describe('a fault in one certificate of a posting (O8)', () => {
  it.each(['raiseObjection', 'resolveObjection', 'announce'])(
    'takes that one off, and the others run on: before %s',
    (until) => {
      const walk = ledPair(until);
      const { state, deadlines } = walk.subject;
      const decision = walk.give(off(stepOf(until).on));
      expect(walk.subject).toMatchObject({ state, deadlines });
      expect(walk.subject.data.certificates.map(({ certificateId }) => certificateId)).toEqual(['X-1001']);
      expect(walk.subject.data.left?.at(-1)).toMatchObject({ certificateIds: ['X-1002'], to: 'rowOff' });
      expect(decision.opened?.next).toMatchObject({
        state: 'reported',
        data: { rowOf: { caseId: walk.subject.caseId }, certificates: [{ certificateId: 'X-1002' }] },
      });
      for (const given of pairSteps.slice(pairSteps.findIndex(({ name }) => name === until))) {
        walk.sweep(given.on);
        walk.give(given);
      }
      const ended = walk.entry.certificates.filter(({ status }) => status !== 'active');
      expect(ended.map(({ certificateId }) => certificateId)).toEqual(['X-1001']);
    },
  );

  it('is put right and posted anew with a full term; its own announcement ends it', () => {
    const walk = ledPair('announce');
    const row = siblingOf(walk, walk.give(off('2026-07-14')));
    row.give({ ...stepOf('publicise'), on: '2026-07-15' });
    expect(row.subject.state).toBe('publicized');
    expect(row.subject.deadlines.find(({ name }) => name === 'publicity')?.lastDay).toBe('2026-07-22');
    row.sweep('2026-08-03' as never);
    row.give({ ...stepOf('announce'), on: '2026-08-03' });
    expect(row.subject.data.effect).toMatchObject({ effectiveOn: '2026-08-03' });
  });

  it('leaves objections filed, and carries those about it, which are answered there too', () => {
    const walk = ledPair('resolveObjection');
    const decision = walk.give(off('2026-07-03', { objectionNos: [1] }));
    expect(unansweredCount(walk.subject.data.publicity ?? expect.fail('none'))).toBe(1);
    const row = siblingOf(walk, decision);
    expect(row.subject.data.publicity).toMatchObject({ unanswered: 1, open: [{ objectionNo: 1 }] });
    row.give({ ...stepOf('publicise'), on: '2026-07-06' });
    expect(row.subject.state).toBe('objectionHandling');
    row.give({ ...stepOf('resolveObjection'), on: '2026-07-07' });
    expect(row.subject.state).toBe('publicized');
    walk.give(stepOf('resolveObjection'));
    expect(walk.unmet(off('2026-07-03', { objectionNos: [1] }))).toContain('rowObjectionsOpen');
  });

  it('is no row where it names all, none of them, or the qualification', () => {
    const walk = ledPair('raiseObjection');
    expect(walk.unmet(off('2026-07-02', { certificateIds: pair }))).toEqual(['rowOnList']);
    expect(walk.unmet(off('2026-07-02', { certificateIds: ['X-1003'] }))).toEqual(['rowOnList']);
    expect(walk.unmet(off('2026-07-02', { certificateIds: ['X-1002', 'X-1002'] }))).toEqual(['rowOnList']);
    const whole = lead(openedRevocation({ scope: 'qualification', entry: entryWith('X-1001') }), 'raiseObjection');
    expect(whole.unmet(off('2026-07-02', { certificateIds: ['X-1001'] }))).toEqual(['rowOnList']);
  });
});

describe('a fault in one certificate of what was granted (O8)', () => {
  it('takes that one off; the answer is put right, the others are announced, the row is answered anew', () => {
    const entry = entryWith('X-1001', 'X-1002', 'X-1003');
    const walk = walkTo('publish', entry, { form: { certificateIds: pair } });
    const { opened } = walk.give({ ...off('2026-02-26'), by: 'officeHead' });
    expect(openMends(walk.subject.data)).toHaveLength(1);
    expect(opened?.next).toMatchObject({ state: 'consolidated', data: { form: { certificateIds: ['X-1002'] } } });
    const [{ documentId } = expect.fail('none')] = openMends(walk.subject.data);
    const letter = { documentId, by: 'explained', oldSentence: '示例', newFact: '示例' };
    walk.give({ by: 'officeHead', on: '2026-02-26', name: 'mendPaper', input: letter });
    walk.give(step('publish'));
    expect(walk.entry.certificates.map(({ status }) => status)).toEqual(['exitedVoluntary', 'active', 'active']);
    expect(walk.entry.openCases.map(({ caseId }) => caseId)).toContain(opened?.next.caseId);
  });
});
