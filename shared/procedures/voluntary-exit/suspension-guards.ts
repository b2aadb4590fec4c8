import { practice } from '../../domain/basis.ts';
import type { Guard } from '../../procedure/definition.ts';
import { holders, toldHolders } from '../parts/holding.ts';
import type { VoluntaryExitData } from './data.ts';

/** Conditions of suspension and resumption. */
export const suspensionGuards: Record<string, Guard<VoluntaryExitData>> = {
  groundStands: {
    basis: practice('取消程序未结的，自愿申请中止', 'an application rests while a revocation is open'),
    readsDirectory: true,
    test: (seen) =>
      seen.data.suspension?.ground !== 'transferred' &&
      (seen.data.suspension?.ground !== 'openRevocation' || toldHolders(seen).length > 0),
    message: () => ({
      zh: '所列中止情形不成立：没有已经送达调查核实通知书且涉及本申请事项的未结取消案件，或者退出申请不存在移送情形。',
      en: 'The ground does not stand: no open revocation of which the organization was told concerns this subject, or an application cannot be transferred.',
    }),
  },
  heldForRevocation: {
    basis: practice(
      '因取消程序中止的，取消程序办结后自动恢复',
      'an application that rested for a revocation goes on by itself once that is closed',
    ),
    test: ({ before }) => before.data.suspension?.ground === 'openRevocation',
    message: () => ({
      zh: '本案不是因取消程序中止，须由部际联席会议办公室决定恢复。',
      en: 'The case does not rest for a revocation: the office decides when it goes on.',
    }),
  },
  forRevocation: {
    basis: practice('经办人仅可因取消程序未结而中止', 'a clerk suspends only for an open revocation'),
    test: ({ data }) => data.suspension?.ground === 'openRevocation',
    message: () => ({
      zh: '经办人只能以取消程序未结为由中止，其他情形由部际联席会议办公室决定。',
      en: 'A clerk suspends only because a revocation case is open; the office decides on other grounds.',
    }),
  },
  groundGone: {
    basis: practice('中止情形消除后恢复办理', 'the case is resumed once the ground is gone'),
    readsDirectory: true,
    test: (seen) => seen.data.suspension?.ground !== 'openRevocation' || holders(seen).length === 0,
    message: () => ({
      zh: '取消案件尚未办结，不能恢复办理；确需先行办理的，请注明并说明理由。',
      en: 'The revocation case is still open: the application waits, unless the office overrides that with a reason.',
    }),
  },
};
