import type { z } from 'zod';
import type { Day } from '#shared/domain/day.ts';
import { defined } from '#shared/domain/defined.ts';
import type { HasConsultation } from '#shared/procedures/parts/consultation.ts';
import type { Liabilities } from '#shared/procedures/parts/liabilities.ts';
import { type HasUrging, isForDepartments } from '#shared/procedures/parts/urging.ts';
import type { UrgingLetter } from '#templates/documents/urging-letter.ts';
import { contactOf, type Drafting, organizationOf, recorded, signer } from './drafting.ts';

/** D58 of a procedure: what is open now and was to be settled by a day; the third one tells the departments. */
export const urgingLetterOf =
  <Data extends HasUrging & HasConsultation>(
    open: (data: Data) => Liabilities | undefined,
    by: (data: Data) => Day | undefined,
  ) =>
  (drafting: Drafting<Data>): z.input<typeof UrgingLetter> => {
    const { order, subject, settings, today } = drafting;
    const { data } = subject;
    const { paidNotExamined, examinedNotCertified, otherItems } = recorded(open(data), 'matters to settle');
    const urgedOn = (data.urged ?? []).slice(0, -1);
    return {
      issuer: signer(settings.agency),
      issueDate: today,
      organization: organizationOf(drafting),
      ...defined({ departments: isForDepartments(data) ? order.recipients.map(({ name }) => ({ name })) : undefined }),
      ...{ settleBy: recorded(by(data), 'day for the settlement'), urgedOn: [...urgedOn] },
      matters: { paidNotExamined, examinedNotCertified, otherItems: [...otherItems] },
      contact: contactOf(settings.agency),
    };
  };
