import { meetingOf, sheetsOf } from '../demo/road.ts';
import {
  type Act,
  chief,
  clerk,
  dissent,
  type Example,
  leave,
  matters,
  office,
  place,
  reply,
  second,
  settled,
} from './example.ts';
import * as exit from './exit-acts.ts';
import * as revoke from './revocation-acts.ts';

const revoking = (...acts: readonly Act[]): Example => ({ holds: 2, acts });

/** An investigation of late winter, and its report. */
const directed = [revoke.openOn('2026-02-02'), revoke.direct('2026-02-04', '2026-02-13')];
const proved = [...directed, revoke.report('2026-02-12', '2026-02-04')];

/** Clues that became cases, up to the opinion. */
const investigation: readonly Example[] = [
  revoking(
    revoke.openOn('2026-03-02'),
    ['2026-03-03', chief, 'prolongHolding', { reason: '证据材料尚在调取（示例）' }],
    leave(office, 'directInvestigation', revoke.direct('2026-03-04', '2026-03-20')[3]),
  ),
  revoking(...directed, [
    ...(['2026-02-26', 'organization', 'recordStatement'] as const),
    { receivedOn: '2026-02-26', text: '正在整改（示例）。' },
  ]),
  revoking(...proved, revoke.approveReport('2026-03-02')),
  revoking(...proved, revoke.approveReport('2026-02-13'), revoke.seat('2026-03-02', '2026-03-11')),
  revoking(...revoke.investigated, ...revoke.opine('2025-11-18', 'revoke'), leave(office, 'serveOpinion')),
  revoking(revoke.openOn('2026-02-26'), ['2026-03-02', chief, 'dropCase', { reason: '反映的组织与证书不符（示例）' }]),
  revoking(...directed, revoke.report('2026-02-26', '2026-02-04', false), revoke.approveReport('2026-03-03')),
  revoking(...revoke.investigated, [
    ...(['2026-02-09', chief, 'suspend'] as const),
    { ground: 'transferred', reason: '移送有关机关（示例）' },
  ]),
];

const told = [...revoke.investigated, ...revoke.opine('2025-11-18', 'revoke'), revoke.serve('2026-02-25')];
const heard = [...told, revoke.receive('2026-02-26')];

/** Organizations that are told, and appeal or not. */
const notice: readonly Example[] = [
  { holds: 2, persona: 'organization-b', acts: heard },
  revoking(...heard, revoke.appeal('2026-03-04'), leave(clerk, 'acceptAppeal')),
  revoking(
    ...heard,
    revoke.appeal('2026-02-27'),
    ['2026-03-02', clerk, 'acceptAppeal'],
    [
      ...(['2026-03-03', clerk, 'formReconsiderationPanel'] as const),
      { members: second, chairId: 'expert-6', meeting: { on: '2026-03-04', place } },
    ],
    ['2026-03-04', clerk, 'fileSheets', sheetsOf(second, '维持（示例）')],
    [
      ...(['2026-03-04', 'expert-6', 'adoptReconsideration'] as const),
      {
        ...{ ...meetingOf(second, '2026-03-04'), result: 'upheld', claims: '请求撤销原意见（示例）。' },
        ...{ findings: '事实成立（示例）。', reasons: '程序合规（示例）。' },
      },
    ],
    leave(clerk, 'decideAppeal'),
  ),
  revoking(...revoke.appealWithdrawn('revoke')),
];

const ordered: Act = [
  ...(['2026-02-25', chief, 'issueMeasures'] as const),
  { measures: [{ measure: 'rectification', ...revoke.order, consequence: 5 }, revoke.warning('2026-03-31')] },
];

/** Lesser measures, and rectifications that go on, wait to be examined, pass and fail. */
const measures = {
  proposed: [],
  running: [
    ordered,
    ['2026-02-26', clerk, 'recordOrderReceipt', { receivedOn: '2026-02-26' }],
    ['2026-03-04', 'organization', 'requestExtension', { reason: '制度报备需要时间（示例）' }],
  ],
  reported: revoke.rectifying,
  passed: [...revoke.rectifying, revoke.reexamine()],
  failed: [...revoke.rectifying, revoke.reexamine({ failure: '制度尚未报备（示例）' })],
  concluded: [
    ['2026-01-12', chief, 'issueMeasures', { measures: [revoke.warning('2026-01-30')] }],
    ['2026-02-26', office, 'concludeMeasures', { note: '已改正（示例）' }],
  ],
} satisfies Record<string, readonly Act[]>;

const dissenting: readonly Act[] = [
  ...revoke.consulting,
  reply('2026-01-21', 'SAMR', dissent),
  ['2026-03-02', chief, 'openDissent'],
];
const instructed: readonly Act[] = [
  ...revoke.conferred,
  [
    ...(['2026-02-27', office, 'recordInstruction'] as const),
    { tenor: 'agrees', form: 'minutes', number: '示例纪要〔2026〕1号', text: '同意（示例）', on: '2026-02-27' },
  ],
];
const publicized: readonly Act[] = [...revoke.conferred, revoke.publicise('2026-03-03')];
/** The organization's other certificate ends by an exit, so that more falls with the revocation than was told. */
const grown: Example = revoking(
  ...revoke.routed('revoke'),
  ...revoke.conferred,
  ...exit.consolidated({ about: [1] }),
  exit.approve(),
  ...exit.publish,
  ['2026-03-02', clerk, { turnTo: 'R1' }],
  ['2026-03-02', chief, 'tellEffect'],
  ['2026-03-04', clerk, 'recordSupplementReceipt', { receivedOn: '2026-03-03', way: 'direct' }],
);

const heardOf: Act = [
  ...(['2026-03-04', 'public', 'raiseObjection'] as const),
  { kind: 'anonymous', substance: '名单还应列入其他证书（示例）。', evidence: [] },
];

/** Lists that departments, the conference and the public see; lesser measures have parted from most of them. */
const lists: readonly Example[] = [
  revoking(...revoke.parted([leave(office, 'consult')], measures.proposed)),
  revoking(...revoke.parted(revoke.consulting, measures.running)),
  revoking(...revoke.parted(dissenting, measures.reported)),
  revoking(...revoke.parted(revoke.consulted, measures.passed)),
  revoking(...revoke.parted(instructed, measures.failed)),
  grown,
  revoking(...revoke.parted([...publicized, heardOf], measures.concluded)),
  revoking(...revoke.routed('revoke'), ...publicized, revoke.object('2026-03-04')),
  revoking(...revoke.routed('revoke'), ...revoke.posted, leave(office, 'announce', revoke.announcement())),
  revoking(...revoke.routed('revoke'), ...revoke.posted, revoke.announce({ liabilities: matters })),
  revoking(...revoke.routed('revoke'), ...revoke.posted, revoke.announce(), [
    ...(['2026-03-03', clerk, 'confirmSettlement'] as const),
    { evidence: '退费凭证（示例）', remaining: settled },
  ]),
];

export const revocationExamples: readonly Example[] = [...investigation, ...notice, ...lists];
