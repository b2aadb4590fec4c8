import { describe, expect, it } from 'vitest';
import { lead, openedRevocation, stepOf } from '#test/support/revocation-walk.ts';

describe('a report that is sent back', () => {
  it('is approved no more until another one is filed, and tells the directory of no report', () => {
    const walk = lead(openedRevocation(), 'approveReport');
    const approve = stepOf('approveReport');
    const reported = () => walk.entry.openCases.at(-1)?.reported;
    expect(reported()).toBeDefined();
    walk.give({ by: 'officeHead', on: approve.on, name: 'returnReport', input: { reason: '示例' } });
    expect(walk.unmet(approve)).toEqual(['reportFiled']);
    expect(reported()).toBeUndefined();
    walk.give({ ...stepOf('fileReport'), on: approve.on });
    expect(reported()).toBeDefined();
    walk.give(approve);
    expect(walk.subject.state).toBe('panelPending');
  });
});
