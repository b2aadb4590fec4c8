import { describe, expect, it } from 'vitest';
import { timestamping } from '#infra/constructs/timestamping.ts';
import { exampleStage } from '#infra/stages/example.ts';
import { checked, stageNamed, stages } from '#infra/stages/registry.ts';
import { obstaclesTo, Stage } from '#infra/stages/stage.ts';
import { OfficeSettings } from '#shared/domain/office.ts';

describe('a stage', () => {
  it('is found by its name', () => expect(stageNamed('example')).toEqual(exampleStage));

  it.each(['nowhere', '', 'toString', '__proto__'])('is refused when nobody wrote it: %j', (name) =>
    expect(() => stageNamed(name)).toThrow(/No stage .*: infra\/stages has example, dev, staging, prod, cn\./),
  );

  it.each(Object.keys(stages))('%s is written as it is read', (name) => expect(stageNamed(name).name).toBe(name));

  it.each(Object.keys(stages))('%s is not deployed while it holds what is an example', (name) => {
    const obstacles = obstaclesTo(stageNamed(name));
    expect(obstacles.length).toBeGreaterThan(0);
    const office = obstacles.some((one) => one.includes('settings.office.documentNumberPrefix'));
    expect(office).toBe(stageNamed(name).purpose === 'production');
  });

  it('is deployed once every value is its own', () => {
    const own = JSON.stringify(stageNamed('cn'))
      .replaceAll('示例', '真')
      .replaceAll('example.cn', 'office.test')
      .replaceAll('111122223333', '210987654321');
    expect(obstaclesTo(Stage.parse(JSON.parse(own)))).toEqual([]);
  });

  const odd: readonly (readonly [string, string, object])[] = [
    ...['', 'exit.example.cn', 'http://exit.example.cn', 'https://exit.example.cn/', 'https://exit.example.cn/x'].map(
      (publicAddress) => [`the address ${publicAddress}`, 'publicAddress', { publicAddress }] as const,
    ),
    ['no place', 'place', { place: undefined }],
    ['nobody to tell of an alarm', 'alarmEmail', { alarmEmail: undefined }],
    ['an account of eleven digits', 'place.account', { place: { account: '12345678901', region: 'cn-north-1' } }],
    ['a region that is none', 'place.region', { place: { account: '123456789012', region: 'Beijing' } }],
    ['a lock that does not exist', 'archive.lock', { archive: { years: 10, lock: 'NONE' } }],
    ['no years of archive', 'archive.years', { archive: { years: 0, lock: 'COMPLIANCE' } }],
    ['a member that nobody reads', 'colour', { colour: 'red' }],
    ['mail that is not said', 'mail', { mail: undefined }],
    ['an issuer without TLS', 'signIn.issuer', { signIn: { ...exampleStage.signIn, issuer: 'http://a.cn' } }],
    ...['', '0A'.repeat(32), 'AB:CD'].map(
      (fingerprint) =>
        [
          `the fingerprint ${fingerprint}`,
          'timestampAuthority.fingerprint',
          { timestampAuthority: { url: 'http://timestamps.example.cn', fingerprint } },
        ] as const,
    ),
  ];
  it.each(odd)('with %s is refused by its member %s', (_, member, change) => {
    const [name] = member.split('.');
    expect(() => checked({ ...stageNamed('prod'), ...change })).toThrow(new RegExp(`The stage prod .*[^]*${name}`));
  });
});

describe('a stage that names a timestamp authority', () => {
  it('tells it to the sealing, with the certificate that it is known by; others tell nothing', () => {
    const timestampAuthority = { url: 'http://timestamps.example.cn', fingerprint: '0a'.repeat(32) };
    expect(timestamping({ ...exampleStage, timestampAuthority }).map(({ variable }) => variable)).toEqual([
      { name: 'TIMESTAMP_AUTHORITY', value: timestampAuthority.url },
      { name: 'TIMESTAMP_FINGERPRINT', value: timestampAuthority.fingerprint },
    ]);
    expect(timestamping(exampleStage)).toEqual([]);
  });
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
