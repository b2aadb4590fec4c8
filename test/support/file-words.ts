import { procedureNamed, recordOf } from '#functions/portal/labels.ts';
import type { ProcedureName } from '#shared/domain/case.ts';

/** A word of the program, as against a name, a number or what somebody wrote. */
const identifier = /^[a-z]+([A-Z][a-z]+)*$/;

/** What the page of a case would show in the words of the program: members without a name, values without one. */
export const unworded = (procedure: ProcedureName, data: unknown): string[] => {
  const { members, values } = recordOf(procedureNamed(procedure));
  const isKnown = (name: string, value: string) =>
    Object.hasOwn(values, `${name}.${value}`) || Object.hasOwn(values, value);
  const left = (value: unknown, name: string): string[] => {
    if (Array.isArray(value)) return value.flatMap((one) => left(one, name));
    if (typeof value === 'object' && value !== null)
      return Object.entries(value).flatMap(([member, inner]) => [
        ...(inner === undefined || Object.hasOwn(members, `${name}.${member}`) || Object.hasOwn(members, member)
          ? []
          : [member]),
        ...left(inner, member),
      ]);
    return typeof value === 'string' && identifier.test(value) && !isKnown(name, value) ? [`${name}: ${value}`] : [];
  };
  return left(data, '');
};
