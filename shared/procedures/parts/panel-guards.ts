import { article, practice } from '../../domain/basis.ts';
import { addYears } from '../../domain/day.ts';
import { conflictsSince } from '../../domain/directory.ts';
import { standingOn } from '../../domain/expert.ts';
import { law } from '../../domain/law.ts';
import { inWords } from '../../domain/law-words.ts';
import type { Guard, Situation } from '../../procedure/definition.ts';
import { declared, type HasPanel, type Meeting, memberIds, newlySeated } from './panel.ts';

/** Conditions of appointing a panel (R6.2, R6.3). */
export const panelGuards = {
  panelSized: {
    basis: law.panelSize.basis,
    test: ({ data, facts }) => {
      const size = new Set(memberIds(data)).size;
      return size === data.panel?.members.length && size % 2 === 1 && size >= facts.settings.panel.minimumSize;
    },
    message: ({ facts }) => ({
      zh: `专家组应为${facts.settings.panel.minimumSize}人以上单数且不重复。`,
      en: `A panel has an odd number of at least ${facts.settings.panel.minimumSize} different experts.`,
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

/** How a procedure finds the meeting just recorded, and the votes that carried its conclusion. */
type Meetings<Data> = {
  readonly meetingOf: (data: Data) => Meeting | undefined;
  readonly winning: (data: Data) => number;
};

/** Standing counts on the day of the meeting: one that has ended since changes nothing (O2.1). */
const inPool = <Data extends HasPanel>(meetingOf: Meetings<Data>['meetingOf']): Guard<Data> => {
  const notInPool = ({ data, facts: { pool } }: Situation<Data>): readonly string[] => {
    const held = meetingOf(data)?.meetingOn;
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

/** Conditions of an opinion: a meeting of the panel as it now is, a quorum, a majority in favour (R6.3b). */
export const meetingGuards = <Data extends HasPanel>({ meetingOf, winning }: Meetings<Data>) => {
  const meetingHeld: Guard<Data> = {
    basis: article('6(3)'),
    test: ({ data, today }) => {
      const held = meetingOf(data)?.meetingOn;
      const sits = data.panel?.completedOn ?? data.panel?.formedOn;
      return held !== undefined && sits !== undefined && sits <= held && held <= today;
    },
    message: () => ({
      zh: '评议意见须经会议形成，会议日期应在组成专家组之后且不晚于今日。',
      en: 'The opinion is formed after a meeting, which lies between the forming of the panel and today.',
    }),
  };
  const quorate: Guard<Data> = {
    basis: law.panelQuorum.basis,
    test: ({ data, facts }) => {
      const members = memberIds(data);
      const named = meetingOf(data)?.presentIds ?? [];
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
  const votesCounted: Guard<Data> = {
    basis: law.panelMajority.basis,
    test: ({ data }) => {
      const meeting = meetingOf(data);
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
  };
  return { meetingHeld, membersInPool: inPool(meetingOf), quorate, votesCounted };
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
