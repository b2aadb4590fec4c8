import { describe, expect, it } from 'vitest';
import { entryWith } from '#test/support/examples.ts';
import { step } from '#test/support/road.ts';
import type { Given } from '#test/support/walk.ts';
import { unmet, walkTo } from '#test/support/walk-to.ts';
import { wordsOf } from '#test/support/words-of.ts';

const entry = entryWith('X-1001', 'X-1002');
const both = { form: { certificateIds: ['X-1001', 'X-1002'] } };
const refused = { reasons: ['示例理由'], requirements: '妥善处理有关事项（示例）' };
const approve = (input: object): Given => ({ ...step('approveExit'), input });

describe('an answer per certificate (Art. 6(5))', () => {
  it.each([
    [
      'a certificate not applied for',
      { certificateIds: ['X-1003'], refusal: refused },
      ['approvedApplied', 'chainHolds'],
    ],
    ['one certificate twice', { certificateIds: ['X-1001', 'X-1001'], refusal: refused }, ['approvedApplied']],
    ['no reasons for the one refused', { certificateIds: ['X-1001'] }, ['refusedReasoned', 'chainHolds']],
    ['reasons where none is refused', { refusal: refused, confirmsQualificationEnds: true }, ['refusedReasoned']],
  ])('refuses %s', (_, input, guards) => {
    expect(unmet(walkTo('approveExit', entry, both), approve(input))).toEqual(guards);
  });
  it('is not given in part about the qualification', () => {
    const walk = walkTo('approveExit', entry, { form: { scope: 'qualification', certificateIds: [] } });
    expect(unmet(walk, approve({ certificateIds: ['X-1001'], refusal: refused }))).toEqual(['approvedApplied']);
  });
  it('lists the granted in D16 and the refused in D17, and takes out the granted alone', () => {
    const walk = walkTo('approveExit', entry, both);
    const [reply, proof, refusal, secondProof] = wordsOf(
      walk,
      approve({ certificateIds: ['X-1001'], refusal: refused }),
    ).split('\n');
    expect(reply).toContain('示例证书1');
    expect(reply).not.toContain('示例证书2');
    expect(reply).toContain('培训评价组织资质予以保留');
    expect(refusal).toContain('示例证书2');
    expect(refusal).not.toContain('示例证书1');
    for (const each of [proof, secondProof]) expect(each).toContain('送达回证');
    const orders = walk.decisions.at(-1)?.events[0]?.documents ?? [];
    expect(orders[3]?.refersTo).toBe(orders[2]?.documentId);
    walk.give(step('recordService'));
    const announcement = wordsOf(walk, step('publish'));
    expect(announcement).toContain('注销1个职业技能等级证书实施资格');
    expect(announcement).not.toContain('示例证书2');
    expect(walk.entry).toMatchObject({
      status: 'active',
      certificates: [{ status: 'exitedVoluntary' }, { status: 'active' }],
    });
    expect(walk.subject.data.effect).toMatchObject({ cascade: 'none', ban: { kind: 'voluntaryExit' } });
    expect(wordsOf(walk, step('reportToConference'))).toContain('不予退出1项');
    expect(walk.entry.openCases).toEqual([]);
  });
});
