import type { Recipient } from '../../domain/case.ts';
import type { Situation } from '../../procedure/definition.ts';
import { departmentsOf, type HasConsultation } from './consultation.ts';
import type { HasEscalation } from './escalation.ts';
import type { HasPanel } from './panel.ts';

const asRecipient = ({ code, name }: { readonly code: string; readonly name: string }): Recipient => ({
  kind: 'department',
  code,
  name,
});

export const consultedDepartments = (data: HasConsultation): Recipient[] => departmentsOf(data).map(asRecipient);

/** Who is reminded: the conference where a dissent awaits its word, otherwise the departments that have not answered. */
export const reminded = ({ before, data, facts }: Situation<HasConsultation & HasEscalation>): Recipient[][] =>
  data.conferenceUrged !== before.data.conferenceUrged
    ? [[{ kind: 'conference', name: facts.settings.conferenceName }]]
    : silentDepartments(data).map((department) => [department]);

/** The departments that have not answered. */
const silentDepartments = (data: HasConsultation): Recipient[] =>
  departmentsOf(data)
    .filter(({ reply }) => !reply)
    .map(asRecipient);

/** The departments that recommend experts, in one letter. */
export const recommendingDepartments = ({ facts }: Situation<HasPanel>): Recipient[][] => [
  facts.settings.recommenders.map(asRecipient),
];
/** Whether the organization asked for what this step decides: that an expert, or an officer, stand aside. */
export const recusalAskedByOrganization = ({ data, input }: Situation<HasPanel>): boolean =>
  (input as { recusalNo?: number }).recusalNo !== undefined || data.recusals?.at(-1)?.by === 'organization';

/** Those invited by this step: everybody on a new panel, or the one who replaces a member. */
export const invited = ({ before, data, input }: Situation<HasPanel>): Recipient[][] => {
  const whole = (input as { members?: unknown }).members !== undefined;
  const seated = new Set(whole ? [] : before.data.panel?.members.map(({ expertId }) => expertId));
  return (data.panel?.members ?? [])
    .filter(({ expertId }) => !seated.has(expertId))
    .map(({ expertId, name }) => [{ kind: 'expert', expertId, name }]);
};
