import { describe, expect, it } from 'vitest';
import { timestamping } from '#infra/constructs/timestamping.ts';
import { exampleStage } from '#infra/stages/example.ts';
import { stageNamed } from '#infra/stages/registry.ts';
import { OfficeSettings } from '#shared/domain/office.ts';

describe('a stage', () => {
  it('is found by its name', () => expect(stageNamed('example')).toBe(exampleStage));

  it.each(['nowhere', '', 'toString', '__proto__'])('is refused when nobody wrote it: %j', (name) =>
    expect(() => stageNamed(name)).toThrow(/No stage .*: infra\/stages has example\./),
  );
});

describe('a stage that names a timestamp authority', () => {
  const url = 'http://timestamps.example.cn';
  const named = (fingerprint: string) =>
    timestamping({ ...exampleStage, timestampAuthority: { url, fingerprint } }).map(({ variable }) => variable);

  it('tells it to the sealing, with the certificate that it is known by; others tell nothing', () => {
    const fingerprint = '0a'.repeat(32);
    expect(named(fingerprint)).toEqual([
      { name: 'TIMESTAMP_AUTHORITY', value: url },
      { name: 'TIMESTAMP_FINGERPRINT', value: fingerprint },
    ]);
    expect(timestamping(exampleStage)).toEqual([]);
  });

  it.each(['', '0A'.repeat(32), 'AB:CD'])('is refused with the fingerprint %j', (fingerprint) =>
    expect(() => named(fingerprint)).toThrow('SHA-256'),
  );
});

describe('the example stage', () => {
  const { office, agency } = exampleStage.settings;

  it.each([
    ['prefix of the office', office.documentNumberPrefix],
    ['seal of the office', office.sealHolder],
    ['agency', agency.name],
    ['prefix of the agency', agency.documentNumberPrefix],
    ['contact of the office', office.contact.name],
    ['contact of the agency', agency.contact.name],
  ])('marks the %s as an example', (_what, name) => expect(name).toContain('示例'));

  it('names the letter of entrustment', () => {
    expect(exampleStage.settings.entrustment).toEqual({ letterNumber: '示例办函〔2023〕1号', from: '2023-01-06' });
    const { entrustment: _none, ...settings } = exampleStage.settings;
    expect(OfficeSettings.safeParse(settings).success).toBe(false);
  });

  it('keeps how the office reads what the rules leave open, each by its letter', () => {
    const reading = { question: '示例', reading: '示例', letterNumber: '示例办函〔2026〕9号', on: '2026-03-01' };
    const read = (interpretations: object[]) => OfficeSettings.safeParse({ ...exampleStage.settings, interpretations });
    expect(read([reading]).success).toBe(true);
    expect(read([{ ...reading, letterNumber: '' }]).success).toBe(false);
  });

  it('gives publicity no fewer than five working days, and Article 28 in seven parts or not at all', () => {
    const { settings } = exampleStage;
    expect(OfficeSettings.safeParse({ ...settings, terms: { ...settings.terms, publicity: 4 } }).success).toBe(false);
    expect(OfficeSettings.safeParse({ ...settings, articleTwentyEight: ['示例'] }).success).toBe(false);
  });

  it('stays small enough for the 4 KiB that a function may have as environment', () =>
    expect(Buffer.byteLength(JSON.stringify(exampleStage.settings))).toBeLessThan(3584));
});
