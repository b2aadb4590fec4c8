import type { FilledSheets } from '#functions/casework/takeover/template.ts';
import { usccAt } from './uscc-at.ts';

const two = (at: number): string => String(at).padStart(5, '0');

/** An organization of a workbook, by its place. */
export const organizationRow = (at: number): string[] => [
  usccAt(at),
  `示例组织${two(at)}`,
  `示例市示例路${at}号`,
  '示例联系人',
  '000-00000001',
];

export const certificateRow = (at: number, of: number, approvedOn = '2021-06-01'): string[] => [
  `X-2021-${two(at)}`,
  usccAt(of),
  `示例证书${two(at)}`,
  approvedOn,
];

/** So many organizations with certificates by turns. */
export const manyRows = (organizations: number, certificates: number): FilledSheets => ({
  organizations: Array.from({ length: organizations }, (_, at) => organizationRow(at)),
  certificates: Array.from({ length: certificates }, (_, at) => certificateRow(at, at % organizations)),
});

/** A small workbook with something on every sheet, all of it sound on 5 January 2026. */
export const soundRows = (): FilledSheets => ({
  organizations: [0, 1, 2, 3].map(organizationRow),
  formerNames: [[usccAt(0), '示例旧名', '2022年5月1日', '示例变更登记通知书']],
  certificates: [
    certificateRow(0, 0),
    certificateRow(1, 0),
    certificateRow(2, 1),
    certificateRow(3, 2),
    certificateRow(4, 3),
  ],
  exits: [
    [usccAt(0), '证书', 'X-2021-00001', '自愿退出', '2024/3/1', '示例公告〔2024〕1号'],
    [usccAt(1), '资质', '', '取消', '20240601', '示例公告〔2024〕2号'],
    [usccAt(3), '资质', '', '取消', '2022-06-01', '示例公告〔2022〕2号'],
  ],
  bans: [[usccAt(9), '取消', '2024-02-29', '2029-02-28', '示例决定〔2024〕1号']],
  failedRectifications: [[usccAt(2), 'X-2021-00003', '2025-05-01', '示例通知〔2025〕1号', '示例认定情况']],
  experts: [
    ['E-001', '示例专家一', '示例单位', '示例部门', '示例领域一；示例领域二', '在库'],
    ['E-002', '示例专家二', '示例单位', '示例部门', '示例领域一', '暂停'],
  ],
  numbers: [['示例办函', '2026', '12']],
});
