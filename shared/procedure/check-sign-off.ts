import { isSignedOff } from '../domain/document-kinds.ts';
import { headRoles, headsOf } from '../domain/heads.ts';
import { accept, type Result, refuse } from '../domain/result.ts';
import { type Role, staffRoles } from '../domain/roles.ts';
import type { Authority } from './authorize.ts';
import type { Decision } from './decision.ts';

const signing = (role: Role): readonly Role[] => (role === 'system' ? headRoles : headsOf([role]));

/**
 * No decision of staff takes effect with a letter that nobody signed: such a command comes by a draft that a head signs
 * off who neither drafted nor edited it, nor acts for one who did. Refuses with `signOff.*`. The system issues none at all:
 * what a clock calls for is drafted for a head (O10). What a party, an expert or a department gives needs none.
 */
export const checkSignOff = <Data>(
  decision: Decision<Data>,
  given: Authority,
  listed: boolean,
): Result<Decision<Data>> => {
  const { name, actor, draftedBy } = given;
  const giver = decision.events[0]?.actor;
  if (!giver || !(staffRoles.includes(giver.role) || giver.role === 'system')) return accept(decision);
  if (draftedBy?.length) {
    const own = draftedBy.filter(({ id }) => id === actor.id || id === giver.onBehalfOf?.id);
    return own.length === 0
      ? accept(decision)
      : refuse({ code: 'signOff.ownDraft', draftedBy: draftedBy.map((drafter) => drafter.name) });
  }
  const documents = [...new Set(decision.events.flatMap((event) => event.documents.map(({ kind }) => kind)))];
  const signed = documents.filter(isSignedOff);
  return signed.length === 0 && !listed
    ? accept(decision)
    : refuse({ code: 'signOff.required', command: name, documents: signed, needs: signing(giver.role) });
};
