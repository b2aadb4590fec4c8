import type { Actor, Person } from '#shared/domain/actor.ts';
import type { Refusal } from '#shared/domain/refusal.ts';
import type { GivenCommand } from '#shared/procedure/decide.ts';
import { signerFor } from '#shared/procedure/sign-off.ts';

const drafter: Person = { id: '示例-起草人', name: '示例起草人' };

/** Whether an answer says that the command must come by a signed-off draft. */
export const needsSignOff = (answer: object): boolean =>
  'refusal' in answer && (answer.refusal as Refusal).code === 'signOff.required';

const headOf = (clerk: Actor): Actor => ({ ...signerFor(clerk), id: `示例-负责人-${clerk.id}`, name: '示例负责人' });

/** The command as a signed-off draft gives it: a head's own drafted by a clerk, a clerk's signed off by the head. */
export const signedOff = (given: GivenCommand): GivenCommand => {
  const { id, name, roles } = given.actor;
  return roles.some((role) => role.endsWith('Head'))
    ? { ...given, draftedBy: [drafter] }
    : { ...given, actor: headOf(given.actor), draftedBy: [{ id, name }] };
};
