import type { Stage } from '../stages/stage.ts';
import type { Binding } from './typescript-function.ts';

/** Where people sign in, and as which client the pages ask. */
export const signingIn = ({ signIn: { issuer, clientId, audience } }: Stage): Binding[] =>
  [
    { name: 'SIGN_IN_ISSUER', value: issuer },
    { name: 'SIGN_IN_CLIENT', value: clientId },
    { name: 'SIGN_IN_AUDIENCE', value: audience.join(' ') },
  ].map((variable) => ({ variable, grants: [] }));
