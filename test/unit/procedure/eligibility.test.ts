import { describe, expect, it } from 'vitest';
import { type Day, day } from '#shared/domain/day.ts';
import type { DirectoryEntry } from '#shared/domain/directory.ts';
import { CertificateId } from '#shared/domain/ids.ts';
import { checkEligibility } from '#shared/procedures/voluntary-exit/eligibility.ts';
import { entryWith } from '#test/support/examples.ts';

const id = (text: string) => CertificateId.parse(text);

const approved = (...days: string[]): DirectoryEntry => {
  const entry = entryWith(...days.map((_, index) => `X-100${index}`));
  const certificates = entry.certificates.map((one, index) => ({ ...one, approvedOn: days[index] as Day }));
  return { ...entry, certificates };
};

const check = (entry: DirectoryEntry, on: string, ...ids: string[]) => {
  const checked = checkEligibility(entry, { certificateIds: ids.map(id), on: day(on) });
  if (!checked.ok) throw new Error(checked.refusal.code);
  return checked.value;
};

describe('whether and when an exit may be applied for', () => {
  it.each([
    ['approved on 31 July, the next July is missed by a day', '2025-07-31', '2026-07-31', '2026-08-01', '2027-01-01'],
    ['approved on 30 July, the last day of July is left', '2025-07-30', '2026-07-01', '2026-07-31', '2026-07-31'],
    ['approved on a leap day', '2024-02-29', '2024-06-01', '2025-03-01', '2025-07-01'],
    ['long approved, asked within a window', '2021-01-01', '2026-07-15', '2022-01-02', '2026-07-15'],
    ['long approved, asked between windows', '2021-01-01', '2026-08-01', '2022-01-02', '2027-01-01'],
  ])('%s', (_, approvedOn, on, earliestOn, from) => {
    const checked = check(approved(approvedOn), on);
    expect(checked).toMatchObject({ earliestOn, from });
    expect(checked.until >= checked.from).toBe(true);
    expect([checked.window.opensOn, checked.window.closesOn]).toEqual([
      `${from.slice(0, 8)}01`,
      `${from.slice(0, 8)}31`,
    ]);
  });
  it('goes by the latest approval among those meant', () => {
    const entry = approved('2021-01-01', '2025-09-01');
    expect(check(entry, '2026-07-01', 'X-1000').from).toBe('2026-07-01');
    const both = check(entry, '2026-07-01', 'X-1000', 'X-1001');
    expect(both).toMatchObject({ earliestOn: '2026-09-02', waits: true, from: '2027-01-01' });
    expect(both.certificates.map(({ elapsed }) => elapsed)).toEqual([true, false]);
  });
  it('tells what would end beyond it (Art. 2)', () => {
    const entry = approved('2021-01-01', '2021-01-01');
    expect(check(entry, '2026-07-01', 'X-1000').cascade).toBe('none');
    expect(check(entry, '2026-07-01', 'X-1000', 'X-1001').cascade).toBe('qualificationEnds');
    expect(check(entry, '2026-07-01').cascade).toBe('certificatesEnd');
  });
  it('refuses what has left the directory, or was never in it', () => {
    const entry = approved('2021-01-01');
    const refused = (part: Partial<DirectoryEntry>, ...ids: string[]) => {
      const checked = checkEligibility({ ...entry, ...part }, { certificateIds: ids.map(id), on: day('2026-07-01') });
      return checked.ok ? undefined : checked.refusal.code;
    };
    expect(refused({ status: 'revoked' })).toBe('organization.exited');
    expect(refused({}, 'X-9999')).toBe('certificate.unknown');
    const certificates = entry.certificates.map((one) => ({ ...one, status: 'exitedVoluntary' as const }));
    expect(refused({ certificates }, 'X-1000')).toBe('certificate.exited');
  });
});
