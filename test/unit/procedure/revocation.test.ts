import { describe, expect, it } from 'vitest';
import { apply } from '#shared/procedure/apply.ts';
import { check } from '#shared/procedure/check.ts';
import { revocation } from '#shared/procedures/revocation.ts';
import { papersFor } from '#test/support/papers-known.ts';
import { lead, openedRevocation, rectificationSteps } from '#test/support/revocation-walk.ts';

describe('the definition', () => {
  it('is sound', () => {
    expect(check(revocation, papersFor('revocation'))).toEqual([]);
  });
});

describe('the road of a revocation with appeal and reconsideration', () => {
  const walk = lead(openedRevocation());

  it('ends closed, with the certificate revoked, the qualification kept and a ban of five years', () => {
    expect(walk.subject.state).toBe('closed');
    expect(walk.entry.status).toBe('active');
    expect(walk.entry.certificates.map(({ status }) => status)).toEqual(['revoked', 'active']);
    expect(walk.entry.openCases).toEqual([]);
    expect(walk.subject.data.effect).toMatchObject({
      effectiveOn: '2026-07-14',
      cascade: 'none',
      ban: { kind: 'revocation', lastBarredDay: '2031-07-14' },
    });
    expect(walk.subject.deadlines).toEqual([]);
  });
  it('orders its documents in sequence', () => {
    const ordered = walk.events.flatMap(({ documents }) =>
      documents.map(({ documentId }) => documentId.split('.').at(-1)),
    );
    expect(ordered).toEqual([
      ...['D21', 'D50', 'D22', 'D07', 'D07', 'D07', 'D07', 'D07', 'D10', 'D24', 'D50', 'D01', 'D25'],
      ...[
        'D07',
        'D07',
        'D07',
        'D07',
        'D07',
        'D27',
        'D50',
        'D35',
        'D36',
        'D52',
        'D37',
        'D38a',
        'D38',
        'D52',
        'D39',
        'D40',
        'D50',
      ],
    ]);
  });
  it('counts the appeal period from receipt and lets publicity end by the sweep', () => {
    const [started] = walk.events.flatMap(({ deadlines }) =>
      deadlines.started.filter(({ name }) => name === 'appealPeriod'),
    );
    expect(started).toMatchObject({ from: '2026-04-27', lastDay: '2026-05-20', runsOn: '2026-05-28' });
    expect(walk.events.map(({ command }) => command)).toContain('publicityExpired');
    expect(walk.subject.data.publicity).toMatchObject({ postedOn: '2026-06-29', to: '2026-07-06' });
  });
  it('replays from its events to the same snapshot', () => {
    expect(walk.events.slice(1).reduce((before, event) => apply(before, event), walk.start)).toEqual(walk.subject);
  });
});

describe('the road of a rectification', () => {
  const walk = lead(openedRevocation({ on: '2026-08-24' }), undefined, rectificationSteps);

  it('ends rectified; the directory and the bans stay as they were', () => {
    expect(walk.subject.state).toBe('closedRectified');
    expect(walk.entry.certificates.map(({ status }) => status)).toEqual(['active', 'active']);
    expect(walk.entry.openCases).toEqual([]);
    expect(walk.decisions.flatMap(({ directory }) => directory?.ban ?? [])).toEqual([]);
  });
  it('extends the term by days, and a Saturday rolls over to the working day', () => {
    const terms = walk.events.flatMap(({ deadlines }) =>
      deadlines.started.filter(({ name }) => name === 'rectification'),
    );
    expect(terms.map(({ lastDay }) => lastDay)).toEqual(['2026-11-23', '2026-12-01']);
    expect(walk.documents.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining([
        'opinionNotification',
        'rectificationOrder',
        'warningNotice',
        'suspensionNotice',
        'reexaminationNotice',
      ]),
    );
  });
});
