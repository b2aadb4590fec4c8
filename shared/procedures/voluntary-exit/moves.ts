import { article, practice } from '../../procedure/basis.ts';
import type { Move } from '../../procedure/definition.ts';

/** An open case ends with the qualification it is about (Art. 2). */
export const absorb: Move = { to: 'absorbed', by: 'system', basis: article('2') };

export const withdraw: Move = {
  to: 'withdrawn',
  by: 'organization',
  requires: ['withdrawalNotInFuture'],
  issues: ['terminationNotice'],
  basis: practice('申请人可以撤回'),
};

export const suspend: Move = {
  to: 'suspended',
  by: 'officeHead',
  requires: ['groundStands'],
  issues: ['suspensionNotice'],
  pauses: 'all',
  basis: practice('出现中止情形的，中止办理，期限停止计算'),
};

/** What every state up to the feedback accepts. */
export const open = { withdraw, suspend, absorb };
