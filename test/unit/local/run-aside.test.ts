import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { runAside } from '#infra/local/dev/run-aside.ts';

const waiting = ['-e', 'setInterval(() => {}, 1000)'];

it('answers with what a program said and how it ended', async () => {
  expect(await runAside(['-e', 'console.log("drawn"); process.exitCode = 3'])).toEqual({ code: 3, out: 'drawn\n' });
});

it.each([0, 150])(
  'ends one that is cut off after %i ms without a fault, so that the next save is drawn',
  async (after) => {
    const cut = new AbortController();
    const running = runAside(waiting, cut.signal);
    if (after > 0) await wait(after);
    cut.abort();
    expect(await running).toEqual({ code: null, out: '' });
  },
);
