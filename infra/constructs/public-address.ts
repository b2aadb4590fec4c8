import type { Stage } from '../stages/stage.ts';
import type { Binding } from './typescript-function.ts';

const isOrigin = (address: string): boolean => URL.canParse(address) && new URL(address).origin === address;

/** Where the public finds the pages: an HTTPS origin without a path, or the synthesis stops. */
export const publicAddress = ({ name, publicAddress: value }: Pick<Stage, 'name' | 'publicAddress'>): Binding => {
  if (!isOrigin(value) || !value.startsWith('https://'))
    throw new Error(
      `The publicAddress of the stage ${name} is ${value}: it takes https:// and a host, with no path and no slash at its end.`,
    );
  return { variable: { name: 'PUBLIC_ADDRESS', value }, grants: [] };
};
