import { day } from '#shared/domain/day.ts';
import { DirectoryEntry } from '#shared/domain/directory.ts';
import { Uscc } from '#shared/domain/uscc.ts';
import { ExitForm } from '#shared/procedures/voluntary-exit/form.ts';

/** A made-up legal entity with a valid check character. */
export const exampleUscc = Uscc.parse('91110000MA0000001L');

/** A directory entry with active certificates of these codes, approved on 2024-03-01. */
export const entryWith = (...certificateIds: string[]): DirectoryEntry =>
  DirectoryEntry.parse({
    uscc: exampleUscc,
    name: '示例甲培训评价有限公司',
    address: '北京市示例区示例路1号',
    contact: { name: '示例联系人', phone: '010-00000000' },
    status: 'active',
    certificates: certificateIds.map((certificateId, index) => ({
      certificateId,
      name: `示例证书${index + 1}`,
      approvedOn: day('2024-03-01'),
      status: 'active',
    })),
    openCases: [],
    caseCount: 0,
    version: 1,
  });

/** A complete application for the exit of some certificates; `change` overrides members. */
export const exampleForm = (certificateIds: readonly string[], change: Record<string, unknown> = {}): ExitForm =>
  ExitForm.parse({
    applicationTitle: '关于退出职业技能等级证书实施资格的申请（示例）',
    scope: 'certificate',
    certificateIds,
    reasonCode: 'strategy',
    reason: '示例原因：业务调整',
    contact: { name: '示例联系人', phone: '010-00000000' },
    completedWork: { examinationsHeld: true, dataUploaded: true, agreementsEnded: true },
    liabilities: { paidNotExamined: { people: 0, amountFen: 0 }, examinedNotCertified: { people: 0 }, otherItems: [] },
    commitments: { answersForEarlierActs: true, acceptsBan: true },
    ...change,
  });
