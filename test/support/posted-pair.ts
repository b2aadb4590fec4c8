import { defined } from '#shared/domain/defined.ts';
import { entryWith } from './examples.ts';
import { lead, openedRevocation, type RevocationWalk, revocationSteps } from './revocation-walk.ts';

export const pair = ['X-1001', 'X-1002'];

/** The road about two certificates: whatever names the one names both. */
export const pairSteps = revocationSteps.map((given) => {
  const { items, grounds } = given.input as { items?: readonly object[]; grounds?: readonly object[] };
  const each = items?.flatMap((item) => pair.map((certificateId) => ({ ...item, certificateId })));
  const all = grounds?.map((ground) => ({ ...ground, certificateIds: pair }));
  return {
    ...given,
    input: { ...(given.input as object), ...defined({ items: each, grounds: all }) },
  };
});

/** A revocation of two of three certificates, led until just before a command. */
export const ledPair = (until: string): RevocationWalk =>
  lead(openedRevocation({ entry: entryWith('X-1001', 'X-1002', 'X-1003'), ids: pair }), until, pairSteps);
