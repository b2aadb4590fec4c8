import { z } from 'zod';
import { chineseDate, Day } from '#shared/domain/day.ts';
import { fault } from '#shared/domain/fault.ts';
import type { Block } from '#templates/typeset/block.ts';
import { annex, column } from './blocks.ts';
import { Certificate, Organization } from './party.ts';
import { Line } from './text.ts';

/**
 * One row of a published or circulated list: an organization's qualification, or one of its certificates.
 * A row of a qualification may name no certificate.
 */
const ExitListRow = z
  .strictObject({
    organization: Organization,
    /** `both`: the certificates named, and with the last of them the qualification (Art. 2). */
    exit: z.enum(['qualification', 'certificate', 'both']),
    certificate: Certificate.optional(),
    approvedOn: Day.optional(),
    note: Line.optional(),
    /** Whether the exit bars the entity (Art. 10 can be read both ways); where it is not said, it does. */
    barred: z.boolean().optional(),
  })
  .refine(({ exit, certificate }) => exit === 'qualification' || certificate !== undefined, {
    path: ['certificate'],
    ...fault('退出证书须写明证书', 'an exit of a certificate names it'),
  });

export const ExitList = z.array(ExitListRow).min(1).max(5000);
export type ExitList = z.infer<typeof ExitList>;

/** How many qualifications and certificates a list ends; a row of each certificate counts one. */
export const countExits = (list: ExitList): { organizations: number; certificates: number } => ({
  organizations: new Set(list.filter(({ exit }) => exit !== 'certificate').map((row) => row.organization.uscc)).size,
  certificates: new Set(list.flatMap(({ certificate }) => certificate?.certificateId ?? [])).size,
});

/** Whether the exits of a list bar the entities: every one, none, or those that say so themselves. */
export const whoIsBarred = (list: ExitList): 'all' | 'some' | 'none' => {
  const barred = list.filter((row) => row.barred !== false).length;
  return barred === list.length ? 'all' : barred === 0 ? 'none' : 'some';
};

/** Rows that say of themselves that they bar, where others of the same list do not. */
export const withBans = (list: ExitList, term: string): ExitList =>
  whoIsBarred(list) === 'some'
    ? list.map((row) =>
        row.barred === false
          ? row
          : { ...row, note: [`禁入期${term}`, row.note].filter((part) => part !== undefined).join('；') },
      )
    : list;

/** The organizations whose rows exit in a way, for a sentence about them; of more than three the list says which. */
export const organizationsExiting = (list: ExitList, exit: ExitList[number]['exit']): string => {
  const names = [...new Set(list.filter((row) => row.exit === exit).map(({ organization }) => organization.name))];
  return names.length > 3 ? `清单中退出类型为“${typeNames[exit]}”的${names.length}家培训评价组织` : names.join('、');
};

const typeNames = { qualification: '资质', certificate: '证书', both: '资质和证书' } as const;

/** 「n家培训评价组织资质和m个职业技能等级证书实施资格」, without a part that counts nothing. */
export const exitCountText = (list: ExitList): string => {
  const { organizations, certificates } = countExits(list);
  const parts = [
    organizations > 0 ? `${organizations}家培训评价组织资质` : '',
    certificates > 0 ? `${certificates}个职业技能等级证书实施资格` : '',
  ];
  return parts.filter((part) => part !== '').join('和');
};

/** The list as an annex across the page, with the columns that the model of D18 gives. */
export const exitListAnnex = (label: string, name: string, list: ExitList): Block[] => [
  annex(label, name, 'landscape'),
  {
    type: 'table',
    columns: [
      column('序号', 1),
      column('培训评价组织名称', 4.6, 'left'),
      column('统一社会信用代码', 4),
      column('职业技能等级证书名称', 4.4, 'left'),
      column('批准实施日期', 3.2),
      column('退出类型（资质/证书）', 2.4),
      column('备注', 2.4, 'left'),
    ],
    rows: list.map((row, index) => [
      String(index + 1),
      row.organization.name,
      row.organization.uscc,
      row.certificate?.name ?? '—',
      row.approvedOn ? chineseDate(row.approvedOn) : '—',
      typeNames[row.exit],
      row.note ?? '',
    ]),
  },
];

/** Rows for the samples of documents that carry a list. */
export const exampleExitList = [
  {
    organization: { name: '示例培训评价科技有限公司', uscc: '91110000MA0000001L' },
    exit: 'qualification',
    certificate: { certificateId: 'X-2021-0001', name: '示例数据处理' },
    approvedOn: '2021-06-18',
  },
  {
    organization: { name: '示例培训评价科技有限公司', uscc: '91110000MA0000001L' },
    exit: 'qualification',
    certificate: { certificateId: 'X-2021-0002', name: '示例设备运维' },
    approvedOn: '2021-06-18',
  },
] as const satisfies z.input<typeof ExitList>;
