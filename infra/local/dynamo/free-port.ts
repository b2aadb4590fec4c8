import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

const isAddress = (address: AddressInfo | string | null): address is AddressInfo =>
  typeof address === 'object' && address !== null;

/** A port of the loopback that nobody listened on a moment ago. */
export const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (!isAddress(address)) throw new Error('the system gave no port');
  return address.port;
};
