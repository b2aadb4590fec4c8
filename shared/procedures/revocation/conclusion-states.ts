import { article, practice } from '../../domain/basis.ts';
import { words } from '../../domain/words.ts';
import type { Move, State } from '../../procedure/definition.ts';
import { revive } from '../parts/absorb-command.ts';
import { consultationStates } from '../parts/consultation-states.ts';
import { tellEnding } from '../parts/ending.ts';
import { actOfOthers } from '../parts/holding.ts';
import { rowMove } from '../parts/row-off.ts';
import { urging } from '../parts/urging.ts';
import { open, returnForReview } from './moves.ts';
import { tellEffect } from './supplement.ts';

const objecting = ['public', 'organization', 'agencyClerk'] as const;
const onTime = ['withinPublicity', 'ownObjectionToday', 'objectorNamed', 'onlineBound'];

const raise = (to: string): readonly Move[] => [
  {
    ...{
      to,
      by: objecting,
      when: ['substantive'],
      requires: onTime,
      despite: actOfOthers,
      basis: practice(
        '实名、书面并附证明材料的异议须核查答复',
        "an objection in one's own name, written and with evidence, is checked and answered",
      ),
    },
    issues: ['objectionReceipt'],
    starts: ['objectionReply'],
  },
  {
    to: 'same',
    by: objecting,
    requires: onTime,
    despite: actOfOthers,
    basis: practice(
      '匿名反映的，作为线索登记，不停止公示',
      'what is told without a name is a clue and does not stop publicity',
    ),
  },
];

/** Paper that came in time and is entered once publicity is over is still heard before the announcement. */
const enterLate = raise('objectionHandling').map((move) => ({
  ...move,
  by: 'agencyClerk' as const,
  ...(move.to === 'same' ? {} : { stops: ['announcement'] }),
}));

const settle = (move: Omit<Move, 'by' | 'issues' | 'basis' | 'requires'>): Move => ({
  ...move,
  by: 'agencyHead',
  requires: ['objectionOpen', 'removalFits'],
  issues: ['objectionReply'],
  basis: article('7(6)'),
});

const publicise = (move: Pick<Move, 'to' | 'when' | 'starts'>): Move => ({
  ...move,
  by: 'agencyHead',
  requires: ['publicityLongEnough', 'publicityDayPrintable'],
  issues: ['publicityNotice'],
  stops: ['publicityPreparation'],
  basis: article('7(6)'),
});

/** One certificate is at fault, the others run on (O8). */
const takeRowOff: Move = { ...rowMove, by: 'agencyHead' };

/** A dissent that came while the list is posted is talked over there: the posting stays up, the announcement waits (O1.2). */
const dissentMeanwhile: readonly Move[] = [
  {
    ...{ to: 'underReview', by: 'officeHead', when: ['departmentDissents', 'dissentAdopted'] },
    ...{ starts: ['review'], stops: ['publicity', 'objectionReply', 'announcement'] },
    basis: practice(
      '采纳部门意见的，退回评议',
      "where a department's view is adopted, the case goes back to the panel",
    ),
  },
  {
    ...{ to: 'same', by: 'officeHead', requires: ['departmentDissents'] },
    basis: practice('公示期间收到不同意见的，公示继续，暂不发布', 'the posting stays up, the announcement waits'),
  },
];

