import { expect, it } from 'vitest';
import { accepts } from '#functions/lib/accepts.ts';

it.each([
  [undefined, true],
  ['', true],
  ['*/*', true],
  ['application/json', true],
  ['APPLICATION/JSON; charset=utf-8', true],
  ['application/*;q=0.1', true],
  ['text/html, application/xhtml+xml, */*;q=0.8', true],
  ['text/html', false],
  ['application/xml', false],
  ['application/json;q=0', false],
  ['*/*, application/json; q=0.0', false],
  ['application/json;q=0.01', true],
  ['jsonapplication/json', false],
])('somebody who accepts %j takes JSON: %s', (asked, taken) => {
  expect(accepts(asked, 'application/json')).toBe(taken);
});
