import { z } from 'zod';
import { Day, Instant } from './day.ts';
import { text } from './directory.ts';
import { fault } from './fault.ts';
import { CaseId, CertificateId } from './ids.ts';
import { named, oneOf } from './label.ts';
import { Uscc } from './uscc.ts';
import { type Words, words } from './words.ts';

/** Where a clue (问题线索) came from (Art. 7(1)); `objection` is one raised without a name during publicity. */
export const clueSources = {
  hotline: words('监督咨询电话', 'Supervision hotline'),
  letter: words('信访件', 'Letter or visit'),
  platform: words('证书信息管理服务平台', 'Certificate platform'),
  biweeklyReport: words('双周报', 'Fortnightly report'),
  inspection: words('“双随机、一公开”检查', 'Random inspection'),
  objection: words('公示期间匿名反映', 'Told without a name during publicity'),
  conference: words('联席会议意见', 'Word of the joint conference'),
  other: words('其他', 'Other'),
} as const satisfies Record<string, Words>;
export type ClueSource = keyof typeof clueSources;

export const informantKinds = {
  person: words('实名', 'A person by name'),
  organization: words('单位', 'A body by name'),
  anonymous: words('匿名', 'Without a name'),
} as const satisfies Record<string, Words>;

export const ClueId = z
  .string()
  .regex(/^\d{4}-[1-9]\d{0,5}$/, fault('线索编号应为“年份-序号”', 'not a clue number'))
  .meta({ examples: ['2026-1'] })
  .brand<'ClueId'>();
export type ClueId = z.infer<typeof ClueId>;

/** Who told it. Kept apart from the clue, read by the agency alone, and never part of a document. */
export const Informant = z.strictObject({
  name: named('姓名或者名称', 'Name', text(60)),
  contact: named('联系方式', 'Contact', text(100)),
});
export type Informant = z.infer<typeof Informant>;

export const screeningOutcomes = {
  duplicate: words('重复线索', 'Told before'),
  outOfScope: words('不属于受理范围', 'Not within scope'),
  merged: words('并入已有案件', 'Merged into a case'),
  opened: words('立案', 'Case opened'),
} as const satisfies Record<string, Words>;
export type ScreeningOutcome = keyof typeof screeningOutcomes;

/** A row of the work ledger (工作台账): numbered, append-only, its status tracked to the end (R7.1b). */
export const Clue = z.strictObject({
  clueId: named('线索编号', 'Number of the clue', ClueId),
  source: named('线索来源', 'Source of the clue', oneOf(clueSources)),
  receivedOn: named('收到日期', 'Received on', Day),
  informantKind: named('反映方式', 'How it was told', oneOf(informantKinds)),
  uscc: named('统一社会信用代码', 'Unified social credit code', Uscc),
  organizationName: named('组织名称', 'Name of the organization', text(120)),
  certificateIds: named('证书', 'Certificates', z.array(CertificateId).max(500)),
  summary: named('概要', 'Summary', text(1000)),
  groundNo: named('第五条第几项情形', 'Ground (item of Article 5)', z.int().min(1).max(9).optional()),
  loggedAt: Instant,
  loggedBy: z.string(),
  screened: z
    .strictObject({
      outcome: named('处理结果', 'Outcome', oneOf(screeningOutcomes)),
      reason: named('理由', 'Reasons', text(500)),
      caseId: named('案件编号', 'Case number', CaseId.optional()),
      on: named('日期', 'Date', Day),
      by: named('办理人', 'Done by', z.string()),
      byName: z.string().optional(),
    })
    .optional(),
  /** The reply to an informant who gave a name: a duty of every clue of its own, merged or not. */
  answered: z
    .strictObject({
      on: named('日期', 'Date', Day),
      by: named('办理人', 'Done by', z.string()),
      note: named('说明', 'Note', text(500)),
    })
    .optional(),
  version: z.int().positive(),
});
export type Clue = z.infer<typeof Clue>;

export const clueIdOf = (year: number, ordinal: number): ClueId => ClueId.parse(`${year}-${ordinal}`);
