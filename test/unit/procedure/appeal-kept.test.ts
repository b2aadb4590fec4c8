import { describe, expect, it } from 'vitest';
import { lead, openedRevocation, type RevocationWalk } from '#test/support/revocation-walk.ts';
import type { Given } from '#test/support/walk.ts';

const give = (walk: RevocationWalk, on: string, by: Given['by'], [name, input = {}]: [string, object?]) =>
  walk.give({ by, on, name, input });

const paper = { requests: '示例', reasons: '示例', materials: [{ name: '申诉书', copies: 1, pages: 2 }] };
const byPost = (filedOn: string) => ({ filedOn, way: 'post', ...paper });

describe('an appeal that was not made, or not kept up', () => {
  it('is not used up by a statement of no objection, which takes nothing away (O13)', () => {
    const walk = lead(openedRevocation(), 'fileAppeal');
    const { deadlines } = walk.subject;
    give(walk, '2026-04-29', 'organization', ['declareNoObjection', { letterDate: '2026-04-29' }]);
    expect(walk.subject).toMatchObject({ state: 'opinionServed', deadlines });
    expect(walk.sweep('2026-05-27' as never)).toEqual([]);
    give(walk, '2026-05-20', 'agencyClerk', ['fileAppeal', byPost('2026-05-20')]);
    expect(walk.subject.state).toBe('appealFiled');
  });

  it('that was withdrawn may be filed again until the last day, and nothing goes on before that is over (O13)', () => {
    const withdraw: [string, object] = ['withdrawAppeal', { letterDate: '2026-05-18' }];
    const walk = lead(openedRevocation(), 'acceptAppeal');
    give(walk, '2026-05-18', 'agencyClerk', withdraw);
    expect(walk.unmet({ by: 'officeClerk', on: '2026-05-27', name: 'route' })).toEqual(['appealConcluded']);
    give(walk, '2026-05-22', 'agencyClerk', ['fileAppeal', byPost('2026-05-20')]);
    give(walk, '2026-05-22', 'agencyClerk', ['acceptAppeal']);
    expect(walk.subject.state).toBe('underReconsideration');
    const late = lead(openedRevocation(), 'acceptAppeal');
    give(late, '2026-05-18', 'organization', withdraw);
    give(late, '2026-05-25', 'agencyClerk', ['fileAppeal', byPost('2026-05-21')]);
    expect(late.unmet({ by: 'agencyClerk', on: '2026-05-25', name: 'acceptAppeal' })).toEqual(['appealInTime']);
    const silent = lead(openedRevocation(), 'acceptAppeal');
    give(silent, '2026-05-18', 'organization', withdraw);
    give(silent, '2026-05-28', 'officeClerk', ['route']);
    expect(silent.subject.state).toBe('consultationDue');
  });
});
