import type { Stage } from '../stages/stage.ts';
import type { Binding } from './typescript-function.ts';

/** Where the public finds the pages. The embedded system, which knows its port only when it runs, gives its own. */
export const publicAddress = ({ name, place, publicAddress: value }: Stage): Binding => {
  if (place && !value) throw new Error(`The stage ${name} names no publicAddress, which its documents print.`);
  return { ...(value ? { variable: { name: 'PUBLIC_ADDRESS', value } } : {}), grants: [] };
};
