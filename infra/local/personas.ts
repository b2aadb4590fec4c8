import type { Actor } from '#shared/domain/actor.ts';
import { defined } from '#shared/domain/defined.ts';
import type { Role } from '#shared/domain/roles.ts';
import { Uscc } from '#shared/domain/uscc.ts';

/** A seeded person of the embedded system; every name is marked 示例 and belongs to nobody. */
export type Persona = Omit<Actor, 'roles'> & { readonly role: Role };

export const exampleUsccs = {
  a: Uscc.parse('91110000MA0000001L'),
  b: Uscc.parse('91310000MA00000025'),
} as const;

const staff = (id: string, name: string, role: Role): Persona => ({ id, name, role });

const expert = (number: number): Persona => ({
  id: `expert-${number}`,
  name: `示例专家${'甲乙丙丁戊己庚辛壬癸'[number - 1]}`,
  role: 'expert',
  expertId: `expert-${number}`,
});

const list: readonly Persona[] = [
  { id: 'organization-a', name: '示例甲培训评价组织', role: 'organization', uscc: exampleUsccs.a },
  { id: 'organization-b', name: '示例乙培训评价组织', role: 'organization', uscc: exampleUsccs.b },
  staff('agency-clerk', '示例受托中心经办人', 'agencyClerk'),
  staff('agency-deputy', '示例受托中心副职', 'agencyClerk'),
  staff('agency-head', '示例受托中心负责人', 'agencyHead'),
  staff('office-clerk', '示例办公室经办人', 'officeClerk'),
  staff('office-head', '示例办公室负责人', 'officeHead'),
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(expert),
  { id: 'department-ndrc', name: '示例国家发展改革委经办人', role: 'department', department: 'NDRC' },
  { id: 'department-samr', name: '示例市场监管总局经办人', role: 'department', department: 'SAMR' },
  staff('superior-head', '示例上一级负责人', 'superiorHead'),
  staff('legality-reviewer', '示例合法性审核人员', 'legalityReviewer'),
  staff('auditor', '示例审计人员', 'auditor'),
];

export const personas: ReadonlyMap<string, Persona> = new Map(list.map((persona) => [persona.id, persona]));

/** The secret of every persona, for `client_credentials` on this machine. */
export const personaSecret = 'local-only';

/** The claims that say who somebody is, as the API reads them. */
export const claimsOf = ({ name, role, uscc, department, expertId }: Persona): Record<string, unknown> => ({
  name,
  roles: [role],
  ...defined({ uscc }),
  ...(department ? { department } : {}),
  ...(expertId ? { expertId } : {}),
});
