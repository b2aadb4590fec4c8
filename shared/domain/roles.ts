/** Who may act. `system` is the schedule and the engine itself, `public` anybody without sign-in; no token grants them. */
export const roles = {
  organization: '培训评价组织',
  agencyClerk: '具体受托单位经办人',
  agencyHead: '具体受托单位负责人',
  officeClerk: '部际联席会议办公室经办人',
  officeHead: '部际联席会议办公室负责人',
  expert: '评议专家',
  department: '征求意见部门',
  public: '社会公众',
  auditor: '审计人员',
  system: '系统',
} as const;

export type Role = keyof typeof roles;
