import { practice } from '../../domain/basis.ts';
import type { Guard, State } from '../../procedure/definition.ts';
import { absorb } from '../parts/absorb-command.ts';
import { resume, suspended } from '../parts/suspension.ts';
import type { RevocationData } from './data.ts';
import { recordRepresentative } from './moves.ts';
import { renewHolding } from './opinion-holding.ts';
import { prolongHolding } from './quiet-holding.ts';

/** A revocation rests for a court or another authority, never for another revocation. */
export const suspensionGuards: Record<string, Guard<RevocationData>> = {
  groundStands: {
    basis: practice(
      '出现中止情形的，中止办理，期限停止计算',
      'a case that cannot go on is suspended and its clocks stand still',
    ),
    test: ({ data }) => data.suspension?.ground !== 'openRevocation',
    message: () => ({
      zh: '取消案件不因取消程序未结而中止，请另列中止情形。',
      en: 'A revocation does not rest for a revocation: give another ground.',
    }),
  },
  groundGone: {
    basis: practice('中止情形消除后恢复办理', 'the case is resumed once the ground is gone'),
    test: ({ before }) => before.data.suspension !== undefined && before.data.suspension.ended === undefined,
    message: () => ({ zh: '案件没有中止。', en: 'The case is not suspended.' }),
  },
};

export const suspensionStates: Record<string, State> = {
  suspended: suspended({ resume, recordRepresentative, prolongHolding, renewHolding, absorb }),
};
