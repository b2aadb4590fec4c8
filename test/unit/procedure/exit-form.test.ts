import { describe, expect, it } from 'vitest';
import { ExitForm } from '#shared/procedures/voluntary-exit/form.ts';
import { exampleForm } from '#test/support/examples.ts';

describe('an application for exit (Art. 3)', () => {
  const form = exampleForm(['X-1001']);
  const paths = (change: object) =>
    ExitForm.safeParse({ ...form, ...change }).error?.issues.map(({ path }) => path.join('.')) ?? [];

  it('states the organization’s own reason, by code and in words', () => {
    expect(paths({})).toEqual([]);
    expect(paths({ reason: '' })).toContain('reason');
    expect(paths({ reason: undefined })).toEqual(['reason']);
    expect(paths({ reasonCode: 'revoked' })).toEqual(['reasonCode']);
  });
  it('names certificates where it is about certificates, and none where it is about the qualification', () => {
    expect(paths({ certificateIds: [] })).toEqual(['certificateIds']);
    expect(paths({ scope: 'qualification' })).toEqual(['certificateIds']);
    expect(paths({ certificateIds: ['X-1001', 'X-1001'] })).toEqual(['certificateIds']);
  });
});
