import type { z } from 'zod';
import type { HasPanel } from '#shared/procedures/parts/panel.ts';
import type { ExpertRequestLetter } from '#templates/documents/expert-request-letter.ts';
import { contactOf, type Drafting, recorded, signer } from './drafting.ts';
import { type Fact, holding } from './holding.ts';

type Purpose = z.input<typeof ExpertRequestLetter>['purpose'];

/** D64 of a procedure: for what its panel works, and whether the pool was counted as too small for it. */
export const expertRequestOf =
  <Data extends HasPanel>(purpose: (data: Data) => Purpose, facts: Readonly<Record<'poolShort', Fact<Data>>>) =>
  (drafting: Drafting<Data>): z.input<typeof ExpertRequestLetter> => {
    const { order, subject, settings, today } = drafting;
    const { number, fields, replyBy } = recorded(subject.data.expertRequests?.at(-1), 'request for experts');
    return {
      ...{ issuer: signer(settings.agency), issueDate: today, purpose: purpose(subject.data) },
      departments: order.recipients.map(({ name }) => ({ name })),
      recommenders: settings.recommenders.map(({ name }) => ({ name })),
      ...{ number, fields: [...fields], replyBy, contact: contactOf(settings.agency) },
      holds: holding(facts, drafting),
    };
  };

/** When it was asked, fewer of the pool could sit than seats were free. */
export const poolShort = <Data extends HasPanel>({ subject: { data } }: Drafting<Data>): boolean => {
  const { toFill, fit } = data.expertRequests?.at(-1) ?? {};
  return toFill !== undefined && fit !== undefined && fit < toFill;
};