/** Consultation, report, publicity and announcement (Art. 7(5), (6)), and the ends. */
export const conclusionStates: Record<string, State> = {
  consultationDue: {
    label: words('拟取消，待征求意见', 'Revocation proposed, to be consulted on'),
    next: ['consult'],
    on: {
      consult: {
        to: 'consulting',
        by: 'officeHead',
        requires: ['appealConcluded', 'departmentsKnown', 'replyDayPrintable', 'standsApart'],
        issues: ['revocationConsultationLetter'],
        starts: ['consultationReply'],
        basis: article('7(5)'),
      },
      tellEffect,
      ...open,
    },
  },
  ...consultationStates({ settled: 'consulted', starts: ['conferenceReport'], basis: article('7(5)'), others: open }),
  consulted: {
    label: words('已征求意见', 'Departments consulted'),
    next: ['reportToConference'],
    on: {
      reportToConference: {
        to: 'reported',
        by: ['officeClerk', 'officeHead'],
        requires: ['allAnswered', 'noUnresolvedDissent'],
        issues: ['revocationReport'],
        starts: ['publicityPreparation'],
        stops: ['conferenceReport'],
        basis: article('7(5)'),
      },
      returnForReview: { ...returnForReview, stops: ['conferenceReport'] },
      tellEffect: { ...tellEffect, stops: ['conferenceReport'] },
      ...open,
    },
  },
  reported: {
    label: words('已向联席会议报告', 'Reported to the conference'),
    next: ['publicise'],
    on: {
      publicise: [
        publicise({ to: 'publicized', when: ['noOpenObjection'], starts: ['publicity'] }),
        // Objections that were filed before stay filed: they are answered while the list is posted anew (O8).
        publicise({ to: 'objectionHandling', starts: ['publicity', 'objectionReply'] }),
      ],
      returnForReview: { ...returnForReview, stops: ['publicityPreparation'] },
      tellEffect: { ...tellEffect, stops: ['publicityPreparation'] },
      ...open,
    },
  },
  publicized: {
    label: words('公示中', 'In publicity'),
    next: ['resolveDissent', 'publicityExpired'],
    on: {
      raiseObjection: raise('objectionHandling'),
      takeRowOff,
      tellEnding,
      resolveDissent: dissentMeanwhile,
      publicityExpired: {
        to: 'readyToAnnounce',
        by: 'system',
        requires: ['publicityOver', 'noOpenObjection'],
        starts: ['announcement'],
        stops: ['publicity'],
        basis: article('7(6)'),
      },
      ...open,
    },
  },
  objectionHandling: {
    label: words('公示异议核查中', 'Objection being checked'),
    next: ['resolveObjection', 'resolveDissent'],
    on: {
      raiseObjection: raise('same'),
      takeRowOff,
      tellEnding,
      resolveDissent: dissentMeanwhile,
      publicityExpired: {
        to: 'same',
        by: 'system',
        requires: ['publicityOver'],
        stops: ['publicity'],
        basis: article('7(6)'),
      },
      resolveObjection: [
        settle({ to: 'closedNoAction', when: ['listEmptied'], stops: ['publicity', 'objectionReply'] }),
        settle({
          ...{ to: 'underReview', when: ['returnedByObjection'] },
          ...{ starts: ['review'], stops: ['publicity', 'objectionReply'] },
        }),
        settle({
          ...{ to: 'readyToAnnounce', when: ['noOpenObjection', 'publicityOver'] },
          ...{ starts: ['announcement'], stops: ['publicity', 'objectionReply'] },
        }),
        settle({ to: 'publicized', when: ['noOpenObjection'], stops: ['objectionReply'] }),
        settle({ to: 'same' }),
      ],
      ...open,
    },
  },
  readyToAnnounce: {
    label: words('公示期满，待发布', 'Publicity over, to be announced'),
    next: ['resolveDissent', 'announce'],
    on: {
      announce: {
        to: 'revoked',
        by: 'officeHead',
        requires: ['everythingBefore', 'qualificationEndConfirmed'],
        issues: ['revocationAnnouncement', 'revocationNotice', 'proofOfService'],
        starts: ['settlement'],
        stops: ['announcement'],
        entails: 'effectRevocation',
        basis: article('7(6)'),
      },
      raiseObjection: enterLate,
      takeRowOff,
      tellEnding,
      resolveDissent: dissentMeanwhile,
      returnForReview: { ...returnForReview, stops: ['announcement'] },
      tellEffect: { ...tellEffect, stops: ['announcement'] },
      ...open,
    },
  },
  revoked: {
    label: words('已取消', 'Revoked'),
    next: ['confirmSettlement'],
    effect: true,
    on: {
      effectRevocation: {
        to: 'same',
        by: 'system',
        requires: ['notYetEffective'],
        effect: 'exit',
        basis: article('2', '10'),
      },
      tellEnding,
      confirmSettlement: [
        {
          ...{ to: 'closed', by: 'agencyClerk', when: ['settled'], basis: article('9') },
          stops: ['settlement', 'settlementUrging'],
        },
        { to: 'same', by: 'agencyClerk', basis: article('9') },
      ],
      urgeSettlement: urging,
    },
  },
  closed: { label: words('已办结', 'Closed'), final: true, on: { tellEnding } },
  setAside: { label: words('决定已撤销', 'Decision set aside'), final: true },
  closedNoAction: { label: words('不予取消，已结案', 'Closed, not revoked'), final: true, on: { tellEnding } },
  closedRectified: { label: words('整改到位，已结案', 'Closed, rectified'), final: true },
  closedWithMeasures: { label: words('处理完毕，已结案', 'Closed with measures'), final: true, on: { tellEnding } },
  absorbed: { label: words('随资质退出终结', 'Ended with the qualification'), final: true, on: { revive, tellEnding } },
};
