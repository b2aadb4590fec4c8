import { describe, expect, it } from 'vitest';
import { exampleStage } from '#infra/stages/example.ts';
import { stageNamed } from '#infra/stages/registry.ts';

describe('a stage', () => {
  it('is found by its name', () => expect(stageNamed('example')).toBe(exampleStage));

  it.each(['nowhere', '', 'toString', '__proto__'])('is refused when nobody wrote it: %j', (name) =>
    expect(() => stageNamed(name)).toThrow(/No stage .*: infra\/stages has example\./),
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

  it('stays small enough for the 4 KiB that a function may have as environment', () =>
    expect(Buffer.byteLength(JSON.stringify(exampleStage.settings))).toBeLessThan(3584));
});
