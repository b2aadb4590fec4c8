import type { Actor } from '#shared/domain/actor.ts';
import { type Role, roles } from '#shared/domain/roles.ts';
import { Uscc } from '#shared/domain/uscc.ts';

export type Claims = Readonly<Record<string, unknown>>;

/** API Gateway hands an array claim over as the text `[a b]`. */
const words = (claim: unknown): string[] =>
  Array.isArray(claim)
    ? claim.map(String)
    : String(claim ?? '')
        .replace(/^\[|\]$/g, '')
        .split(/[\s,]+/)
        .filter(Boolean);

/** No token makes anybody the system or the public: one is the schedule, the other has no token. */
const isGrantable = (role: string): role is Role =>
  Object.hasOwn(roles, role) && role !== 'system' && role !== 'public';

/** A subject as OIDC has it: up to 255 characters, no blanks alone, no controls. */
const subject = (claim: unknown): string =>
  typeof claim === 'string' && /^(?=.*\S)\P{C}{1,255}$/u.test(claim) ? claim : '';

const text = (claim: unknown): string | undefined => (typeof claim === 'string' && claim !== '' ? claim : undefined);

/** Whether a token says whose it is: without a subject nobody could be told apart, neither as signer nor in the log. */
export const isIdentified = ({ id }: Actor): boolean => id !== '';

/** Who acts, from the verified claims of the token. Roles and parties that are not well-formed grant nothing. */
export const actorOf = (claims: Claims): Actor => {
  const uscc = Uscc.safeParse(claims.uscc);
  const department = text(claims.department);
  const expertId = text(claims.expertId);
  const id = subject(claims.sub);
  return {
    id,
    name: text(claims.name) ?? id,
    roles: words(claims.roles).filter(isGrantable),
    ...(uscc.success ? { uscc: uscc.data } : {}),
    ...(department ? { department } : {}),
    ...(expertId ? { expertId } : {}),
  };
};
