import { Cron } from 'croner';
import type { Clock } from '../clock.ts';
import type { Invoke } from '../functions/local-function.ts';
import type { ScheduleProperties } from '../template/resources.ts';
import { toCron } from './to-cron.ts';

export type Schedules = {
  /** Fires what has become due by the local clock; settles when the functions have answered. */
  fireDue(): Promise<void>;
  running(): number;
  stop(): Promise<void>;
};

export type SchedulesNeeds = {
  readonly schedules: readonly ScheduleProperties[];
  readonly clock: Clock;
  readonly invoke: Invoke;
  readonly complain: (sentence: string) => void;
};

const tickMilliseconds = 1000;

type Planned = { readonly schedule: ScheduleProperties; readonly cron: Cron; lookedAt: number };

const plan = (schedule: ScheduleProperties, now: number): Planned => ({
  schedule,
  // EventBridge counts the days of the week from Sunday = 1.
  cron: new Cron(toCron(schedule.ScheduleExpression), {
    timezone: schedule.ScheduleExpressionTimezone,
    alternativeWeekdays: true,
    paused: true,
  }),
  lookedAt: now,
});

/** However many times a schedule came due while the clock was moved, it fires once, as its handler looks at the day. */
const isDue = (planned: Planned, now: number): boolean => {
  const next = planned.cron.nextRun(new Date(planned.lookedAt));
  planned.lookedAt = now;
  return next !== null && next.getTime() <= now;
};

/** Fires the template's schedules by the local clock. */
export const runSchedules = ({ schedules, clock, invoke, complain }: SchedulesNeeds): Schedules => {
  const planned = schedules.filter(({ State }) => State === 'ENABLED').map((schedule) => plan(schedule, clock.now()));
  const running = new Set<Promise<void>>();

  const fire = async ({ Target, ScheduleExpression }: ScheduleProperties): Promise<void> => {
    const attempts = 1 + Math.min(2, Target.RetryPolicy?.MaximumRetryAttempts ?? 2);
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      const outcome = await invoke(Target.Arn, JSON.parse(Target.Input));
      if (outcome.ok) return;
      if (attempt === attempts) complain(`${ScheduleExpression} failed: ${outcome.error.errorMessage}`);
    }
  };
  const fireDue = async (): Promise<void> => {
    const now = clock.now();
    const fired = planned.filter((one) => isDue(one, now)).map(({ schedule }) => fire(schedule));
    for (const one of fired) {
      running.add(one);
      one.finally(() => running.delete(one));
    }
    await Promise.all(fired);
  };
  const timer = setInterval(() => void fireDue(), tickMilliseconds);
  return {
    fireDue,
    running: () => running.size,
    stop: async () => {
      clearInterval(timer);
      await Promise.all(running);
    },
  };
};
