import type { Asking } from './visit.ts';

/** Members of the query by name; what was left empty is not asked. */
export const asked = <Name extends string>(context: Asking, names: readonly Name[]): Partial<Record<Name, string>> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const text = context.req.query(name)?.trim();
      return text ? [[name, text]] : [];
    }),
  ) as Partial<Record<Name, string>>;

/** A query as the end of an address; members without a value are left out. */
export const queryText = (members: Readonly<Record<string, string | undefined>>): string => {
  const told = Object.entries(members).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return told.length > 0 ? `?${new URLSearchParams(told)}` : '';
};
