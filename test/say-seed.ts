import { randomInt } from 'node:crypto';
import process from 'node:process';

/** Random tests begin elsewhere in each run; the seed is said once, so that a run can be repeated. */
export const setup = (): void => {
  process.env.SEED ??= String(randomInt(2 ** 31));
  console.info(`Random tests begin at SEED=${process.env.SEED}: set it to repeat this run.\n`);
};
