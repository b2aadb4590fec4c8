import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { networkOf } from '#shared/domain/network.ts';
import { drawn } from '#test/support/dose.ts';

describe('the network of an address', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0DB8:0001:0002::1', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['::1', '0:0:0:0'],
  ])('%s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it('is the same for every address of the same 64 bits, and another for another', () => {
    const group = fc.nat(0xffff).map((bits) => bits.toString(16));
    const half = fc.tuple(group, group, group, group).map((groups) => groups.join(':'));
    fc.assert(
      fc.property(half, half, half, half, (network, other, host, another) => {
        expect(networkOf(`${network}:${host}`)).toBe(networkOf(`${network}:${another}`));
        if (other !== network) expect(networkOf(`${other}:${host}`)).not.toBe(networkOf(`${network}:${host}`));
      }),
      drawn(100, 2000),
    );
  });
});
