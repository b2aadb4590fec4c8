import { z } from 'zod';
import { Day } from '../../domain/day.ts';
import { text } from '../../domain/directory.ts';
import { type Command, commandOf } from '../../procedure/definition.ts';
import { Material } from '../parts/material.ts';
import { reviewedAnew } from '../parts/panel.ts';
import { appealPeriodOf } from './appeal-period.ts';
import type { RevocationData } from './data.ts';
import type { Appeal, Notice } from './notice-data.ts';

const step = commandOf<RevocationData>();
const nothing = z.strictObject({});

const changeNotice = ({ notice }: RevocationData, change: Partial<Notice>) =>
  notice ? { notice: { ...notice, ...change } } : {};

const changeAppeal = (data: RevocationData, change: Partial<Appeal>) =>
  data.notice?.appeal ? changeNotice(data, { appeal: { ...data.notice.appeal, ...change } }) : {};

/** An appeal as filed; by post, the day is that of the postmark. */
const AppealInput = z.strictObject({
  filedOn: Day,
  way: z.enum(['direct', 'post', 'electronic']),
  requests: text(2000),
  reasons: text(20_000),
  materials: z.array(Material).min(1).max(100),
});

/** Proof that the opinion arrived, and the appeal it allows (Art. 7(3)). */
export const noticeCommands = {
  recordReceipt: step(
    '登记告知书送达',
    z.strictObject({
      receivedOn: Day,
      way: z.enum(['direct', 'post', 'electronic', 'leaving', 'publication']),
      evidence: text(300),
    }),
    (receipt, { data }) => changeNotice(data, { receipt }),
  ),
  waiveAppeal: step('放弃申诉', z.strictObject({ letterDate: Day }), ({ letterDate }, { data }) =>
    changeNotice(data, { waivedOn: letterDate }),
  ),
  fileAppeal: step('提出申诉', AppealInput, (appeal, { data }) => {
    const earlier = data.notice?.appeal;
    return changeNotice(data, {
      appeal,
      ...(earlier ? { lateAppeals: [...(data.notice?.lateAppeals ?? []), earlier] } : {}),
    });
  }),
  appealPeriodExpired: step('申诉期满', nothing, (_, { data, today }) => changeNotice(data, { expiredOn: today })),
  extendAppealPeriod: step('顺延申诉期限', z.strictObject({ day: Day, reason: text(500) }), (extendedTo, { data }) =>
    changeNotice(data, { extendedTo }),
  ),
  acceptAppeal: step('受理申诉', nothing, (_, { data, today }) => changeAppeal(data, { acceptedOn: today })),
  rejectAppeal: step(
    '不予受理申诉',
    z.strictObject({ ground: z.enum(['late', 'noStanding', 'notAppealable']), reason: text(1000) }),
    (input, situation) =>
      changeAppeal(situation.data, {
        rejected: { ...input, on: situation.today, lastDay: appealPeriodOf(situation)?.lastDay },
      }),
  ),
  withdrawAppeal: step('撤回申诉', z.strictObject({ letterDate: Day }), ({ letterDate }, { data }) => ({
    ...changeAppeal(data, { withdrawnOn: letterDate }),
    ...(data.reconsideration ? { reconsideration: { ...data.reconsideration, closed: true } } : {}),
  })),
  refuseLateAppeal: step('逾期申诉不予受理', AppealInput, (appeal, situation) => {
    const { data, today } = situation;
    const lastDay = appealPeriodOf(situation)?.lastDay;
    const rejected = { on: today, ground: 'late' as const, reason: '申诉期限已经届满', lastDay };
    return changeNotice(data, { lateAppeals: [...(data.notice?.lateAppeals ?? []), { ...appeal, rejected }] });
  }),
  withdrawOpinion: step('收回评议意见', z.strictObject({ reason: text(1000) }), ({ reason }, { data, today }) => ({
    returned: { reason, on: today },
    ...reviewedAnew(data, today),
  })),
} satisfies Record<string, Command<RevocationData>>;
