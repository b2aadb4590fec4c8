import { expect } from 'vitest';
import type { Answer } from '#infra/local/client/open-client.ts';

/** Expects a problem+json of that status and code, worded in Chinese and in English. */
export const expectProblem = (
  { status, headers, body }: Answer,
  expected: { readonly status: number; readonly code: string; readonly [member: string]: unknown },
): void => {
  expect([status, body]).toEqual([expected.status, expect.objectContaining(expected)]);
  expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(body).toMatchObject({
    type: `urn:exit-docket:problem:${expected.code}`,
    title: expect.stringMatching(/\p{Script=Han}/u),
    detail: expect.stringMatching(/\p{Script=Han}/u),
    english: { title: expect.stringMatching(/[a-z]/), detail: expect.stringMatching(/[a-z]/) },
  });
};
