import { describe, expect, it } from 'vitest';
import { addDays, Day } from '#shared/domain/day.ts';
import { lead, openedRevocation, type RevocationWalk, stepOf } from '#test/support/revocation-walk.ts';

const statement = (doneOn: string, on: string) => ({
  ...{ by: 'agencyClerk' as const, on, name: 'recordStatement' },
  input: { receivedOn: on, postmarkedOn: doneOn, text: '示例陈述' },
});
const refuseAct = { name: 'refuseAct', input: { actNo: 1, reason: '示例' } };

/** A revocation ready to be announced, and the last day of the term for a statement. */
const ready = (): { readonly walk: RevocationWalk; readonly lastDay: string } => {
  const walk = lead(openedRevocation(), 'announce');
  return { walk, lastDay: walk.subject.over?.statement?.lastDay ?? '' };
};

describe('while an act that came late awaits its answer (O1.2)', () => {
  it('nothing that cannot be taken back is done, and a head may refuse it but no appeal', () => {
    const { walk } = ready();
    const announce = stepOf('announce');
    walk.give(statement(announce.on, announce.on));
    expect(walk.unmet(announce)).toEqual(['actsAnswered']);
    walk.give({ by: 'officeHead', on: announce.on, ...refuseAct });
    expect(walk.ordered).toEqual(['answerLetter']);
    expect(walk.unmet(announce)).toBe('accepted');
    const { requests, reasons, materials } = {
      requests: '示例',
      reasons: '示例',
      materials: [{ name: '示例', copies: 1, pages: 1 }],
    };
    const appeal = { filedOn: announce.on, way: 'post', requests, reasons, materials };
    walk.give({ by: 'agencyClerk', on: announce.on, name: 'fileAppeal', input: appeal });
    const second = { ...refuseAct, input: { actNo: 2, reason: '示例' } };
    expect(walk.unmet({ by: 'officeHead', on: announce.on, ...second })).toEqual(['actIsNoAppeal']);
    walk.give({ by: 'agencyClerk', on: announce.on, ...second });
    expect(walk.ordered).toEqual(['appealNonAcceptanceNotice']);
  });

  it('what came without a name is settled by no letter, which would go to nobody: late, and after the effect', () => {
    const { walk } = ready();
    const announce = stepOf('announce');
    const { lastDay = '' } = walk.subject.over?.publicity ?? {};
    const nameless = { kind: 'anonymous', substance: '示例', evidence: [], receivedOn: announce.on };
    const late = addDays(Day.parse(lastDay), 1);
    const { postedOn = late } = walk.subject.data.publicity ?? {};
    const raise = (postmarkedOn: string) => ({
      ...{ by: 'agencyClerk' as const, on: announce.on, name: 'raiseObjection' },
      input: { ...nameless, postmarkedOn },
    });
    walk.give(raise(late));
    expect(walk.subject.data.acts?.map(({ verdict }) => verdict)).toEqual(['late']);
    walk.give({ by: 'officeHead', on: announce.on, ...refuseAct });
    expect(walk.ordered).toEqual([]);
    expect(walk.subject.data.acts?.[0]?.settled).toMatchObject({ outcome: 'refused' });
    expect(walk.subject.data.acts?.[0]?.settled).not.toHaveProperty('letterId');
    expect(postedOn <= late).toBe(true);
  });

  it('after the effect a head decides once whether it is stayed, then ends the matter, in a closed case too (O1.3)', () => {
    const walk = lead(openedRevocation());
    const { state, over } = walk.subject;
    expect(state).toBe('closed');
    const on = walk.events.at(-1)?.at.slice(0, 10) ?? '';
    const far = statement(over?.statement?.lastDay ?? '', on);
    walk.give(far);
    walk.give({ by: 'officeHead', on, name: 'confirmAct', input: { actNo: 1, reason: '示例' } });
    expect(walk.subject.deadlines.map(({ name }) => name).toSorted()).toEqual(['lateActMatter', 'lateActStay']);
    const stay = {
      by: 'officeHead' as const,
      on,
      name: 'decideStay',
      input: { actNo: 1, granted: false, reason: '示例' },
    };
    walk.give(stay);
    expect(walk.unmet(stay)).toEqual(['stayUndecided']);
    expect(walk.subject.deadlines.map(({ name }) => name)).toEqual(['lateActMatter']);
    walk.give({ by: 'officeHead', on, name: 'endAct', input: { actNo: 1, outcome: 'answered', reason: '示例' } });
    expect(walk.ordered).toEqual(['answerLetter']);
    expect(walk.subject).toMatchObject({ state: 'closed', deadlines: [] });
  });

  it('a posting or a consultation that says what is no longer so holds up what cannot be taken back', () => {
    const { walk, lastDay } = ready();
    const announce = stepOf('announce');
    const { on } = announce;
    const [documentId] = Object.keys(walk.subject.papers);
    const mends = [{ documentId: documentId as never, actNo: 1, on }];
    const before = walk.subject;
    walk.subject = { ...before, data: { ...before.data, mends } };
    expect(walk.unmet(announce)).toEqual(['papersMended']);
    walk.subject = before;
    walk.give(statement(lastDay, on));
    walk.give({ by: 'officeHead', on, name: 'confirmAct', input: { actNo: 1, reason: '示例' } });
    expect(walk.subject.state).toBe('underReview');
    const kinds = walk.subject.data.mends?.map(({ documentId }) => documentId.slice(-3)).toSorted();
    expect(kinds).toEqual(['D24', 'D35', 'D36', 'D37']);
  });
});
