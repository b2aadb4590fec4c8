import type { OpenMatter } from '#templates/pages/eligibility-page.ts';
import { queueOrganization } from '../../api/cases/queue-routes.ts';
import { ask } from '../ask.ts';
import { procedureNamed, stateWords } from '../labels.ts';
import type { Visit } from '../visit.ts';

/** The open cases of the organization that asks about itself, as far as it knows of them; nobody else is told of any. */
export const ownMatters = async ({ actor, world }: Visit, uscc: string): Promise<readonly OpenMatter[] | undefined> => {
  if (!actor.roles.includes('organization') || actor.uscc !== uscc) return undefined;
  const found = await ask(queueOrganization, { params: { uscc } }, { actor, world });
  if (!found.ok) return undefined;
  return found.value.body.items.map(({ caseId, procedure, state }) => ({
    ...{ caseId, procedure },
    state: stateWords(procedureNamed(procedure), state),
  }));
};
