import type { Recipient } from '../../domain/case.ts';
import type { DocumentKind } from '../../domain/document-kinds.ts';
import type { Situation } from '../../procedure/definition.ts';
import { consultedDepartments, invited, silentDepartments } from '../parts/recipients.ts';
import type { VoluntaryExitData } from './data.ts';

type Seen = Situation<VoluntaryExitData>;

const organization = ({ before }: Seen): Recipient => ({
  kind: 'organization',
  name: before.organizationName,
  uscc: before.uscc,
});

/** Who receives which document; everything not named here goes to the organization. */
export const addressees = (kind: DocumentKind, seen: Seen): readonly (readonly Recipient[])[] => {
  const { settings } = seen.facts;
  switch (kind) {
    case 'expertInvitation':
      return invited(seen);
    case 'recusalDecision':
      return seen.data.recusals?.at(-1)?.by === 'organization' ? [[organization(seen)]] : [];
    case 'reviewOpinion':
      return [[{ kind: 'agency', name: settings.agency.name }]];
    case 'opinionSubmission':
      return [[{ kind: 'office', name: settings.office.name }]];
    case 'exitConsultationLetter':
      return [consultedDepartments(seen.data)];
    case 'reminderLetter':
      return silentDepartments(seen.data).map((department) => [department]);
    case 'exitReport':
      return [[{ kind: 'conference', name: settings.conferenceName }]];
    case 'deregistrationAnnouncement':
      return [[{ kind: 'public', name: '社会公众' }]];
    case 'proofOfService':
      return [[{ kind: 'file', name: seen.before.organizationName, uscc: seen.before.uscc }]];
    default:
      return [[organization(seen)]];
  }
};
