import { practice } from '../../domain/basis.ts';
import type { Guard, Situation } from '../../procedure/definition.ts';
import { holders, holdersBut, toldHolders } from '../parts/holding.ts';
import type { VoluntaryExitData } from './data.ts';

type Seen = Situation<VoluntaryExitData>;

const overriding = ({ data, before, at }: Seen): boolean => data.releasedAt === at && before.data.releasedAt !== at;

/** Whether a step overrides a revocation, or proposes to. */
const asksOverride = (seen: Seen): boolean => overriding(seen) || seen.data.releaseProposed?.at === seen.at;

/** The revocations that an override would set aside while nobody has reported what they are about. */
const unreported = (seen: Seen) => holdersBut(seen).filter(({ reported }) => reported === undefined);

/** Everybody whom an actor acts for. */
const personsOf = ({ actor: { id, delegated = [] } }: Seen): readonly string[] => [
  id,
  ...delegated.map(({ by }) => by.id),
];

/** The proposal of this very suspension: one from before the last release is used up. */
const proposal = ({ before: { data } }: Seen) => {
  const { releaseProposed, releasedAt } = data;
  return releaseProposed && releaseProposed.at > (releasedAt ?? '') ? releaseProposed : undefined;
};

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
  forRevocation: {
    basis: practice('经办人仅可因取消程序未结而中止', 'a clerk suspends only for an open revocation'),
    test: ({ data }) => data.suspension?.ground === 'openRevocation' && !data.suspension.anew,
    message: () => ({
      zh: '经办人只能以取消程序未结为由中止；其他情形，以及送达前暂停办理的期限届满后重新中止的，由部际联席会议办公室决定。',
      en: 'A clerk suspends only because a revocation case is open; the office decides on other grounds, and on holding anew once the quiet days are over.',
    }),
  },
  overrideReported: {
    basis: practice(
      '取消案件调查核实报告提交后，方可决定先行办理',
      'an open revocation is overridden only after its investigation was reported',
    ),
    readsDirectory: true,
    test: (seen) => !asksOverride(seen) || (holdersBut(seen).length > 0 && unreported(seen).length === 0),
    message: (seen) => {
      const open = unreported(seen).map(({ caseId }) => caseId);
      return open.length === 0
        ? {
            zh: '没有涉及本申请事项的未结取消案件，无须决定先行办理。',
            en: 'No open revocation holds this application: there is nothing to override.',
          }
        : {
            zh: `取消案件${open.join('、')}的调查核实报告尚未提交，不能决定先行办理。`,
            en: `The investigation of ${open.join(', ')} has not been reported: the application waits.`,
          };
    },
  },
  overrideSeconded: {
    basis: practice('先行办理由两名负责人决定', 'two heads decide on the override'),
    test: (seen) => {
      const { by = [] } = proposal(seen) ?? {};
      return !overriding(seen) || (by.length > 0 && !personsOf(seen).some((id) => by.includes(id)));
    },
    message: (seen) =>
      proposal(seen)
        ? {
            zh: '先行办理须由提议人（及其委托代理关系人）以外的负责人决定。',
            en: 'A head other than the one who proposed it decides, and none who stands for that one.',
          }
        : {
            zh: '先行办理须先由一名负责人提议，再由另一名负责人决定。',
            en: 'One head proposes the override, then another decides on it.',
          },
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
