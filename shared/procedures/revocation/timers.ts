import { article, type Basis, practice } from '../../domain/basis.ts';
import { addDays } from '../../domain/day.ts';
import type { OfficeSettings } from '../../domain/office.ts';
import type { Timer } from '../../procedure/definition.ts';
import { consultationTimers, panelTimers } from '../parts/timers.ts';
import { appealTerm } from './appeal-period.ts';
import type { RevocationData } from './data.ts';
import { measuresEnd } from './measures-guards.ts';

/** A clock that people look at: its length is one of the settings, for the rules give none. */
const watch = (label: string, basis: Basis, term: keyof OfficeSettings['terms']): Timer<RevocationData> => ({
  label,
  basis,
  term: ({ terms }) => ({ workingDays: terms[term] }),
  internal: true,
});

/** The same, told to the parties: what they wait for. */
const told = (label: string, basis: Basis, term: keyof OfficeSettings['terms']): Timer<RevocationData> => {
  const { internal: _internal, ...timer } = watch(label, basis, term);
  return timer;
};

/** The clocks of a revocation. Only the right of appeal has a length in the rules (Art. 7(3)). */
export const timers: Record<string, Timer<RevocationData>> = {
  ...panelTimers,
  ...consultationTimers,
  investigation: watch('调查核实期限', practice('调查核实', 'the investigation'), 'investigation'),
  panelForming: watch('组成专家组期限', practice('组织评议', 'the review by the panel'), 'panelForming'),
  opinionNotice: watch('书面告知期限', practice('书面告知', 'telling the opinion in writing'), 'opinionNotice'),
  serviceProof: watch(
    '取得送达证明期限',
    practice('没有送达证明，申诉期限不起算', 'without proof of service no appeal period runs'),
    'serviceProof',
  ),
  appealPeriod: {
    label: '申诉期限',
    basis: article('7(3)'),
    term: appealTerm,
    from: ({ data, today }) => data.notice?.receipt?.receivedOn ?? today,
    wakesOn: ({ data }) => (data.notice?.extendedTo ? addDays(data.notice.extendedTo.day, 1) : undefined),
    gives: 'appealPeriodExpired',
  },
  appealDecision: told(
    '申诉受理决定期限',
    practice('申诉受理', 'deciding whether to take an appeal'),
    'appealDecision',
  ),
  reconsideration: {
    ...told('复核期限', practice('复核', 'reconsideration'), 'reconsideration'),
    wakesOn: ({ data }) => {
      const to = data.notice?.appeal?.extended?.to;
      return to ? addDays(to, 1) : undefined;
    },
  },
  measures: watch('作出处理期限', practice('给予处理', 'ordering lesser measures'), 'measures'),
  measuresEnd: {
    label: '处理措施期限',
    basis: article('7(4)'),
    term: () => ({ naturalDays: 1 }),
    wakesOn: (situation) => measuresEnd(situation),
  },
  orderService: watch(
    '取得整改通知送达证明期限',
    practice('没有送达证明，整改期限不起算', 'without proof of service no term of rectification runs'),
    'serviceProof',
  ),
  rectification: {
    label: '整改期限',
    basis: article('7(4)'),
    term: (_, { data }) => {
      const { days = 1, extension } = data.measures?.rectification ?? {};
      return { naturalDays: days + (extension?.decided?.days ?? 0) };
    },
    from: ({ data, today }) => data.measures?.rectification?.servedOn ?? today,
    gives: 'rectificationOverdue',
    rollsOver: true,
  },
  reexamination: told('整改复查期限', practice('整改复查', 'examining a rectification'), 'reexamination'),
  conferenceReport: watch('报告期限', practice('及时报告', 'reporting promptly'), 'conferenceReport'),
  publicityPreparation: watch('公示准备期限', practice('公示', 'publicity'), 'publicityPreparation'),
  publicity: {
    label: '公示期',
    basis: article('7(6)'),
    term: ({ terms }, { data }) => ({ workingDays: data.publicity?.days ?? terms.publicity }),
    gives: 'publicityExpired',
  },
  objectionReply: told('公示异议答复期限', practice('公示异议核查', 'checking an objection'), 'objectionReply'),
  announcement: watch('发布期限', practice('发布取消公告', 'announcing a revocation'), 'announcement'),
  settlement: {
    label: '善后处理期限',
    basis: article('9'),
    term: () => ({ naturalDays: 1 }),
    wakesOn: ({ data, today }) => addDays(data.announcement?.settlementDeadline ?? today, 1),
  },
};
