import type { z } from 'zod';
import type { Day } from '#shared/domain/day.ts';
import { defined } from '#shared/domain/defined.ts';
import { documentKinds } from '#shared/domain/document-kinds.ts';
import { partsOf } from '#shared/domain/ids.ts';
import type { Paper } from '#shared/domain/paper.ts';
import { mendsOf } from '#shared/procedure/acts.ts';
import type { PaperWithdrawalNotice } from '#templates/documents/paper-withdrawal-notice.ts';
import type { SupplementaryLetter } from '#templates/documents/supplementary-letter.ts';
import { type Drafting, recorded, signer } from './drafting.ts';

/** What the paper that is put right holds until its own title, day and number are bound. */
type Bound = { readonly paper: { readonly title: string; readonly issuedOn: Day; readonly servedOn?: Day } };

const mendOf = ({ order, subject: { data, papers } }: Drafting<object>) => {
  const mend = recorded(
    mendsOf(data).findLast(({ documentId }) => documentId === order.refersTo),
    'paper to put right',
  );
  // What goes to an objector is kept beside the papers of the case.
  const first: Paper = papers[mend.documentId] ?? { kind: partsOf(mend.documentId).kind };
  return { ...recorded(mend.mended, 'letter'), first };
};

const namesOf = ({ order: { recipients } }: Drafting<object>) => recipients.map(({ name }) => ({ name }));

/** D55 */
export const draftSupplementaryLetter = (
  drafting: Drafting<object>,
): Omit<z.input<typeof SupplementaryLetter>, 'paper'> & Bound => {
  const { settings, today, order } = drafting;
  const { oldSentence, newFact, request, first } = mendOf(drafting);
  return {
    ...{ issuer: signer(settings.office), issueDate: today, recipients: namesOf(drafting) },
    upward: order.recipients.some(({ kind }) => kind === 'conference'),
    paper: { title: documentKinds[first.kind].title, issuedOn: today },
    ...{ oldSentence: recorded(oldSentence, 'old sentence'), newFact },
    ...(request ? { request } : {}),
  };
};

/** D56 */
export const draftPaperWithdrawalNotice = (
  drafting: Drafting<object>,
): Omit<z.input<typeof PaperWithdrawalNotice>, 'paper'> & Bound => {
  const { settings, today } = drafting;
  const { newFact, first } = mendOf(drafting);
  const { issuer, title } = documentKinds[first.kind];
  const servedOn = first.received?.[1];
  return {
    ...{ issuer: signer(settings[issuer]), issueDate: today, recipients: namesOf(drafting) },
    paper: { title, issuedOn: today, ...defined({ servedOn }) },
    reason: newFact,
  };
};
