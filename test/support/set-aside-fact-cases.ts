import { day } from '#shared/domain/day.ts';
import { documentIdOf } from '#shared/domain/ids.ts';
import type { HasSetAside, SetAsideMatter } from '#shared/procedure/setting-aside.ts';
import type { RevocationData } from '#shared/procedures/revocation/data.ts';
import { caseOf, type FactCase, without } from './fact-case.ts';
import { lead, openedRevocation } from './revocation-walk.ts';

/** Decisions set aside with each outcome, and effects stayed and resumed, as their papers find them. */
export const setAsideCases = (): readonly FactCase<RevocationData>[] => {
  const { subject, entry, on } = { ...lead(openedRevocation()), on: '2026-12-07' };
  const make = caseOf<RevocationData>({ subject, entry, on });
  const today = day(on);
  const rows = subject.data.certificates.slice(0, 1).map(({ certificateId, name }) => ({ certificateId, name }));
  const letterId = documentIdOf(subject.caseId, 90, 'setAsideNotice');
  const refersTo = (kind: 'deregistrationAnnouncement' | 'revocationAnnouncement') => ({
    documentId: letterId,
    ...{ kind: 'setAsideAnnouncement' as const, recipients: [], refersTo: documentIdOf(subject.caseId, 80, kind) },
  });
  const matter = (part: Partial<SetAsideMatter>): HasSetAside => ({
    setAsides: [
      {
        ...{ no: 1, decision: 'revocation', ground: 'judgment', basis: '示例判决', inForceOn: today, foundOn: today },
        ...{ outcome: 'annulled', reason: '示例', openedOn: today, openedBy: '示例' },
        done: { on: today, by: '示例', letterId, rows },
        ...part,
      },
    ],
  });
  const restored = { qualification: true, certificates: rows, banEnds: true };
  const stay = { from: today, by: '示例', ordered: '示例裁定' };
  const announced = { order: refersTo('revocationAnnouncement') };
  return [
    make('annulled by a judgment', matter({ restored }), announced),
    make('annulled, still barred', matter({ restored: { ...restored, barredUntil: day('2031-01-01') } }), announced),
    make(
      'annulled, with nothing restored',
      matter({ restored: { ...restored, qualification: false, certificates: [], banEnds: false } }),
      announced,
    ),
    make('an exit annulled', matter({ restored }), { order: refersTo('deregistrationAnnouncement') }),
    make('to be done again', matter({ outcome: 'redone', returnsTo: 'panel', restored }), announced),
    make('in part', matter({ outcome: 'changed', certificateIds: rows.map(({ certificateId }) => certificateId) })),
    make('unlawful', matter({ outcome: 'standsUnlawful' })),
    make('lifted', matter({ decision: 'measures', outcome: 'lifted', refundFen: 12_300 })),
    make('reopened', matter({ decision: 'measures', outcome: 'reopened' })),
    make('stayed', { effectStays: [stay] }),
    make('measures stayed', {
      ...without(subject.data, 'effect'),
      effectStays: [stay],
      measures: { issuedOn: today, orders: [] },
    }),
    make('resumed', { effectStays: [{ ...stay, lifted: { on: today, by: '示例', ordered: '示例裁定' } }] }),
  ];
};
