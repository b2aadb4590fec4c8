import { accept, refuse } from '#shared/domain/result.ts';
import { publicDirectoryEntry } from '../../api/directory/directory-routes.ts';
import { ask } from '../ask.ts';
import type { Visit } from '../visit.ts';
import type { Application } from './application.ts';

/** The directory's entry of the organization that applies; refuses whoever applies for none. */
export const ownEntry = async (visit: Visit) => {
  const { actor } = visit;
  if (!actor.roles.includes('organization') || !actor.uscc)
    return refuse({ code: 'access.forbidden', needs: ['organization'] });
  const found = await ask(publicDirectoryEntry, { params: { uscc: actor.uscc } }, visit);
  return found.ok ? accept(found.value.body.entry) : found;
};

type OwnEntry = Extract<Awaited<ReturnType<typeof ownEntry>>, { ok: true }>['value'];

/** Whose application it is, and what was entered so far. */
export type Applying = { readonly entry: OwnEntry; readonly application: Application };
