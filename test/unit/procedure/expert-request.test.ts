import { describe, expect, it } from 'vitest';
import { publishedCalendar } from '#shared/domain/calendar.ts';
import { rolesThatMay } from '#shared/procedure/authorize.ts';
import { decide } from '#shared/procedure/decide.ts';
import type { Facts } from '#shared/procedure/decision-facts.ts';
import { revocation } from '#shared/procedures/revocation.ts';
import { lead, openedRevocation, type RevocationWalk, revocationSteps } from '#test/support/revocation-walk.ts';
import { signedOff } from '#test/support/signed-off.ts';
import { morning, settings, somebody } from '#test/support/walk.ts';
import { unmet, walkTo } from '#test/support/walk-to.ts';

const candidate = (number: number) => ({
  ...{ expertId: `expert-${number}`, name: `示例候选${number}`, organization: '示例大学', recommendedBy: '教育部' },
});
type Candidate = ReturnType<typeof candidate>;

const asking = (on: string, replyBy: string) => ({
  ...{ by: 'agencyHead' as const, on, name: 'askForExperts' },
  input: { number: 2, fields: ['示例领域'], replyBy },
});
const reduced = (members: readonly Candidate[], on: string) => ({
  ...{ by: 'agencyHead' as const, on, name: 'formReducedPanel' },
  input: {
    members: members.map((member) => ({ ...member, declaredNoInterest: true })),
    ...{ chairId: members[0]?.expertId, meeting: { on, place: '示例会议室' }, reason: '示例理由' },
  },
});

/** What is decided with a pool of these; the names of the guards that refuse. */
const withPool = (
  walk: RevocationWalk,
  given: ReturnType<typeof asking | typeof reduced>,
  candidates: readonly Candidate[],
) => {
  const facts: Facts = { entry: walk.entry, calendar: publishedCalendar, settings, candidates };
  const command = signedOff({ name: given.name, actor: somebody(given.by), input: given.input, at: morning(given.on) });
  return decide(revocation, walk.issued.marked(walk.subject), { given: command, facts });
};
const refusedBy = (...asked: Parameters<typeof withPool>): readonly string[] | string => {
  const decided = withPool(...asked);
  if (decided.ok) return 'accepted';
  return decided.refusal.code === 'guard.unmet'
    ? decided.refusal.unmet.map(({ guard }) => guard)
    : decided.refusal.code;
};

/** An appeal that was taken, before its panel is formed. */
const appealed = (): RevocationWalk => lead(openedRevocation(), 'formReconsiderationPanel');
const fresh = [21, 22, 23, 24, 25].map(candidate);

describe('the request for more experts (D64, O2.2)', () => {
  it.each(['formPanel', 'adoptOpinion'])('goes to the departments that recommend, before %s', (name) => {
    for (const walk of [walkTo(name), lead(openedRevocation(), name)]) {
      const [on, later] = name in { formPanel: 1 } ? ['2026-04-20', '2026-04-30'] : ['2026-04-22', '2026-04-30'];
      const given = asking(on, later);
      const [first] = walk.give(given).events[0]?.documents ?? [];
      expect(first).toMatchObject({ kind: 'expertRequestLetter' });
      expect(first?.recipients.map(({ name: to }) => to)).toEqual(['教育部', '国家发展改革委', '市场监管总局']);
      expect(walk.subject.deadlines.find((clock) => clock.name === 'expertNames')?.lastDay).toBe(later);
    }
  });

  it('names a later day for the answers', () => {
    expect(unmet(walkTo('formPanel'), asking('2026-01-19', '2026-01-19'))).toEqual(['namesDayLater']);
  });

  it('counts who of the pool may sit: nobody who sat, investigated, works there or stands aside', () => {
    const walk = appealed();
    const sat = walk.subject.data.panel?.members ?? [];
    const [investigator] = walk.subject.data.investigation?.team ?? [];
    const unfit = [
      ...sat.map((member) => ({ ...candidate(1), ...member })),
      { ...candidate(31), name: investigator?.name ?? '' },
      { ...candidate(32), organization: walk.entry.name },
      { ...candidate(33), recommendedBy: ' ' },
    ];
    const decided = withPool(walk, asking('2026-05-20', '2026-05-27'), [...unfit, ...fresh.slice(0, 3)]);
    if (!decided.ok) throw new Error(JSON.stringify(decided.refusal));
    expect(decided.value.next.data.expertRequests).toMatchObject([{ toFill: 5, fit: 3 }]);
  });
});

