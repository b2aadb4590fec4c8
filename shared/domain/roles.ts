import { type Words, words } from './words.ts';

/** Who may act. `system` is the schedule and the engine itself, `public` anybody without sign-in; no token grants them. */
export const roles = {
  organization: words('培训评价组织', 'evaluation organization'),
  agencyClerk: words('具体受托单位经办人', 'clerk of the agency'),
  agencyHead: words('具体受托单位负责人', 'head of the agency'),
  officeClerk: words('部际联席会议办公室经办人', 'clerk of the office'),
  officeHead: words('部际联席会议办公室负责人', 'head of the office'),
  superiorHead: words('部际联席会议办公室上一级负责人', 'head above the office'),
  legalityReviewer: words('合法性审核人员', 'legality reviewer'),
  expert: words('评议专家', 'expert of the panel'),
  department: words('征求意见部门', 'consulted department'),
  public: words('社会公众', 'the public'),
  auditor: words('审计人员', 'auditor'),
  system: words('系统', 'the system'),
} as const satisfies Record<string, Words>;

export type Role = keyof typeof roles;

/**
 * What a role is to a case: staff decide, parties act for themselves, members are invited to have a say, readers look
 * on, and the engine acts by itself.
 */
export const standingOf = {
  ...{ organization: 'party', department: 'party', public: 'party' },
  ...{ agencyClerk: 'staff', agencyHead: 'staff', officeClerk: 'staff', officeHead: 'staff' },
  ...{ expert: 'member', auditor: 'reader', legalityReviewer: 'reader', superiorHead: 'reader', system: 'engine' },
} as const satisfies Record<Role, 'party' | 'staff' | 'member' | 'reader' | 'engine'>;

/** The roles of the two offices. */
export const staffRoles: readonly Role[] = (Object.keys(standingOf) as Role[]).filter(
  (role) => standingOf[role] === 'staff',
);

/** Those who read every case: the two offices, and who looks on. */
export const readerRoles: readonly Role[] = (Object.keys(standingOf) as Role[]).filter(
  (role) => standingOf[role] === 'staff' || standingOf[role] === 'reader',
);

/** Several roles in a sentence, each once. */
export const rolesWords = (named: readonly Role[]): Words => {
  const each = [...new Set(named)].map((role) => roles[role]);
  return words(each.map(({ zh }) => zh).join('、'), each.map(({ en }) => en).join(', '));
};
