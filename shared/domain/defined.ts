type Sure<Members> = {
  [Name in keyof Members as undefined extends Members[Name] ? never : Name]: Members[Name];
};
type Optional<Members> = {
  [Name in keyof Members as undefined extends Members[Name] ? Name : never]?: Exclude<Members[Name], undefined>;
};

/** The members with a value: one that is undefined is no member at all, which is how every record here leaves one out. */
export const defined = <Members extends object>(members: Members): Sure<Members> & Optional<Members> =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Sure<Members> &
    Optional<Members>;
