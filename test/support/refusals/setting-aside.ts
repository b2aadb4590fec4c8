import type { Bystep } from './byway.ts';

const [office, chief] = ['office-clerk', 'office-head'];

type Decided = {
  readonly day: string;
  /** A decision that the head of the office signed. */
  readonly decision: string;
  /** One that the case never took. */
  readonly never: string;
};

/** What is met when a decision is set aside: on a judgment first, which leaves it as it stands, then for an own error. */
export const settingAside = ({ day, decision, never }: Decided): readonly Bystep[] => {
  const error = {
    decision,
    ground: 'ownError',
    basis: '示例',
    foundOn: day,
    outcome: 'standsUnlawful',
    reason: '示例',
  };
  const judgment = { ...error, ground: 'judgment', inForceOn: day };
  return [
    [day, office, 'confirmRefund', { on: day, evidence: '示例' }, 'refundOwed'],
    [day, office, 'openSetAside', { ...judgment, decision: never }, 'decisionStands'],
    [day, office, 'openSetAside', { ...error, ground: 'judgment' }, 'setAsideGrounded'],
    [day, office, 'openSetAside', { ...judgment, refundFen: 1 }, 'setAsideRows'],
    [day, office, 'openSetAside', { ...judgment, favour: 'request' }, 'favourExplained'],
    [day, office, 'openSetAside', judgment],
    [day, office, 'openSetAside', judgment, 'noSetAsideOpen'],
    [day, chief, 'dropSetAside', { reason: '示例' }, 'leftAsItIs'],
    [day, chief, 'setAside', {}],
    [day, office, 'openSetAside', error],
    [day, chief, 'setAside', {}, 'setAsideHeard'],
    [day, office, 'recordHearing', { on: '2026-01-05', said: '示例' }, 'hearingPossible'],
    [day, office, 'recordHearing', { on: day, said: '示例' }],
    [day, chief, 'setAside', {}, 'firstSignerDiffers'],
  ];
};

const ordered = { ordered: '示例裁定' };

/** What a stay meets, and its lifting: each once. */
export const staying = (day: string): readonly Bystep[] => [
  [day, chief, 'liftStay', ordered, 'effectRests'],
  [day, chief, 'stayEffect', ordered],
  [day, chief, 'stayEffect', ordered, 'effectRuns'],
];
