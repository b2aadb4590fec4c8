import { z } from 'zod';
import { Day } from '../../domain/day.ts';
import { text } from '../../domain/directory.ts';
import { fault } from '../../domain/fault.ts';
import { DayInForce } from '../../domain/in-force.ts';
import { windowFor } from '../../domain/intake-window.ts';
import { law } from '../../domain/law.ts';
import { inWords } from '../../domain/law-words.ts';
import { nothing } from '../../domain/nothing.ts';
import { words } from '../../domain/words.ts';
import { type Command, commandOf, receivingOf, Way } from '../../procedure/definition.ts';
import { absorbCommand } from '../parts/absorb-command.ts';
import { Material } from '../parts/material.ts';
import { filingDay, type VoluntaryExitData } from './data.ts';

const step = commandOf<VoluntaryExitData>();
const Receipt = z
  .strictObject({
    receivedOn: DayInForce,
    postmarkedOn: DayInForce.optional(),
    materials: z.array(Material).min(1).max(100),
  })
  .refine(({ receivedOn, postmarkedOn }) => !postmarkedOn || postmarkedOn <= receivedOn, {
    path: ['postmarkedOn'],
    ...fault('邮戳日期不能晚于收到日期', 'the postmark cannot be later than the receipt'),
  });

export const acceptancePapers = {
  application: '退出申请书（签字盖章）',
  licenceCopy: '法人证照复印件',
  approvalBasis: '批准实施依据',
  resolution: '决策机构决议',
  windUpReport: '善后工作报告',
  commitmentLetter: '承诺书',
} as const;

const Papers = z.strictObject(
  Object.fromEntries(Object.keys(acceptancePapers).map((paper) => [paper, z.boolean()])) as Record<
    keyof typeof acceptancePapers,
    z.ZodBoolean
  >,
);

export const nonAcceptanceGrounds = {
  notInDirectory: '申请单位或者证书不在目录内',
  yearNotElapsed: `自批准实施之日起未满${inWords(law.yearBeforeExit).zh}`,
  wrongBody: '申请事项不属于受理范围',
  noStanding: '申请人不具备申请资格',
} as const;

type Ground = keyof typeof nonAcceptanceGrounds;

/** Commands from the draft to the decision on acceptance (Arts. 4, 6(1)). */
export const intakeCommands = {
  submitForm: step(words('提交申请', 'Submit the application'), nothing, () => ({})),
  recordPaperReceipt: step(words('登记收件', 'Record the papers received'), Receipt, (receipt) => ({
    receipt,
    window: windowFor(filingDay(receipt)),
  })),
  openWindow: step(words('进入集中受理期', 'Intake window opens'), nothing, () => ({})),
  accept: step(words('受理', 'Accept the application'), z.strictObject({ papers: Papers }), (_, { today }) => ({
    acceptedOn: today,
  })),
  requestSupplement: step(
    words('要求补正', 'Ask for a supplement'),
    z.strictObject({ summary: text(100), items: z.array(text(200)).min(1).max(20) }),
    (input, { today }) => ({ supplement: { ...input, requestedOn: today } }),
  ),
  recordSupplementService: receivingOf(
    'supplementNotice',
    step(
      words('登记补正通知送达', 'Record service of the supplement notice'),
      z.strictObject({ receivedOn: Day, way: Way }),
      ({ receivedOn: servedOn }, { data: { supplement } }) =>
        supplement ? { supplement: { ...supplement, servedOn } } : {},
    ),
  ),
  supplySupplement: step(words('登记补正材料', 'Record the supplement'), Receipt, (supplied, { data }) =>
    data.supplement ? { supplement: { ...data.supplement, supplied } } : {},
  ),
  supplementExpired: step(words('补正期满', 'End of the term for the supplement'), nothing, () => ({})),
  refuseAcceptance: step(
    words('不予受理', 'Refuse acceptance'),
    z.strictObject({
      ground: z.enum(Object.keys(nonAcceptanceGrounds) as [Ground, ...Ground[]]),
      facts: text(1000),
      returnsPapers: z.boolean(),
    }),
    (nonAcceptance) => ({ nonAcceptance }),
  ),
  withdraw: step(words('撤回申请', 'Withdraw the application'), z.strictObject({ letterDate: Day }), (withdrawal) => ({
    withdrawal,
  })),
  absorb: absorbCommand,
} satisfies Record<string, Command<VoluntaryExitData>>;
