import { describe, expect, it } from 'vitest';
import { exampleStage } from '#infra/stages/example.ts';
import { faultsIn } from '#shared/domain/fault.ts';
import { OfficeSettings } from '#shared/domain/office.ts';
import stored from '#test/support/stored-settings.json' with { type: 'json' };

const { settings } = exampleStage;
const { conferenceName } = settings;

describe('the settings of the office', () => {
  it('are read as they were stored: a new member is optional or has a default, and none is taken away', () => {
    expect(OfficeSettings.parse(stored)).toMatchObject(stored);
  });

  it.each(['office', 'agency'] as const)('refuse a seal or a signature of the joint conference for the %s', (body) => {
    const issuer = settings[body];
    for (const change of [{ name: conferenceName }, { sealMode: 'proxy', sealHolder: conferenceName }]) {
      const parsed = OfficeSettings.safeParse({ ...settings, [body]: { ...issuer, ...change } });
      expect(faultsIn(parsed.error?.issues ?? [])).toContainEqual({
        path: expect.stringMatching(new RegExp(`^${body}`)),
        message: { zh: expect.stringContaining('不刻制印章'), en: expect.stringContaining('no seal') },
      });
    }
  });

  it('name the image of a seal by its place in the bucket and its width in print, and only where one is pressed', () => {
    const read = (sealImage: object, sealMode = 'own') =>
      OfficeSettings.safeParse({ ...settings, agency: { ...settings.agency, sealMode, sealImage } });
    expect(read({ key: 'seal/agency.png', width: 45 }).success).toBe(true);
    expect(read({ key: 'seal/agency.png', width: 45 }, 'none').error?.issues[0]?.path).toEqual(['agency', 'sealImage']);
    expect(read({ key: 'documents/other.png', width: 45 }).success).toBe(false);
    expect(read({ key: 'seal/certificate.pem', width: 45 }).success).toBe(false);
    expect(read({ key: 'seal/agency.png', width: 51 }).success).toBe(false);
    expect(read({ key: 'seal/agency.png' }).success).toBe(false);
  });
});