describe('a panel of three (O2.2)', () => {
  const asked = (): RevocationWalk => {
    const walk = appealed();
    walk.give(asking('2026-05-20', '2026-05-25'));
    return walk;
  };
  const three = fresh.slice(0, 3);

  it('is seated by a head for a reconsideration, once the departments were asked and the pool is still too small', () => {
    expect(refusedBy(appealed(), reduced(three, '2026-05-26'), three)).toEqual(['namesAwaited']);
    const walk = asked();
    expect(refusedBy(walk, reduced(three, '2026-05-25'), three)).toEqual(['namesAwaited']);
    expect(refusedBy(walk, reduced(three, '2026-05-26'), fresh)).toEqual(['poolShort']);
    expect(refusedBy(walk, reduced(fresh, '2026-05-26'), three)).toEqual(['reducedSized']);
    expect(refusedBy(walk, reduced(three.slice(0, 1), '2026-05-26'), three)).toEqual(['reducedSized', 'panelSized']);
    expect(rolesThatMay(revocation, 'formReducedPanel')).toEqual(['agencyHead']);
    const first = walk.subject.data.panel?.members ?? [];
    const again = reduced(first.slice(0, 3) as unknown as Candidate[], '2026-05-26');
    expect(refusedBy(walk, again, three)).toEqual(['freshPanel']);
    expect(refusedBy(walk, reduced(three, '2026-05-26'), three)).toBe('accepted');
  });

  it('is none for a first review', () => {
    for (const state of ['panelPending', 'underReview'])
      expect(Object.keys(revocation.states[state]?.on ?? {})).not.toContain('formReducedPanel');
  });

  it('rests on no request of an earlier appeal, and on none whose letter is void', () => {
    const walk = asked();
    const [letterId] = Object.keys(walk.issued.marked(walk.subject).papers).filter((id) => id.includes('D64'));
    const marked = walk.issued.marked(walk.subject);
    const papers = { ...marked.papers, [letterId ?? '']: { kind: 'expertRequestLetter', voidedOn: '2026-05-22' } };
    const voided = { ...walk, subject: { ...marked, papers }, issued: { marked: (it: unknown) => it } };
    expect(refusedBy(voided as never, reduced(three, '2026-05-26'), three)).toEqual(['namesAwaited']);
  });

  it('decides by two thirds of the three, lacks one where a member leaves, and is filled again', () => {
    const walk = asked();
    walk.give(reduced(three, '2026-05-26'));
    const ids = three.map(({ expertId }) => expertId);
    const sheets = ids.map((expertId) => ({ expertId, view: '示例', reasons: '示例' }));
    walk.give({ by: 'agencyClerk', on: '2026-06-02', name: 'fileSheets', input: { sheets } });
    const adopting = revocationSteps.find(({ name }) => name === 'adoptReconsideration');
    const adopt = (votes: object, presentIds = ids) => ({
      ...{ by: 'agencyClerk' as const, on: '2026-06-02', name: 'adoptReconsideration' },
      input: { ...(adopting?.input as object), meetingOn: '2026-06-02', presentIds, votes },
    });
    expect(walk.unmet(adopt({ yes: 2, no: 1, abstain: 0 }))).toBe('accepted');
    expect(walk.unmet(adopt({ yes: 1, no: 1, abstain: 1 }))).toEqual(['votesCounted']);
    const recused = { expertId: ids[2], ground: '示例' };
    walk.give({ by: 'organization', on: '2026-06-02', name: 'requestRecusal', input: recused });
    walk.give({ by: 'agencyHead', on: '2026-06-02', name: 'decideRecusal', input: { granted: true, reason: '示例' } });
    expect(walk.unmet(adopt({ yes: 2, no: 0, abstain: 0 }, ids.slice(0, 2)))).toEqual(['panelSized']);
    const replacement = { ...candidate(26), declaredNoInterest: true };
    walk.give({ by: 'agencyClerk', on: '2026-06-02', name: 'fillSeat', input: { replacement } });
    expect(walk.subject.data.panel?.members).toHaveLength(3);
    const filled = { by: 'agencyClerk' as const, on: '2026-06-02', name: 'fillSeat' };
    expect(walk.unmet({ ...filled, input: { replacement: { ...candidate(27), declaredNoInterest: true } } })).toEqual([
      'seatFree',
    ]);
  });
});
