import { article, practice } from '../../domain/basis.ts';
import { bodies } from '../../domain/heads.ts';
import { words } from '../../domain/words.ts';
import type { Timer } from '../../procedure/definition.ts';
import { receiptOfLetter } from '../../procedure/receipts.ts';
import { actTimers } from '../parts/act-moves.ts';
import { escalationTimers, extensionTimers } from '../parts/escalation.ts';
import { expertRequestTimers } from '../parts/expert-request.ts';
import { consultationTimers, panelTimers } from '../parts/timers.ts';
import { urgingTimers } from '../parts/urging.ts';
import { officerTimers } from '../parts/with-officers.ts';
import { setAsideTimers } from '../parts/with-set-aside.ts';
import type { VoluntaryExitData } from './data.ts';

const reply = article('4');

/** The clocks of a voluntary exit. Lengths are the office's settings: the rules give none beside the windows. */
export const timers: Record<string, Timer<VoluntaryExitData>> = {
  ...panelTimers,
  ...expertRequestTimers,
  ...consultationTimers,
  ...{ ...escalationTimers, ...extensionTimers },
  ...actTimers,
  ...officerTimers,
  ...setAsideTimers,
  intakeOpening: {
    label: words('集中受理期开始', 'Opening of the intake window'),
    basis: article('6(1)'),
    binds: ['organization', ...bodies.agency],
    term: () => ({ naturalDays: 0 }),
    wakesOn: ({ data, today }) => data.window?.opensOn ?? today,
    gives: 'openWindow',
  },
  acceptanceDecision: {
    label: words('受理决定期限', 'Term for deciding on acceptance'),
    basis: reply,
    binds: bodies.agency,
    term: ({ terms }) => ({ workingDays: terms.acceptanceDecision }),
    from: ({ data, today }) =>
      data.supplement?.supplied?.receivedOn ?? laterOf(data.receipt?.receivedOn, data.window?.opensOn) ?? today,
  },
  supplement: {
    label: words('补正期限', 'Term for the supplement'),
    basis: practice('补正期限自收到补正通知书之日起算', 'the term for a supplement runs from receipt of the notice'),
    binds: ['organization'],
    term: ({ terms }) => ({ workingDays: terms.supplement }),
    from: (seen) => receiptOfLetter(seen, 'supplementNotice') ?? seen.today,
    gives: 'supplementExpired',
  },
  panelForming: {
    label: words('组成专家组期限', 'Term for forming the panel'),
    basis: practice('组织评议', 'the review by the panel'),
    binds: bodies.agency,
    term: ({ terms }) => ({ workingDays: terms.panelForming }),
  },
  inquiryReply: {
    label: words('问询答复期限', 'Term for answering the inquiry'),
    basis: practice('问询答复期限自收到问询函之日起算', 'the term of an inquiry runs from receipt of the letter'),
    binds: ['organization'],
    term: ({ terms }) => ({ workingDays: terms.inquiryReply }),
    from: (seen) => receiptOfLetter(seen, 'inquiryLetter') ?? seen.today,
    gives: 'closeInquiry',
  },
  opinionReport: {
    label: words('报送评议意见期限', 'Term for reporting the opinion'),
    basis: practice('报送', 'reporting the opinion'),
    binds: bodies.agency,
    term: ({ terms }) => ({ workingDays: terms.opinionReport }),
  },
  feedback: {
    label: words('书面反馈期限', 'Term for the feedback'),
    basis: reply,
    binds: bodies.office,
    term: ({ terms }) => ({ workingDays: terms.feedback }),
  },
  effectConfirmation: {
    label: words('确认或者撤回期限', 'Term for confirming or withdrawing'),
    basis: practice(
      '连带效力超出告知范围的，补充告知并请予确认',
      'where more would end than was told, that is told and confirmed first',
    ),
    binds: ['organization'],
    term: ({ terms }) => ({ workingDays: terms.effectConfirmation }),
    from: (seen) => receiptOfLetter(seen, 'effectNotice') ?? seen.today,
  },
  ...urgingTimers<VoluntaryExitData>(({ approval }) => approval?.settlementDeadline),
  publication: {
    label: words('公开发布期限', 'Term for the publication'),
    basis: practice('适时公开发布', 'publication when appropriate'),
    binds: bodies.office,
    term: ({ terms }) => ({ workingDays: terms.publication }),
  },
  conferenceReport: {
    label: words('报告期限', 'Term for the report'),
    basis: practice('及时报告', 'reporting promptly'),
    binds: bodies.office,
    term: ({ terms }) => ({ workingDays: terms.conferenceReport }),
  },
};

const laterOf = <T extends string>(a: T | undefined, b: T | undefined): T | undefined =>
  a && b ? (a > b ? a : b) : (a ?? b);
