import { oneOf } from './label.ts';
import { type Role, roles } from './roles.ts';

/** The head of each member of staff's body. */
const heads: Partial<Record<Role, Role>> = {
  agencyClerk: 'agencyHead',
  agencyHead: 'agencyHead',
  officeClerk: 'officeHead',
  officeHead: 'officeHead',
};

/** The heads of the bodies that these roles belong to. */
export const headsOf = (roles: readonly Role[]): Role[] => [...new Set(roles.flatMap((role) => heads[role] ?? []))];

/** The two offices, clerk and head of each. */
export const bodies = {
  agency: ['agencyClerk', 'agencyHead'],
  office: ['officeClerk', 'officeHead'],
} as const satisfies Record<string, readonly Role[]>;

export const headRoles = ['agencyHead', 'officeHead'] as const satisfies readonly Role[];

/** One of them, in words. */
export const HeadRole = oneOf({ agencyHead: roles.agencyHead, officeHead: roles.officeHead });
