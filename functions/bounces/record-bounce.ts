import { z } from 'zod';
import { systemActor } from '#shared/domain/actor.ts';
import { cutText } from '#shared/domain/cut-text.ts';
import { dayAt, Instant } from '#shared/domain/day.ts';
import type { DocumentId } from '#shared/domain/ids.ts';
import { readDocument } from '#shared/store/documents.ts';
import { readMail } from '#shared/store/servings.ts';
import { enterMail } from '../casework/serving/enter-line.ts';
import { log } from '../lib/log.ts';
import { documentIn } from '../lib/mail.ts';
import type { World } from '../lib/world.ts';

/** As much of an `Email Bounced` event of SES as is used; other mail of the account carries no such tags. */
const Bounced = z.object({
  detail: z.object({
    bounce: z.object({
      bounceType: z.string().max(40).default(''),
      timestamp: z.string().transform((text) => Instant.parse(new Date(text).toISOString())),
      bouncedRecipients: z.array(z.object({ diagnosticCode: z.string().optional() })).default([]),
    }),
    mail: z.object({ messageId: z.string(), tags: z.record(z.string(), z.array(z.string())).default({}) }),
  }),
});

type Bounced = z.output<typeof Bounced>['detail'];

const entryOf = (
  documentId: DocumentId,
  recipient: number,
  { bounce, at }: Bounced & { at: Instant },
): Parameters<typeof enterMail>[2] => {
  const said = bounce.bouncedRecipients.map(({ diagnosticCode }) => diagnosticCode).find((text) => text !== undefined);
  const note = cutText([bounce.bounceType, said].filter(Boolean).join('：'), 500);
  return {
    ...{ documentId, recipient, channel: 'electronic', step: 'bounced', on: dayAt(bounce.timestamp), at },
    by: { id: systemActor.id, name: systemActor.name, role: 'system' },
    ...(note ? { note } : {}),
  };
};

/**
 * Enters into the ledger that the mail about a document came back, once, and opens the task of a failed service unless a
 * receipt is proved. A bounce of other mail, or of another mail than the one on record, changes nothing.
 */
export const recordBounce = async (event: unknown, { table, now }: Pick<World, 'table' | 'now'>): Promise<void> => {
  const { detail } = Bounced.parse(event);
  const { messageId, tags } = detail.mail;
  const about = documentIn(tags);
  const document = about && (await readDocument(table, about.documentId));
  const mail = document && (await readMail(table, document.documentId, about.recipient));
  // A mail that was claimed and never marked went out all the same, if it comes back.
  if (!document || !mail || (mail.messageId !== undefined && mail.messageId !== messageId)) {
    log.warn('bounce of no mail on record', { messageId });
    return;
  }
  const entry = entryOf(document.documentId, about.recipient, { ...detail, at: now() });
  await enterMail(table, document, entry);
};
