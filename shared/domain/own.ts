/** The member of that name which a record has itself: a name from outside finds nothing that every object inherits. */
export const own = <Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;
