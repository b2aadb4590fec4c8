/** One condition of an event pattern beside a literal value. */
const conditions: Readonly<Record<string, (actual: unknown, wanted: unknown) => boolean>> = {
  prefix: (actual, wanted) => typeof actual === 'string' && typeof wanted === 'string' && actual.startsWith(wanted),
  suffix: (actual, wanted) => typeof actual === 'string' && typeof wanted === 'string' && actual.endsWith(wanted),
  exists: (actual, wanted) => (actual !== undefined) === wanted,
  'anything-but': (actual, wanted) => (Array.isArray(wanted) ? !wanted.includes(actual) : actual !== wanted),
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const meets = (actual: unknown, wanted: unknown): boolean => {
  if (!isRecord(wanted)) return actual === wanted;
  return Object.entries(wanted).every(([name, operand]) => {
    const condition = conditions[name];
    if (!condition) throw new Error(`The embedded event source knows no filter condition \`${name}\`.`);
    return condition(actual, operand);
  });
};

/** Whether a stream record passes an event filter: a list holds alternatives, an object goes one level down. */
export const matchesPattern = (record: unknown, pattern: unknown): boolean => {
  if (!isRecord(pattern)) return false;
  return Object.entries(pattern).every(([name, wanted]) => {
    const actual = isRecord(record) ? record[name] : undefined;
    return Array.isArray(wanted) ? wanted.some((one) => meets(actual, one)) : matchesPattern(actual, wanted);
  });
};
