import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { reasonOf } from '#test/bench/reason-of.ts';

it('is the line of the error that a process ended with, not the code around it', async () => {
  const code = `const minified=${JSON.stringify('x'.repeat(50_000))};throw new TypeError('The variable TABLE_NAME is missing')`;
  const fault = await promisify(execFile)(process.execPath, ['-e', code]).catch((thrown: unknown) => thrown);
  expect(reasonOf(fault)).toBe('TypeError: The variable TABLE_NAME is missing');
});

it.each([
  [new Error('first\nsecond'), 'first'],
  ['said', 'said'],
  [new Error(''), ''],
  [new Error('x'.repeat(1000)), `${'x'.repeat(300)}…`],
])('is one short line of whatever was thrown', (fault, reason) => {
  expect(reasonOf(fault)).toBe(reason);
});
