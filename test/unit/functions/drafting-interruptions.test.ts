import { describe, expect, it } from 'vitest';
import { opinion, step } from '#test/support/road.ts';
import { somebody } from '#test/support/walk.ts';
import { walkTo } from '#test/support/walk-to.ts';
import { wordsOf } from '#test/support/words-of.ts';

const chair = somebody('expert', { expertId: 'expert-1' });

describe('what documents say of an interrupted review', () => {
  it('asks the panel’s questions and says from when the reply is due', () => {
    const walk = walkTo('adoptOpinion');
    const text = wordsOf(walk, {
      by: chair,
      on: '2026-01-20',
      name: 'openInquiry',
      input: { questions: ['示例问题一', '示例问题二'] },
    });
    expect(text).toContain('示例问题二');
    expect(text).toContain('自收到本函次日起10个工作日内');
  });
  it('announces a visit with its team and names it in the opinion', () => {
    const walk = walkTo('adoptOpinion');
    const text = wordsOf(walk, {
      by: chair,
      on: '2026-01-20',
      name: 'orderSiteVisit',
      input: {
        visitOn: '2026-01-23',
        place: '示例考核站点',
        visitorIds: ['expert-1', 'expert-2'],
        leaderId: 'expert-2',
        staff: '示例工作人员',
        materials: ['考务档案'],
      },
    });
    expect(text).toContain('定于2026年1月23日对你单位示例考核站点开展实地考察');
    expect(text).toContain('示例工作人员');
    walk.give({
      by: chair,
      on: '2026-01-26',
      name: 'fileVisitRecord',
      input: { visitedOn: '2026-01-23', findings: '示例记录', signedBy: '示例负责人' },
    });
    expect(wordsOf(walk, { ...step('adoptOpinion'), input: opinion })).toContain('开展了实地考察');
  });
  it('tells of suspension and of resumption, each with its reason and day', () => {
    const walk = walkTo('formPanel');
    const suspend = { ground: 'litigation', reason: '有关诉讼尚未审结（示例）' };
    const suspended = wordsOf(walk, { by: 'officeHead', on: '2026-01-20', name: 'suspend', input: suspend });
    expect(suspended).toContain('中止办理通知书');
    expect(suspended).toContain('因有关诉讼尚未审结（示例），自2026年1月20日起中止办理');
    const resumed = wordsOf(walk, {
      by: 'officeHead',
      on: '2026-03-02',
      name: 'resume',
      input: { reason: '有关诉讼已审结（示例）' },
    });
    expect(resumed).toContain('恢复办理通知书');
    expect(resumed).toContain('自2026年3月2日起恢复办理');
  });
});
