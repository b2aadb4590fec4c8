import { z } from 'zod';
import { Day } from '../../domain/day.ts';
import { defined } from '../../domain/defined.ts';
import { cascadeOf, text } from '../../domain/directory.ts';
import { CertificateId } from '../../domain/ids.ts';
import { named } from '../../domain/label.ts';
import { nothing } from '../../domain/nothing.ts';
import { words } from '../../domain/words.ts';
import type { Command } from '../../procedure/definition.ts';
import { commandOf, receivingOf } from '../../procedure/make-commands.ts';
import { instructionCommand } from '../parts/conference.ts';
import { Liabilities } from '../parts/liabilities.ts';
import { endingOf, passing, stationOf } from '../parts/stations.ts';
import { grantedSubject, type VoluntaryExitData } from './data.ts';
import { takeRowOff } from './row-off.ts';

const step = commandOf<VoluntaryExitData>();
const Refusal = z.strictObject({
  reasons: named('理由', 'Reasons', z.array(text(1000)).min(1).max(20)),
  requirements: named('要求', 'Requirements', text(1000)),
});

/** Feedback, settlement, publication, effect and report (Arts. 6(5), 9). */
export const decisionCommands = {
  approveExit: passing(
    'granted',
    grantedSubject,
    step(
      words('准予退出', 'Grant the exit'),
      z.strictObject({
        settlementDeadline: named('善后完成期限', 'To be settled by', Day.optional()),
        confirmsQualificationEnds: named(
          '确认培训评价组织资质同时终止',
          'The end of the qualification is confirmed',
          z.boolean().optional(),
        ),
        certificateIds: named('证书', 'Certificates', z.array(CertificateId).min(1).max(500).optional()),
        refusal: named('不予退出的部分', 'The part refused', Refusal.optional()),
      }),
      ({ settlementDeadline, certificateIds, refusal }, { data, facts, today }) => {
        const { form } = data;
        const cascade = cascadeOf(facts.entry, {
          scope: form.scope,
          certificateIds: certificateIds ?? form.certificateIds,
        });
        const named = certificateIds ? { certificateIds } : {};
        const approval = { approvedOn: today, cascade, settlementDeadline, ...named };
        return { approval, ...defined({ refusal }) };
      },
    ),
  ),
  tellEffect: step(words('补充告知退出效力', 'Tell what more would end'), nothing, (_, { data, facts, today }) => {
    const ending = endingOf(facts.entry, grantedSubject(data));
    const told = stationOf(data, 'granted')?.ends ?? [];
    return { effectTold: { on: today, ...ending, beyond: ending.ends.filter((id) => !told.includes(id)) } };
  }),
  recordEffectReceipt: receivingOf('effectNotice', words('补充告知函送达', 'Receipt of the supplementary notice')),
  confirmEffect: step(
    words('确认继续退出', 'Confirm the exit'),
    z.strictObject({ letterDate: named('书面材料日期', 'Date of the letter', Day) }),
    ({ letterDate }, { data, today }) => {
      const { effectTold, approval } = data;
      if (!effectTold) return {};
      const { cascade, ends } = effectTold;
      return {
        effectTold: { ...effectTold, confirmed: { letterDate, on: today } },
        ...(approval ? { approval: { ...approval, cascade } } : {}),
        stations: (data.stations ?? []).map((one) => (one.station === 'granted' ? { ...one, cascade, ends } : one)),
      };
    },
  ),
  refuseExit: step(words('不予退出', 'Refuse the exit'), Refusal, (refusal) => ({ refusal })),
  holdForSettlement: step(words('等待善后', 'Wait for settlement'), nothing, () => ({})),
  confirmSettlement: step(
    words('确认善后完成', 'Confirm the settlement'),
    z.strictObject({
      evidence: named('凭据', 'Evidence', text(1000)),
      remaining: named('尚余事项', 'What remains', Liabilities),
    }),
    (input, { today }) => ({ settlement: { ...input, confirmedOn: today } }),
  ),
  recordInstruction: instructionCommand<VoluntaryExitData>(() => ({})),
  takeRowOff,
  agreeWithdrawal: step(
    words('同意撤回', 'Agree to the withdrawal'),
    z.strictObject({ letterDate: named('书面材料日期', 'Date of the letter', Day) }),
    (withdrawal) => ({ withdrawal }),
  ),
  publish: passing(
    'announced',
    grantedSubject,
    step(words('公告注销', 'Publish the exit'), nothing, (_, { today }) => ({ publication: { publishedOn: today } })),
  ),
  effectExit: step(words('退出生效', 'Exit takes effect'), nothing, () => ({})),
  reportToConference: step(
    words('向联席会议报告', 'Report to the joint conference'),
    z.strictObject({ acceptanceText: named('受理情况', 'How it was taken in', text(2000)) }),
    ({ acceptanceText }, { today }) => ({ conferenceReport: { acceptanceText, reportedOn: today } }),
  ),
} satisfies Record<string, Command<VoluntaryExitData>>;
