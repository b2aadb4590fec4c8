import { describe, expect, it } from 'vitest';
import { failure, type LocalFunction } from '#infra/local/functions/local-function.ts';
import { tellFaults } from '#infra/local/functions/tell-faults.ts';
import type { Outcome } from '#infra/local/worker/messages.ts';

const portal: LocalFunction = {
  ...{ name: 'Api-portalfunction0A1B2C', arn: 'arn:portal', bundle: '', handler: 'handler', environment: {} },
  ...{ timeoutSeconds: 1, memorySize: 128, concurrency: undefined },
};

const toldOf = async (outcome: Outcome, arn = portal.arn): Promise<readonly string[]> => {
  const told: string[] = [];
  const complain = (sentence: string) => void told.push(sentence);
  const invoke = tellFaults(async () => outcome, { functions: [portal], complain, log: 'functions.log' });
  expect(await invoke(arn, {})).toBe(outcome);
  return told;
};

describe('a function that does not answer', () => {
  it.each([
    ['Sandbox.Timedout', 'INIT timed out'],
    ['Runtime.ExitError', 'Runtime exited during INIT'],
  ])('is told with its folder, %s and the log', async (type, message) => {
    expect(await toldOf(failure(type, message))).toEqual([
      `The function portal gave no answer: ${message}. See functions.log.`,
    ]);
  });

  it('is named as it was asked for where no template names it', async () => {
    expect(await toldOf(failure('Runtime.ExitError', 'gone'), 'arn:other')).toEqual([
      'The function arn:other gave no answer: gone. See functions.log.',
    ]);
  });

  it.each([{ ok: true, value: null } as const, failure('RangeError', 'what a handler throws is its caller’s')])(
    'is told apart from %j, which nobody complains of',
    async (outcome) => {
      expect(await toldOf(outcome)).toEqual([]);
    },
  );
});
