import { expect } from 'vitest';
import { checkToken } from '#shared/seal/timestamp-token.ts';
import { places, someOf } from './dose.ts';

/** Each bit of each byte in turn: nothing of a token is without a check. */
export const expectEveryByteChecked = (token: Uint8Array, stamped: Uint8Array): void => {
  for (const place of someOf(places(0, token.byteLength, 1), 60)) {
    const changed = new Uint8Array(token);
    changed[place] = (changed[place] ?? 0) ^ (1 << (place % 8));
    expect([place, checkToken(changed, stamped)]).toEqual([place, undefined]);
  }
};
