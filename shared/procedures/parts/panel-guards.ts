import { article, practice } from '../../domain/basis.ts';
import { addYears } from '../../domain/day.ts';
import { conflictsSince } from '../../domain/directory.ts';
import { standingOn } from '../../domain/expert.ts';
import { law } from '../../domain/law.ts';
import { inWords } from '../../domain/law-words.ts';
import type { Guard, Situation } from '../../procedure/definition.ts';
import { declared, type HasPanel, leastSize, meetingIn, memberIds, newlySeated } from './panel.ts';

/** Conditions of appointing a panel (R6.2, R6.3). */
export const panelGuards = {
  panelSized: {
    basis: law.panelSize.basis,
    test: ({ data, facts }) => {
      const size = new Set(memberIds(data)).size;
      return size === data.panel?.members.length && size % 2 === 1 && size >= leastSize(data.panel, facts.settings);
    },
    message: ({ data, facts }) => ({
      zh: `专家组应为${leastSize(data.panel, facts.settings)}人以上单数且不重复。`,
      en: `A panel has an odd number of at least ${leastSize(data.panel, facts.settings)} different experts.`,
    }),
  },
  declarationsSigned: {
    basis: article('6(3)'),
    // An invariant: it holds for whoever is seated, by whichever command (O2.1).
    test: ({ data, before }) => newlySeated(data, before.data).every(declared),
    message: () => ({
      zh: '有专家未签署回避承诺或者没有推荐部门，请更换专家或者补签。',
      en: 'An expert has not declared to have no interest, or nobody recommended them: name another, or have it signed.',
    }),
  },
  noConflictOnRecord: {
    basis: practice(
      '任职于该组织的专家，以及近年因利害关系回避过该组织事项的专家，不参加其任何事项的评议',
      'who works for the organization, or was excused from a case of it of late, sits on none of its panels',
    ),
    readsDirectory: true,
    // An invariant, as above (O2.1).
    test: ({ data, before, facts, today }) => {
      const since = addYears(today, -facts.settings.panel.conflictYears);
      const conflicting = conflictsSince(facts.entry, since);
      return newlySeated(data, before.data).every(
        ({ expertId, organization }) => !conflicting.has(expertId) && organization !== facts.entry.name,
      );
    },
    message: ({ facts: { settings } }) => ({
      zh: `有专家任职于该组织，或者近${settings.panel.conflictYears}年内因利害关系回避过该组织的事项，请另选专家。`,
      en: `An expert works for this organization, or was excused from a case of it within ${settings.panel.conflictYears} years: name another.`,
    }),
  },
  membersFree: {
    basis: article('6(3)'),
    readsDirectory: true,
    // Whoever stood aside from another case of the organization meanwhile: the panel is incomplete (O2.1).
    test: ({ data, facts, today }) => {
      const conflicting = conflictsSince(facts.entry, addYears(today, -facts.settings.panel.conflictYears));
      return memberIds(data).every((expertId) => !conflicting.has(expertId));
    },
    message: () => ({
      zh: '专家组中有专家已因利害关系回避该组织的其他事项，请先更换。',
      en: 'A member stood aside from another case of this organization: replace the member first.',
    }),
  },
  chairOnPanel: {
    basis: practice('组长由专家组成员担任', 'the chair is a member of the panel'),
    test: ({ data }) => memberIds(data).includes(data.panel?.chairId ?? ''),
    message: () => ({ zh: '组长不在专家组成员之列。', en: 'The chair is not a member of the panel.' }),
  },
  chairAdopts: {
    basis: article('6(3)'),
    test: ({ actor, data }) => !actor.roles.includes('expert') || actor.expertId === data.panel?.chairId,
    message: () => ({
      zh: '专家中只有组长可以提交评议意见。',
      en: 'Among the experts only the chair hands in the opinion.',
    }),
  },
} satisfies Record<string, Guard<HasPanel>>;

