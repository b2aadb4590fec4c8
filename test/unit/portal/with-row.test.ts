import { expect, it } from 'vitest';
import { withRow } from '#functions/portal/form-flow.ts';

it('adds a row to the list of that name, also inside a row', () => {
  expect(withRow({}, 'list')).toEqual({ list: [undefined, undefined] });
  expect(withRow({ a: [{ list: ['x'] }] }, 'a.0.list')).toEqual({ a: [{ list: ['x', undefined] }] });
});

it('is not led astray by a name of more levels than any form has', () => {
  const typed = { list: ['x'] };
  expect(withRow(typed, 'a.'.repeat(200_000))).toBe(typed);
  expect(JSON.stringify(withRow(typed, `${'a.'.repeat(31)}list`)).length).toBeLessThan(500);
});
