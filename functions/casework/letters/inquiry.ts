import type { z } from 'zod';
import type { InquiryLetter } from '#templates/documents/inquiry-letter.ts';
import type { SiteVisitNotice } from '#templates/documents/site-visit-notice.ts';
import { type Drafting, organizationOf, recorded, signer } from './drafting.ts';

/** D08 */
export const draftInquiryLetter = (drafting: Drafting): z.input<typeof InquiryLetter> => {
  const { subject, settings, today } = drafting;
  const { questions } = recorded(subject.data.inquiries?.at(-1), 'inquiry');
  return {
    issuer: signer(settings.agency),
    issueDate: today,
    organization: organizationOf(drafting),
    caseId: subject.caseId,
    questions: [...questions],
    replyDays: settings.terms.inquiryReply,
  };
};

/** D09; the visiting experts with the agency's own member of staff. */
export const draftSiteVisitNotice = (drafting: Drafting): z.input<typeof SiteVisitNotice> => {
  const { subject, settings, today } = drafting;
  const { visitOn, place, visitorIds, leaderId, staff, materials } = recorded(
    subject.data.siteVisits?.at(-1),
    'site visit',
  );
  const { members } = recorded(subject.data.panel, 'panel');
  const visitors = visitorIds.map((id) => ({
    id,
    name: recorded(
      members.find(({ expertId }) => expertId === id),
      `expert ${id}`,
    ).name,
  }));
  const leader = recorded(
    visitors.find(({ id }) => id === leaderId),
    'leader',
  );
  return {
    issuer: signer(settings.agency),
    issueDate: today,
    organization: organizationOf(drafting),
    visitOn,
    place,
    team: [...visitors.map(({ name }) => ({ name })), { name: staff }],
    leader: { name: leader.name },
    materials: [...materials],
  };
};
