import { article, practice } from '../../domain/basis.ts';
import { words } from '../../domain/words.ts';
import type { Move, State } from '../../procedure/definition.ts';
import { absorb } from '../parts/absorb-command.ts';
import { actOfOthers } from '../parts/holding.ts';
import { mergeClues, open, recordRepresentative } from './moves.ts';
import { renewHolding } from './opinion-holding.ts';
import { prolongHolding } from './quiet-holding.ts';

const investigators = ['agencyClerk', 'officeClerk'] as const;

const record = (...requires: string[]): Move => ({ to: 'same', by: investigators, requires, basis: article('7(2)') });

const approve: Move = {
  to: 'panelPending',
  by: 'officeHead',
  requires: ['reportFiled', 'approverDiffers', 'standsApart', 'catchAllEndorsed', 'rectificationFailedBefore'],
  starts: ['panelForming'],
  stops: ['investigation', 'statement'],
  basis: article('7(2)'),
};

/** From the opened case to the approved report (Art. 7(1), (2)). */
export const investigationStates: Record<string, State> = {
  caseOpened: {
    label: words('已立案', 'Case opened'),
    next: ['directInvestigation'],
    on: {
      mergeClues,
      directInvestigation: {
        to: 'investigating',
        by: 'officeHead',
        requires: ['teamFits', 'statementDayLater'],
        issues: ['investigationNotice', 'proofOfService'],
        starts: ['investigation', 'statement'],
        basis: article('7(2)'),
      },
      dropCase: {
        to: 'closedNoAction',
        by: 'officeHead',
        basis: practice('立案后发现不应办理的，撤销立案', 'a case that should not have been opened is withdrawn'),
      },
      recordRepresentative,
      prolongHolding,
      renewHolding,
      absorb,
    },
  },
  investigating: {
    label: words('调查核实中', 'Under investigation'),
    next: ['fileReport', 'approveReport', 'recordStatement'],
    on: {
      mergeClues,
      recordEvidence: record('recordedInTime', 'fileHasRoom'),
      recordStatement: { ...record('recordedInTime'), by: ['organization', ...investigators], despite: actOfOthers },
      recordVisit: record('recordedInTime', 'visitByTwo', 'visitSigned', 'fileHasRoom'),
      fileReport: {
        ...record(
          'teamFits',
          'reportPeriod',
          'groundsStated',
          'groundsWithinCase',
          'groundsHold',
          'rectificationFailedBefore',
        ),
        issues: ['investigationReport'],
      },
      joinTeam: {
        to: 'same',
        by: 'officeHead',
        requires: ['teamFits'],
        basis: practice('调查人员回避的，补充人员', 'where an investigator stands aside, another joins'),
      },
      endorseReport: {
        to: 'same',
        by: 'agencyHead',
        requires: ['reportFiled', 'approverDiffers'],
        basis: practice('第（九）项情形须经两级批准', 'ground 9 takes two approvals'),
      },
      returnReport: {
        to: 'same',
        by: 'officeHead',
        requires: ['reportFiled'],
        basis: practice('报告有缺陷的，退回', 'a report with faults is sent back'),
      },
      approveReport: [
        { ...approve, when: ['provedInReport'] },
        { ...approve, to: 'closedNoAction', issues: ['caseClosureNotice'], starts: [] },
      ],
      prolongHolding,
      renewHolding,
      ...open,
    },
  },
};
