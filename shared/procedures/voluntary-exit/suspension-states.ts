import { practice } from '../../procedure/basis.ts';
import type { State } from '../../procedure/definition.ts';
import { absorb, withdraw } from './moves.ts';

/** A case that rests with all its clocks, and goes back to the very state it came from. */
export const suspensionStates: Record<string, State> = {
  suspended: {
    label: '中止办理',
    on: {
      resume: {
        to: 'resumed',
        by: 'officeHead',
        requires: ['groundGone'],
        issues: ['suspensionNotice'],
        resumes: true,
        basis: practice('中止情形消除后恢复办理'),
      },
      withdraw,
      absorb,
    },
  },
};
