import { z } from 'zod';
import { Day } from '../../domain/day.ts';
import { text } from '../../domain/directory.ts';
import { DayInForce } from '../../domain/in-force.ts';
import { named, oneOf } from '../../domain/label.ts';
import { law } from '../../domain/law.ts';
import { inWords } from '../../domain/law-words.ts';
import { nothing } from '../../domain/nothing.ts';
import { words } from '../../domain/words.ts';
import type { Command } from '../../procedure/definition.ts';
import { commandOf, receivingOf } from '../../procedure/make-commands.ts';
import { absorbCommand, reviveCommand } from '../parts/absorb-command.ts';
import { dayProofFields, postedFirst } from '../parts/delivery.ts';
import { Material } from '../parts/material.ts';
import { type VoluntaryExitData, windowOf } from './data.ts';

const step = commandOf<VoluntaryExitData>();
const Receipt = postedFirst(
  z.strictObject({
    receivedOn: named('收到日期', 'Received on', DayInForce),
    postmarkedOn: named('寄出邮戳日期（邮寄时填写）', 'Postmark (where sent by post)', DayInForce.optional()),
    ...dayProofFields,
    materials: named('材料', 'Papers', z.array(Material).min(1).max(100)),
  }),
);

export const acceptancePapers = {
  application: words('退出申请书（签字盖章）', 'Application for exit, signed and sealed'),
  licenceCopy: words('法人证照复印件', 'Copy of the licence'),
  approvalBasis: words('批准实施依据', 'Basis of the approval'),
  resolution: words('决策机构决议', 'Resolution of the governing body'),
  windUpReport: words('善后工作报告', 'Report on the settlement'),
  commitmentLetter: words('承诺书', 'Letter of commitment'),
};

const Papers = z.strictObject(
  Object.fromEntries(
    Object.entries(acceptancePapers).map(([paper, { zh, en }]) => [paper, named(zh, en, z.boolean())]),
  ) as Record<keyof typeof acceptancePapers, z.ZodBoolean>,
);

export const nonAcceptanceGrounds = {
  notInDirectory: words('申请单位或者证书不在目录内', 'Not in the directory'),
  yearNotElapsed: words(
    `自批准实施之日起未满${inWords(law.yearBeforeExit).zh}`,
    `Less than ${inWords(law.yearBeforeExit).en} since approval`,
  ),
  wrongBody: words('申请事项不属于受理范围', 'Not for this body'),
  noStanding: words('申请人不具备申请资格', 'Without standing to apply'),
};

/** Commands from the draft to the decision on acceptance (Arts. 4, 6(1)). */
export const intakeCommands = {
  submitForm: step(words('提交申请', 'Submit the application'), nothing, () => ({})),
  recordPaperReceipt: step(words('登记收件', 'Record the papers received'), Receipt, (receipt) => ({
    receipt,
    window: windowOf(receipt),
  })),
  openWindow: step(words('进入集中受理期', 'Intake window opens'), nothing, () => ({})),
  accept: step(
    words('受理', 'Accept the application'),
    z.strictObject({ papers: named('纸质材料核对', 'Check of the papers', Papers) }),
    (_, { today }) => ({
      acceptedOn: today,
    }),
  ),
  requestSupplement: step(
    words('要求补正', 'Ask for a supplement'),
    z.strictObject({
      summary: named('材料欠缺的概括', 'What is missing, in short', text(100)),
      items: named(
        '需要补正的全部内容（一次性告知）',
        'Everything to supplement (told once)',
        z.array(text(200)).min(1).max(20),
      ),
    }),
    (input, { today }) => ({ supplement: { ...input, requestedOn: today } }),
  ),
  recordSupplementService: receivingOf('supplementNotice', words('补正通知送达', 'Receipt of the supplement notice')),
  supplySupplement: step(words('登记补正材料', 'Record the supplement'), Receipt, (supplied, { data }) =>
    data.supplement ? { supplement: { ...data.supplement, supplied } } : {},
  ),
  supplementExpired: step(words('补正期满', 'End of the term for the supplement'), nothing, () => ({})),
  refuseAcceptance: step(
    words('不予受理', 'Refuse acceptance'),
    z.strictObject({
      ground: named('理由', 'Reasons', oneOf(nonAcceptanceGrounds)),
      facts: named('事实', 'Facts', text(1000)),
      returnsPapers: named('退回所报材料', 'Return the papers', z.boolean()),
    }),
    (nonAcceptance) => ({ nonAcceptance }),
  ),
  withdraw: step(
    words('撤回申请', 'Withdraw the application'),
    z.strictObject({ letterDate: named('书面材料日期', 'Date of the letter', Day) }),
    (withdrawal) => ({
      withdrawal,
    }),
  ),
  absorb: absorbCommand,
  revive: reviveCommand,
} satisfies Record<string, Command<VoluntaryExitData>>;
