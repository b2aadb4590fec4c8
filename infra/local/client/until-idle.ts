import { setTimeout as wait } from 'node:timers/promises';

const patienceSeconds = 90;

/** Settles when the system at `url` has no record, execution, schedule or invocation under way. */
export const untilIdle = async (url: string): Promise<void> => {
  const end = performance.now() + patienceSeconds * 1000;
  let last = '';
  while (performance.now() < end) {
    last = await (await fetch(`${url}/local/status`)).text();
    if (JSON.parse(last).state === 'idle') return;
    await wait(50);
  }
  throw new Error(`The system was still busy after ${patienceSeconds} seconds: ${last}`);
};
