import type { z } from 'zod';
import { defined } from '#shared/domain/defined.ts';
import type { Measure } from '#shared/procedures/revocation/measures.ts';
import type { CircularOfCriticism } from '#templates/documents/circular-of-criticism.ts';
import type { FundingReductionNotice } from '#templates/documents/funding-reduction-notice.ts';
import type { OtherMeasureNotice } from '#templates/documents/other-measure-notice.ts';
import type { RectificationOrder } from '#templates/documents/rectification-order.ts';
import type { ReexaminationNotice } from '#templates/documents/reexamination-notice.ts';
import type { RegulatoryInterviewNotice } from '#templates/documents/regulatory-interview-notice.ts';
import type { ScaleRestrictionNotice } from '#templates/documents/scale-restriction-notice.ts';
import type { WarningNotice } from '#templates/documents/warning-notice.ts';
import { organizationOf, recorded, signer } from '../drafting.ts';
import { holding } from '../holding.ts';
import { revocationFacts } from './facts.ts';
import { named, type RevocationDrafting } from './parts.ts';

type Of<Name extends Measure['measure']> = Extract<Measure, { measure: Name }>;

const ordered = <Name extends Measure['measure']>({ subject }: RevocationDrafting, name: Name): Of<Name> =>
  recorded(
    subject.data.measures?.orders.find((order): order is Of<Name> => order.measure === name),
    `measure ${name}`,
  );

const byOffice = (drafting: RevocationDrafting) => ({
  issuer: signer(drafting.settings.office),
  issueDate: drafting.today,
  organization: organizationOf(drafting),
});

/** D28 */
export const draftInterviewNotice = (drafting: RevocationDrafting): z.input<typeof RegulatoryInterviewNotice> => {
  const { measure: _name, topics, ...interview } = ordered(drafting, 'interview');
  return {
    ...byOffice(drafting),
    ...interview,
    topics: [...topics],
    holds: holding(revocationFacts.regulatoryInterviewNotice, drafting),
  };
};

/** D29 */
export const draftWarningNotice = (drafting: RevocationDrafting): z.input<typeof WarningNotice> => {
  const { measure: _name, ...warning } = ordered(drafting, 'warning');
  return {
    ...byOffice(drafting),
    ...warning,
    agencyName: drafting.settings.agency.name,
    holds: holding(revocationFacts.warningNotice, drafting),
  };
};

/** D30 */
export const draftCircular = (drafting: RevocationDrafting): z.input<typeof CircularOfCriticism> => {
  const { facts, since, correctBy } = ordered(drafting, 'circular');
  return {
    ...byOffice(drafting),
    recipients: drafting.settings.circularRecipients.map((name) => ({ name })),
    certificates: named(drafting.subject.data.certificates),
    facts,
    since,
    ...defined({ correctBy }),
    holds: holding(revocationFacts.circularOfCriticism, drafting),
  };
};

/** D31; its term counts from receipt, so no day is printed. */
export const draftRectificationOrder = (drafting: RevocationDrafting): z.input<typeof RectificationOrder> => {
  const { problems, tasks, days, consequence } = recorded(
    drafting.subject.data.measures?.rectification,
    'rectification',
  );
  return {
    ...byOffice(drafting),
    problems: [...problems],
    days,
    measures: [...tasks],
    agencyName: drafting.settings.agency.name,
    consequence,
    holds: holding(revocationFacts.rectificationOrder, drafting),
  };
};

/** D32 */
export const draftReexaminationNotice = (
  drafting: RevocationDrafting,
): Omit<z.input<typeof ReexaminationNotice>, 'orderNumber'> => {
  const { examinedOn, items } = recorded(drafting.subject.data.measures?.rectification?.examination, 'examination');
  return {
    issuer: signer(drafting.settings.agency),
    issueDate: drafting.today,
    organization: organizationOf(drafting),
    examinedOn,
    items: items.map(({ item, failure }) => ({ item, ...(failure ? { failure } : {}) })),
    holds: holding(revocationFacts.reexaminationNotice, drafting),
  };
};

/** D33 */
export const draftScaleRestrictionNotice = (drafting: RevocationDrafting): z.input<typeof ScaleRestrictionNotice> => {
  const { measure: _name, ...restriction } = ordered(drafting, 'scaleRestriction');
  return {
    ...byOffice(drafting),
    ...restriction,
    certificates: named(drafting.subject.data.certificates),
    holds: holding(revocationFacts.scaleRestrictionNotice, drafting),
  };
};

/** D34 */
export const draftFundingReductionNotice = (drafting: RevocationDrafting): z.input<typeof FundingReductionNotice> => {
  const { measure: _name, ...reduction } = ordered(drafting, 'fundingReduction');
  return { ...byOffice(drafting), ...reduction, holds: holding(revocationFacts.fundingReductionNotice, drafting) };
};

/** D61 */
export const draftOtherMeasureNotice = (drafting: RevocationDrafting): z.input<typeof OtherMeasureNotice> => {
  const { facts, rule, text, until } = ordered(drafting, 'other');
  return {
    ...byOffice(drafting),
    ...{ facts, rule, measure: text, ...defined({ until }) },
    holds: holding(revocationFacts.otherMeasureNotice, drafting),
  };
};
