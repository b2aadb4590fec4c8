import { describe, expect, it } from 'vitest';
import { exampleStage } from '#infra/stages/example.ts';
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
      expect(parsed.error?.issues.map(({ path, message }) => [path[0], message])).toContainEqual([
        body,
        expect.stringContaining('不刻制印章'),
      ]);
    }
  });
});
