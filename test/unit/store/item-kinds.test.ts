import { describe, expect, it } from 'vitest';
import { type ItemKind, itemKinds, kindAt } from '#shared/store/item-kinds.ts';
import { keys } from '#shared/store/keys.ts';
import { keySamples } from '#test/support/key-samples.ts';

describe('the kinds of items', () => {
  it('are as many as there are keys, each known by its own', () => {
    const { sessionsOf: _range, ...made } = keys;
    expect(Object.keys(itemKinds).toSorted()).toEqual(Object.keys(made).toSorted());
    for (const [kind, key] of Object.entries(keySamples)) expect([kind, kindAt(key)]).toEqual([kind, kind]);
  });

  it('know no item that no key of this program makes', () => {
    for (const key of [
      { pk: 'OTHER', sk: 'CASE' },
      { pk: 'CASE#1', sk: 'OTHER' },
      { pk: 'SETTINGS', sk: 'OTHER' },
    ])
      expect(kindAt(key)).toBeUndefined();
  });

  it('have words of their own, in both languages', () => {
    const said = (Object.keys(itemKinds) as ItemKind[]).map((kind) => itemKinds[kind].called);
    for (const lang of ['zh', 'en'] as const) expect(new Set(said.map((one) => one[lang])).size).toBe(said.length);
    for (const { zh } of said) expect(zh).toMatch(/^[\p{Script=Han}（）]+$/u);
  });
});
