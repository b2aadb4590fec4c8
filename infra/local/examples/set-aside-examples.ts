import { type Act, chief, type Example, leave, office } from './example.ts';
import * as exit from './exit-acts.ts';
import * as revoke from './revocation-acts.ts';

const deciding = (...acts: readonly Act[]): Example => ({ holds: 2, acts });

type Opened = { readonly decision: string; readonly outcome: string };

const judgment = { inForceOn: '2026-02-26', basis: '示例人民法院（2026）示01行终1号行政判决' };

/** A judgment in force that came in on 2 March. */
const judged = ({ decision, outcome }: Opened, more: object = {}): Act => [
  ...(['2026-03-02', office, 'openSetAside'] as const),
  {
    ...{ decision, ground: 'judgment', ...judgment, foundOn: '2026-03-02', outcome },
    ...{ reason: '判决撤销原决定（示例）。', ...more },
  },
];

/** An error that the office found itself: the organization is heard before anything is decided. */
const erred = ({ decision, outcome }: Opened, more: object = {}): Act => [
  ...(['2026-03-02', office, 'openSetAside'] as const),
  {
    ...{ decision, ground: 'ownError', basis: '原决定所依据的材料有误（示例）', foundOn: '2026-02-27', outcome },
    ...{ reason: '核查发现（示例）。', ...more },
  },
];

const heard: Act = [
  ...(['2026-03-03', office, 'recordHearing'] as const),
  { on: '2026-03-03', said: '当事组织同意撤销（示例）' },
];

const execute: Act = ['2026-03-04', chief, 'setAside'];

const exited = [...exit.consolidated(), exit.approve(), ...exit.publish];
const revoked = [...revoke.routed('revoke'), ...revoke.posted, revoke.announce()];
const refused: readonly Act[] = [
  ...exit.consolidated(),
  [
    ...(['2026-02-12', chief, 'refuseExit'] as const),
    { reasons: ['尚有在训学生（示例）'], requirements: '完成考核发证（示例）' },
  ],
];

/** Decisions that a judgment annulled, that wait to be set aside or to be heard on, and one whose effect rests. */
export const setAsideExamples: readonly Example[] = [
  deciding(...exited, judged({ decision: 'exit', outcome: 'annulled' }), execute),
  deciding(...revoked, judged({ decision: 'revocation', outcome: 'annulled' }), execute),
  deciding(...refused, erred({ decision: 'refusal', outcome: 'reopened' }), heard, leave(office, 'setAside')),
  deciding(...exited, erred({ decision: 'exit', outcome: 'annulled' }, { favour: 'request' })),
  deciding(...revoked, ['2026-03-03', chief, 'stayEffect', { ordered: '示例人民法院停止执行裁定（示例）' }]),
];
