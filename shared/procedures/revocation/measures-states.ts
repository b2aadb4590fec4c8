import { article, practice } from '../../domain/basis.ts';
import type { DocumentKind } from '../../domain/document-kinds.ts';
import { words } from '../../domain/words.ts';
import type { Move, State } from '../../procedure/definition.ts';
import { open } from './moves.ts';

/** One letter for each measure that was chosen; the addressees leave out the others. */
const letters: readonly DocumentKind[] = [
  ...(['regulatoryInterviewNotice', 'warningNotice', 'circularOfCriticism'] as const),
  ...(['scaleRestrictionNotice', 'fundingReductionNotice', 'otherMeasureNotice'] as const),
];

const issue: Move = {
  to: 'measuresInForce',
  by: 'officeHead',
  requires: ['measuresDistinct', 'measureDaysAhead'],
  issues: letters,
  starts: ['measuresEnd'],
  stops: ['measures'],
  basis: article('7(4)'),
};

const issueMeasures: readonly Move[] = [
  {
    ...issue,
    when: ['rectificationOrdered'],
    issues: ['rectificationOrder', 'proofOfService', ...letters],
    starts: ['orderService'],
  },
  issue,
];

const examine: Move = {
  to: 'closedRectified',
  by: ['agencyClerk', 'agencyHead'],
  requires: ['examinedByTwo', 'everyTaskExamined'],
  issues: ['reexaminationNotice'],
  stops: ['reexamination'],
  basis: article('7(4)'),
};

const decideExtension: Move = {
  to: 'same',
  by: 'agencyHead',
  requires: ['extensionPending', 'extensionAtMostHalf'],
  basis: practice('整改延期由具体受托单位负责人决定', 'the head of the agency decides on an extension'),
};

/** Lesser measures, rectification and its examination (Art. 7(4)); revocation after a failure is never automatic. */
export const measuresStates: Record<string, State> = {
  lesserTrack: {
    label: words('拟给予其他处理', 'Lesser measures proposed'),
    next: ['issueMeasures'],
    on: { issueMeasures, ...open },
  },
  measuresInForce: {
    label: words('处理措施执行中', 'Measures being carried out'),
    next: ['decideExtension', 'submitRectificationReport', 'concludeMeasures'],
    effect: true,
    on: {
      recordOrderReceipt: {
        to: 'same',
        by: 'agencyClerk',
        starts: ['rectification'],
        stops: ['orderService'],
        basis: practice('整改期限自收到通知书之日起算', 'a term of rectification runs from receipt of the order'),
      },
      submitRectificationReport: {
        to: 'reexamining',
        by: ['organization', 'agencyClerk'],
        requires: ['rectificationOrdered', 'rectificationReportFits'],
        issues: ['materialReceipt'],
        starts: ['reexamination'],
        stops: ['rectification', 'orderService'],
        basis: article('7(4)'),
      },
      requestExtension: {
        to: 'same',
        by: ['organization', 'agencyClerk'],
        requires: ['rectificationOrdered', 'extensionAskedInTime'],
        basis: practice('整改期限届满前可以申请延长一次', 'an extension is asked for once, before the term ends'),
      },
      decideExtension: [
        { ...decideExtension, when: ['extensionGranted'], issues: ['suspensionNotice'], starts: ['rectification'] },
        decideExtension,
      ],
      rectificationOverdue: {
        to: 'reexamining',
        by: 'system',
        requires: ['rectificationTermOver'],
        starts: ['reexamination'],
        stops: ['rectification'],
        basis: practice('逾期未报告的，按实际情况复查', 'without a report the facts are examined as they are'),
      },
      concludeMeasures: {
        to: 'closedWithMeasures',
        by: ['officeClerk', 'officeHead'],
        requires: ['noRectificationRunning', 'measuresOver'],
        basis: article('7(4)'),
      },
      ...open,
    },
  },
  reexamining: {
    label: words('整改复查中', 'Rectification being examined'),
    next: ['reexamine'],
    effect: true,
    on: {
      reexamine: [
        { ...examine, when: ['rectificationPassed'] },
        { ...examine, to: 'rectificationFailed', effect: 'mark' },
      ],
      ...open,
    },
  },
  rectificationFailed: {
    label: words('整改未通过', 'Rectification failed'),
    next: ['openRevocation', 'extendOnce', 'issueMeasures'],
    effect: true,
    on: {
      extendOnce: {
        to: 'measuresInForce',
        by: 'officeHead',
        requires: ['firstFailure'],
        issues: ['rectificationOrder', 'proofOfService'],
        starts: ['orderService'],
        basis: practice('整改不到位的，可以再次责令整改一次', 'a rectification that fails may be ordered once more'),
      },
      openRevocation: {
        to: 'investigating',
        by: 'officeHead',
        requires: ['groundOfFailure', 'groundsHold', 'rectificationFailedBefore'],
        starts: ['investigation'],
        basis: article('5', '7(2)'),
      },
      issueMeasures,
      ...open,
    },
  },
};
