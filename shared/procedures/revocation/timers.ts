import { article, type Basis, practice } from '../../domain/basis.ts';
import { addDays } from '../../domain/day.ts';
import type { OfficeSettings } from '../../domain/office.ts';
import { type Words, words } from '../../domain/words.ts';
import type { Timer } from '../../procedure/definition.ts';
import { receiptOfLetter } from '../../procedure/receipts.ts';
import { actTimers } from '../parts/act-moves.ts';
import { consultationTimers, panelTimers } from '../parts/timers.ts';
import { appealTerm } from './appeal-period.ts';
import type { RevocationData } from './data.ts';
import { measuresEnd } from './measures-guards.ts';

/** A clock that people look at: its length is one of the settings, for the rules give none. */
const watch = (label: Words, basis: Basis, term: keyof OfficeSettings['terms']): Timer<RevocationData> => ({
  label,
  basis,
  term: ({ terms }) => ({ workingDays: terms[term] }),
  internal: true,
});

/** The same, told to the parties: what they wait for. */
const told = (label: Words, basis: Basis, term: keyof OfficeSettings['terms']): Timer<RevocationData> => {
  const { internal: _internal, ...timer } = watch(label, basis, term);
  return timer;
};

/** The clocks of a revocation. Only the right of appeal has a length in the rules (Art. 7(3)). */
export const timers: Record<string, Timer<RevocationData>> = {
  ...panelTimers,
  ...consultationTimers,
  investigation: watch(
    words('调查核实期限', 'Term of the investigation'),
    practice('调查核实', 'the investigation'),
    'investigation',
  ),
  statement: {
    label: words('陈述意见期限', 'Term for a statement'),
    basis: article('7(2)'),
    term: () => ({ naturalDays: 1 }),
    wakesOn: ({ data, today }) => addDays(data.investigation?.replyBy ?? today, 1),
  },
  ...actTimers,
  panelForming: watch(
    words('组成专家组期限', 'Term for forming the panel'),
    practice('组织评议', 'the review by the panel'),
    'panelForming',
  ),
  opinionNotice: watch(
    words('书面告知期限', 'Term for serving the opinion'),
    practice('书面告知', 'telling the opinion in writing'),
    'opinionNotice',
  ),
  serviceProof: watch(
    words('取得送达证明期限', 'Term for the proof of service'),
    practice('没有送达证明，申诉期限不起算', 'without proof of service no appeal period runs'),
    'serviceProof',
  ),
  appealPeriod: {
    label: words('申诉期限', 'Appeal period'),
    basis: article('7(3)'),
    term: appealTerm,
    from: (seen) => receiptOfLetter(seen, 'opinionNotification') ?? seen.today,
    wakesOn: ({ data }) => (data.notice?.extendedTo ? addDays(data.notice.extendedTo.day, 1) : undefined),
    gives: 'appealPeriodExpired',
  },
  appealDecision: told(
    words('申诉受理决定期限', 'Term for deciding whether to take the appeal'),
    practice('申诉受理', 'deciding whether to take an appeal'),
    'appealDecision',
  ),
  reconsideration: {
    ...told(words('复核期限', 'Term of the reconsideration'), practice('复核', 'reconsideration'), 'reconsideration'),
    wakesOn: ({ data }) => {
      const to = data.notice?.appeal?.extended?.to;
      return to ? addDays(to, 1) : undefined;
    },
  },
  measures: watch(
    words('作出处理期限', 'Term for ordering measures'),
    practice('给予处理', 'ordering lesser measures'),
    'measures',
  ),
  measuresEnd: {
    label: words('处理措施期限', 'End of the measures'),
    basis: article('7(4)'),
    term: () => ({ naturalDays: 1 }),
    wakesOn: (situation) => measuresEnd(situation),
  },
  orderService: watch(
    words('取得整改通知送达证明期限', 'Term for the proof of service of the rectification order'),
    practice('没有送达证明，整改期限不起算', 'without proof of service no term of rectification runs'),
    'serviceProof',
  ),
  rectification: {
    label: words('整改期限', 'Term of the rectification'),
    basis: article('7(4)'),
    term: (_, { data }) => {
      const { days = 1, extension } = data.measures?.rectification ?? {};
      return { naturalDays: days + (extension?.decided?.days ?? 0) };
    },
    from: (seen) => receiptOfLetter(seen, 'rectificationOrder') ?? seen.today,
    gives: 'rectificationOverdue',
    rollsOver: true,
  },
  reexamination: told(
    words('整改复查期限', 'Term for examining the rectification'),
    practice('整改复查', 'examining a rectification'),
    'reexamination',
  ),
  conferenceReport: watch(
    words('报告期限', 'Term for the report'),
    practice('及时报告', 'reporting promptly'),
    'conferenceReport',
  ),
  publicityPreparation: watch(
    words('公示准备期限', 'Term for preparing publicity'),
    practice('公示', 'publicity'),
    'publicityPreparation',
  ),
  publicity: {
    label: words('公示期', 'Publicity'),
    basis: article('7(6)'),
    term: ({ terms }, { data }) => ({ workingDays: data.publicity?.days ?? terms.publicity }),
    gives: 'publicityExpired',
  },
  objectionReply: told(
    words('公示异议答复期限', 'Term for answering an objection'),
    practice('公示异议核查', 'checking an objection'),
    'objectionReply',
  ),
  announcement: watch(
    words('发布期限', 'Term for the announcement'),
    practice('发布取消公告', 'announcing a revocation'),
    'announcement',
  ),
  settlement: {
    label: words('善后处理期限', 'Term of the settlement'),
    basis: article('9'),
    term: () => ({ naturalDays: 1 }),
    wakesOn: ({ data, today }) => addDays(data.announcement?.settlementDeadline ?? today, 1),
  },
};