/** Standing counts on the day of the meeting: one that has ended since changes nothing (O2.1). */
const inPool = <Data extends HasPanel>(): Guard<Data> => {
  const notInPool = (seen: Situation<Data>): readonly string[] => {
    const { data } = seen;
    const { pool } = seen.facts;
    const held = meetingIn(seen)?.meetingOn;
    if (!pool || !held) return [];
    return (data.panel?.members ?? []).flatMap(({ expertId, name }) => {
      const expert = pool.get(expertId);
      return expert && standingOn(expert, held) === 'active' ? [] : [name];
    });
  };
  return {
    basis: article('6(2)'),
    readsPool: true,
    test: (seen) => notInPool(seen).length === 0,
    message: (seen) => ({
      zh: `会议当日，专家${notInPool(seen).join('、')}不在专家库有效状态，专家组未组成，请更换后重新开会。`,
      en: `Not active in the pool on the day of the meeting: ${notInPool(seen).join(', ')}. The panel is incomplete: replace them and meet again.`,
    }),
  };
};

const votesOf = <Data extends HasPanel>(winning: (data: Data) => number): Guard<Data> => ({
  basis: law.panelMajority.basis,
  test: (seen) => {
    const { data } = seen;
    const meeting = meetingIn(seen);
    if (!meeting) return false;
    const { yes, no, abstain } = meeting.votes;
    const present = meeting.presentIds.length;
    const [part, whole] = law.panelMajority.value;
    // Of those seated, not of those who came (O2.2).
    return yes + no + abstain === present && winning(data) * whole >= memberIds(data).length * part;
  },
  message: () => ({
    zh: `票数与到会人数不符，或者未达到专家组全体成员的${inWords(law.panelMajority).zh}。`,
    en: `The votes do not add up to those present, or the conclusion lacks ${inWords(law.panelMajority).en} of the panel.`,
  }),
});

/**
 * Conditions of an opinion: a meeting of the panel as it now is, a quorum, a majority in favour (R6.3b). `winning` counts
 * the votes that carried the conclusion just recorded.
 */
export const meetingGuards = <Data extends HasPanel>(winning: (data: Data) => number) => {
  const meetingHeld: Guard<Data> = {
    basis: article('6(3)'),
    test: (seen) => {
      const { data, before, today } = seen;
      const held = meetingIn(seen)?.meetingOn;
      const sits = data.panel?.completedOn ?? data.panel?.formedOn;
      // A meeting that agreed on nothing is followed by another.
      const { undecided = [] } = before.data;
      const earlier = undecided.at(-1)?.meetingOn;
      if (held === undefined || sits === undefined || undecided.length > 1) return false;
      if (earlier !== undefined && held <= earlier) return false;
      return sits <= held && held <= today;
    },
    message: () => ({
      zh: '评议意见须经会议形成，会议日期应在组成专家组之后且不晚于今日；此前未形成一致意见的，应在该次会议之后另行开会，两次会议均未形成一致意见的不再开会。',
      en: 'The opinion is formed after a meeting, which lies between the forming of the panel and today, and after one that agreed on nothing; after two such there is no third.',
    }),
  };
  const quorate: Guard<Data> = {
    basis: law.panelQuorum.basis,
    test: (seen) => {
      const { data, facts } = seen;
      const members = memberIds(data);
      const named = meetingIn(seen)?.presentIds ?? [];
      const present = new Set(named.filter((id) => members.includes(id)));
      return (
        members.length > 0 &&
        present.size === named.length &&
        present.size >= members.length * facts.settings.panel.quorum
      );
    },
    message: () => ({
      zh: '到会人数不足或者含有非专家组成员。',
      en: 'Too few members were present, or somebody who is not on the panel is named.',
    }),
  };
  return { meetingHeld, membersInPool: inPool<Data>(), quorate, votesCounted: votesOf(winning) };
};

/** What holds for an opinion of any panel, of a review as of a reconsideration (Arts. 6(3), 7(2), 7(3)). */
export const meetingStands: readonly string[] = [
  'panelSized',
  'membersFree',
  'chairOnPanel',
  'meetingHeld',
  'membersInPool',
  'quorate',
  'votesCounted',
  'sheetsIn',
  'chairAdopts',
  'noRecusalPending',
];
