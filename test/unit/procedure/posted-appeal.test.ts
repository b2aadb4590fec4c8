import { describe, expect, it } from 'vitest';
import { openMends } from '#shared/procedure/acts.ts';
import { lead, openedRevocation, postedAppealSteps } from '#test/support/revocation-walk.ts';

const led = (until?: string) => lead(openedRevocation({ on: '2025-09-11', ids: ['X-1001'] }), until, postedAppealSteps);

describe('an appeal posted on its last day', () => {
  it('arrives while departments are asked, brings the case back and belies what they were told', () => {
    const walk = led('fileAppeal');
    expect(walk.subject.state).toBe('consulting');
    const filing = postedAppealSteps.find(({ name }) => name === 'fileAppeal') ?? expect.fail('no appeal');
    walk.give(filing);
    expect(walk.subject).toMatchObject({ state: 'appealFiled', deadlines: [{ name: 'appealDecision' }] });
    expect(openMends(walk.subject.data).map(({ documentId }) => walk.subject.papers[documentId]?.kind)).toEqual([
      'revocationConsultationLetter',
    ]);
  });
});
