const units: Readonly<Record<string, (every: number) => string>> = {
  minute: (every) => `*/${every} * * * *`,
  hour: (every) => `0 */${every} * * *`,
  day: (every) => `0 0 */${every} * *`,
};

const fromRate = (every: string, unit: string): string => {
  const make = units[unit];
  if (!make) throw new Error(`The embedded scheduler knows no rate(${every} ${unit}).`);
  return make(Number(every));
};

/** The schedule expression of EventBridge Scheduler as five cron fields: `?` is any, and the year must be any. */
export const toCron = (expression: string): string => {
  const rate = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression);
  if (rate) return fromRate(rate[1] ?? '', rate[2] ?? '');
  const fields = /^cron\((.+)\)$/.exec(expression)?.[1]?.split(' ');
  if (fields?.length !== 6 || fields[5] !== '*')
    throw new Error(`The embedded scheduler does not understand ${expression}.`);
  return fields.slice(0, 5).join(' ').replaceAll('?', '*');
};
