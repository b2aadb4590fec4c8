import type { Stage } from '../stages/stage.ts';
import type { Binding } from './typescript-function.ts';

/** Where the public finds the pages. */
export const publicAddress = ({ publicAddress: value }: Pick<Stage, 'publicAddress'>): Binding => ({
  variable: { name: 'PUBLIC_ADDRESS', value },
  grants: [],
});
