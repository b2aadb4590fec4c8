import { describe, expect, it } from 'vitest';
import { departmentsOf } from '#shared/procedures/parts/consultation.ts';
import { sheetsSeenBy } from '#shared/procedures/parts/sheets.ts';
import { somebody, type Walk } from '#test/support/walk.ts';
import { walkTo } from '#test/support/walk-to.ts';

const refusedBy = (walk: Walk, given: Parameters<Walk['try']>[0]): readonly string[] => {
  const tried = walk.try(given);
  if (tried.ok || tried.refusal.code !== 'guard.unmet') return [];
  return tried.refusal.unmet.map(({ guard }) => guard);
};

const sheetOf = (id: string, view = '示例') => ({ expertId: id, view, reasons: '示例' });
const filing = (by: string, ...sheets: readonly object[]) => ({
  by: by === 'clerk' ? ('agencyClerk' as const) : somebody('expert', { expertId: by }),
  ...{ on: '2026-01-20', name: 'fileSheets', input: { sheets } },
});
const seatedOf = (walk: Walk) => (walk.subject.data.panel?.members ?? []).map(({ expertId }) => expertId);

describe('a sheet that its author handed in', () => {
  it('is changed by nobody else; one entered from paper says who entered it, and yields to its author', () => {
    const walk = walkTo('fileSheets');
    const [one = '', other = ''] = seatedOf(walk);
    walk.give(filing(one, sheetOf(one, '本人意见')));
    expect(refusedBy(walk, filing('clerk', sheetOf(one, '他人意见')))).toEqual(['othersSheetKept']);
    walk.give(filing('clerk', sheetOf(other)));
    const entered = () => walk.subject.data.sheets?.find(({ expertId }) => expertId === other);
    expect(entered()).toMatchObject({ enteredBy: somebody('agencyClerk').name });
    walk.give(filing(other, sheetOf(other, '本人意见')));
    expect(entered()).toMatchObject({ view: '本人意见' });
    expect(entered()).not.toHaveProperty('enteredBy');
  });

  it('is closed, and read by the other members, once all seated have theirs in', () => {
    const walk = walkTo('fileSheets');
    const ids = seatedOf(walk);
    const [first = '', ...others] = ids;
    for (const id of others) {
      walk.give(filing(id, sheetOf(id)));
      expect(sheetsSeenBy(walk.subject.data, id).map(({ expertId }) => expertId)).toEqual([id]);
    }
    walk.give(filing(first, sheetOf(first)));
    expect(sheetsSeenBy(walk.subject.data, first)).toHaveLength(ids.length);
    for (const by of ['clerk', first])
      expect(refusedBy(walk, filing(by, sheetOf(first, '后来的意见')))).toContain('sheetsStillOpen');
  });
});

const reply = (by: 'department' | 'officeClerk', position: string) => ({
  by: by === 'department' ? somebody('department', { department: 'NDRC' }) : by,
  ...{ on: '2026-02-04', name: 'recordReply' },
  input: { department: 'NDRC', position, repliedOn: '2026-02-04' },
});
const confirm = (counts: boolean) => ({
  ...{ by: 'officeHead' as const, on: '2026-02-05', name: 'confirmReply' },
  input: { department: 'NDRC', counts, note: '示例' },
});
const heldOf = (walk: Walk) => departmentsOf(walk.subject.data).find(({ code }) => code === 'NDRC');

describe('the word of a department', () => {
  it('entered from paper against a more guarded one waits until a named officer has confirmed it', () => {
    const walk = walkTo('recordReply');
    walk.give(reply('department', 'dissent'));
    expect(heldOf(walk)?.reply).not.toHaveProperty('enteredBy');
    walk.give(reply('officeClerk', 'agree'));
    expect(heldOf(walk)).toMatchObject({
      ...{ reply: { position: 'dissent' } },
      contrary: { position: 'agree', enteredBy: somebody('officeClerk').name },
    });
    walk.give(confirm(false));
    expect(heldOf(walk)).toMatchObject({ reply: { position: 'dissent' } });
    expect(heldOf(walk)).not.toHaveProperty('contrary');
    expect(refusedBy(walk, confirm(true))).toEqual(['wordToConfirm']);
    walk.give(reply('officeClerk', 'agreeWithComments'));
    walk.give(confirm(true));
    expect(heldOf(walk)).toMatchObject({ reply: { position: 'agreeWithComments' } });
  });

  it('that is more guarded counts at once, whichever way it came, and so does its own later one', () => {
    const walk = walkTo('recordReply');
    walk.give(reply('department', 'agree'));
    walk.give(reply('officeClerk', 'dissent'));
    expect(heldOf(walk)).toMatchObject({ reply: { position: 'dissent' } });
    walk.give(reply('department', 'agree'));
    expect(heldOf(walk)).toMatchObject({ reply: { position: 'agree' } });
  });
});
