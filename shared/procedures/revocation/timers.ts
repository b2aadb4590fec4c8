import { article, type Basis, practice } from '../../domain/basis.ts';
import { addDays } from '../../domain/day.ts';
import { bodies } from '../../domain/heads.ts';
import type { OfficeSettings } from '../../domain/office.ts';
import type { Role } from '../../domain/roles.ts';
import { type Words, words } from '../../domain/words.ts';
import type { Timer } from '../../procedure/definition.ts';
import { receiptOfLetter } from '../../procedure/receipts.ts';
import { actTimers } from '../parts/act-moves.ts';
import { escalationTimers } from '../parts/escalation.ts';
import { expertRequestTimers } from '../parts/expert-request.ts';
import { consultationTimers, panelTimers } from '../parts/timers.ts';
import { urgingTimers } from '../parts/urging.ts';
import { officerTimers } from '../parts/with-officers.ts';
import { setAsideTimers } from '../parts/with-set-aside.ts';
import { appealTerm, movedTo, receiptOfNotice } from './appeal-period.ts';
import type { RevocationData } from './data.ts';
import { settleBy } from './endings.ts';
import { measuresEnd } from './measures-guards.ts';
import { partyRequestTimers } from './with-party-requests.ts';

type Watched = { readonly label: Words; readonly basis: Basis; readonly binds: readonly Role[] };

/** A clock that people look at: its length is one of the settings, for the rules give none. */
const watch = (watched: Watched, term: keyof OfficeSettings['terms']): Timer<RevocationData> => ({
  ...watched,
  term: ({ terms }) => ({ workingDays: terms[term] }),
});

/** The clocks of a revocation. Only the right of appeal has a length in the rules (Art. 7(3)). */
export const timers: Record<string, Timer<RevocationData>> = {
  ...panelTimers,
  ...expertRequestTimers,
  ...consultationTimers,
  ...escalationTimers,
  investigation: watch(
    {
      label: words('调查核实期限', 'Term of the investigation'),
      basis: practice('调查核实', 'the investigation'),
      binds: ['agencyClerk', ...bodies.office],
    },
    'investigation',
  ),
  statement: {
    label: words('陈述意见期限', 'Term for a statement'),
    basis: article('7(2)'),
    binds: ['organization'],
    term: () => ({ naturalDays: 1 }),
    wakesOn: ({ data, today }) => addDays(data.investigation?.replyBy ?? today, 1),
  },
  ...actTimers,
  ...officerTimers,
  ...setAsideTimers,
  ...partyRequestTimers,
  panelForming: watch(
    {
      label: words('组成专家组期限', 'Term for forming the panel'),
      basis: practice('组织评议', 'the review by the panel'),
      binds: bodies.agency,
    },
    'panelForming',
  ),
  opinionNotice: watch(
    {
      label: words('书面告知期限', 'Term for serving the opinion'),
      basis: practice('书面告知', 'telling the opinion in writing'),
      binds: bodies.office,
    },
    'opinionNotice',
  ),
  serviceProof: watch(
    {
      label: words('取得送达证明期限', 'Term for the proof of service'),
      basis: practice('没有送达证明，申诉期限不起算', 'without proof of service no appeal period runs'),
      binds: bodies.agency,
    },
    'serviceProof',
  ),
  appealPeriod: {
    label: words('申诉期限', 'Appeal period'),
    basis: article('7(3)'),
    binds: ['organization'],
    term: (_, { data }) => appealTerm(data),
    from: (seen) => receiptOfNotice(seen) ?? seen.today,
    wakesOn: ({ data }) => {
      const moved = movedTo(data);
      return moved ? addDays(moved, 1) : undefined;
    },
    gives: 'appealPeriodExpired',
  },
  appealDecision: watch(
    {
      label: words('申诉受理决定期限', 'Term for deciding whether to take the appeal'),
      basis: practice('申诉受理', 'deciding whether to take an appeal'),
      binds: bodies.agency,
    },
    'appealDecision',
  ),
  reconsideration: {
    ...watch(
      {
        label: words('复核期限', 'Term of the reconsideration'),
        basis: practice('复核', 'reconsideration'),
        binds: ['expert', ...bodies.agency],
      },
      'reconsideration',
    ),
    wakesOn: ({ data }) => {
      const to = data.notice?.appeal?.extended?.to;
      return to ? addDays(to, 1) : undefined;
    },
  },
  measures: watch(
    {
      label: words('作出处理期限', 'Term for ordering measures'),
      basis: practice('给予处理', 'ordering lesser measures'),
      binds: bodies.office,
    },
    'measures',
  ),
  measuresEnd: {
    label: words('处理措施期限', 'End of the measures'),
    basis: article('7(4)'),
    binds: ['organization', ...bodies.office],
    term: () => ({ naturalDays: 1 }),
    wakesOn: (situation) => measuresEnd(situation),
  },
  orderService: watch(
    {
      label: words('取得整改通知送达证明期限', 'Term for the proof of service of the rectification order'),
      basis: practice('没有送达证明，整改期限不起算', 'without proof of service no term of rectification runs'),
      binds: bodies.agency,
    },
    'serviceProof',
  ),
  rectification: {
    label: words('整改期限', 'Term of the rectification'),
    basis: article('7(4)'),
    binds: ['organization'],
    term: (_, { data }) => {
      const { days = 1, extension } = data.measures?.rectification ?? {};
      return { naturalDays: days + (extension?.decided?.days ?? 0) };
    },
    from: (seen) => receiptOfLetter(seen, 'rectificationOrder') ?? seen.today,
    gives: 'rectificationOverdue',
    rollsOver: true,
  },
  reexamination: watch(
    {
      label: words('整改复查期限', 'Term for examining the rectification'),
      basis: practice('整改复查', 'examining a rectification'),
      binds: bodies.agency,
    },
    'reexamination',
  ),
  conferenceReport: watch(
    {
      label: words('报告期限', 'Term for the report'),
      basis: practice('及时报告', 'reporting promptly'),
      binds: bodies.office,
    },
    'conferenceReport',
  ),
  publicityPreparation: watch(
    {
      label: words('公示准备期限', 'Term for preparing publicity'),
      basis: practice('公示', 'publicity'),
      binds: bodies.agency,
    },
    'publicityPreparation',
  ),
  publicity: {
    label: words('公示期', 'Publicity'),
    basis: article('7(6)'),
    binds: ['organization', ...bodies.agency],
    term: ({ terms }, { data }) => ({ workingDays: data.publicity?.days ?? terms.publicity }),
    gives: 'publicityExpired',
  },
  objectionReply: watch(
    {
      label: words('公示异议答复期限', 'Term for answering an objection'),
      basis: practice('公示异议核查', 'checking an objection'),
      binds: bodies.agency,
    },
    'objectionReply',
  ),
  announcement: watch(
    {
      label: words('发布期限', 'Term for the announcement'),
      basis: practice('发布取消公告', 'announcing a revocation'),
      binds: bodies.office,
    },
    'announcement',
  ),
  ...urgingTimers<RevocationData>(settleBy),
};
