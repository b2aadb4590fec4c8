import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differencesBetween } from '#shared/domain/settings-differences.ts';
import { drawn } from '#test/support/dose.ts';
import { settings } from '#test/support/walk.ts';

describe('what differs between two versions of the settings', () => {
  it('is nothing between equal ones, in whatever order their members stand', () => {
    const turned = Object.fromEntries(Object.entries(settings).toReversed()) as typeof settings;
    expect(differencesBetween(settings, turned)).toEqual([]);
  });

  it('is told member by member, a list as a whole, with what comes and goes', () => {
    const { sealHolder: _gone, ...office } = settings.office;
    const changed = {
      ...settings,
      office: { ...office, sealMode: 'own' as const, contact: { ...office.contact, phone: '000-00000009' } },
      consultees: settings.consultees.slice(0, 1),
      remedies: '示例',
    };
    expect(differencesBetween(settings, changed)).toEqual([
      { path: 'office.sealMode', before: 'proxy', after: 'own' },
      { path: 'office.sealHolder', before: '示例部职业教育司' },
      { path: 'office.contact.phone', before: '000-00000000', after: '000-00000009' },
      { path: 'consultees', before: settings.consultees, after: settings.consultees.slice(0, 1) },
      { path: 'remedies', after: '示例' },
    ]);
  });

  it('names exactly the terms that were changed', () => {
    const names = Object.keys(settings.terms) as (keyof typeof settings.terms)[];
    fc.assert(
      fc.property(fc.subarray(names), (chosen) => {
        const terms = { ...settings.terms };
        for (const name of chosen) terms[name] += 1;
        const paths = differencesBetween(settings, { ...settings, terms }).map(({ path }) => path);
        expect(paths.toSorted()).toEqual(chosen.map((name) => `terms.${name}`).toSorted());
      }),
      drawn(100, 20_000),
    );
  });
});
