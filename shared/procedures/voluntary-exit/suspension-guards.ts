import { practice } from '../../procedure/basis.ts';
import type { Guard, Situation } from '../../procedure/definition.ts';
import type { VoluntaryExitData } from './data.ts';

const revocationOpen = ({ facts: { entry } }: Situation<VoluntaryExitData>): boolean =>
  entry.openCases.some(({ procedure }) => procedure === 'revocation');

/** Conditions of suspension and resumption. */
export const suspensionGuards: Record<string, Guard<VoluntaryExitData>> = {
  groundStands: {
    basis: practice('取消程序未结的，自愿申请中止'),
    readsDirectory: true,
    test: (seen) => seen.data.suspension?.ground !== 'openRevocation' || revocationOpen(seen),
    message: () => ({
      zh: '该单位没有未结的取消案件，不能以此为由中止。',
      en: 'No revocation case is open against this organization: give another ground.',
    }),
  },
  forRevocation: {
    basis: practice('经办人仅可因取消程序未结而中止'),
    test: ({ data }) => data.suspension?.ground === 'openRevocation',
    message: () => ({
      zh: '经办人只能以取消程序未结为由中止，其他情形由部际联席会议办公室决定。',
      en: 'A clerk suspends only because a revocation case is open; the office decides on other grounds.',
    }),
  },
  groundGone: {
    basis: practice('中止情形消除后恢复办理'),
    readsDirectory: true,
    test: (seen) => seen.data.suspension?.ground !== 'openRevocation' || !revocationOpen(seen),
    message: () => ({
      zh: '取消案件尚未办结，不能恢复办理。',
      en: 'The revocation case is still open: the voluntary application cannot be resumed.',
    }),
  },
};
