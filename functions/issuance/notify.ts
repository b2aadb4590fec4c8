import { systemActor } from '#shared/domain/actor.ts';
import { dayAt } from '#shared/domain/day.ts';
import { mailUnknown, type ServingEntry } from '#shared/domain/serving.ts';
import { readMailbox } from '#shared/store/mailboxes.ts';
import type { DocumentRecord } from '#shared/store/records.ts';
import { claimMail, isMailSent, markMailSent, releaseMail } from '#shared/store/servings.ts';
import { enterMail } from '../casework/serving/enter-line.ts';
import { closeServingTask, openServingTask } from '../casework/serving/serving-task.ts';
import { log, metrics } from '../lib/log.ts';
import { type Mail, type Mailer, wasRefused } from '../lib/mail.ts';
import type { World } from '../lib/world.ts';

/** Where mail comes from, and the page under which a recipient finds a document after signing in. */
export type Post = { readonly mailer: Mailer; readonly pages: string };

type Notifying = Pick<World, 'table' | 'now'> & { readonly post: Post };

/**
 * Tells every recipient who agreed to electronic service, by one mail with a link. The mail is claimed before it is
 * sent. A refusal gives the claim back, so that a retry sends it; a crash or a silence after the claim leaves it unknown
 * whether the mail went out, and then a person is asked rather than a second mail sent.
 */
export const notify = async (document: DocumentRecord, world: Notifying): Promise<void> => {
  for (const [index, { kind, uscc }] of document.recipients.entries()) {
    const email = kind === 'organization' && uscc ? (await readMailbox(world.table, uscc))?.email : undefined;
    if (email) await tell(document, { recipient: index + 1, email }, world);
  }
};

type Told = { readonly recipient: number; readonly email: string };

const tell = async (document: DocumentRecord, { recipient, email }: Told, world: Notifying): Promise<void> => {
  const { table, now } = world;
  const { documentId } = document;
  const at = now();
  const claim = await claimMail(table, { documentId, recipient, at });
  if (claim === 'unknown' && !(await isKnownAfterAll(document, recipient, world))) return;
  if (claim === 'claimed') {
    const messageId = await send(mailOf(document, { recipient, email }, world.post.pages), world.post.mailer, () =>
      releaseMail(table, documentId, recipient),
    );
    await markMailSent(table, { documentId, recipient, at: now() }, messageId);
    await closeServingTask(table, document, 'mail');
  }
  await enterMail(table, document, dispatched(document, recipient, at));
};

const send = async (mail: Mail, mailer: Mailer, release: () => Promise<void>): Promise<string> => {
  try {
    return await mailer.send(mail);
  } catch (fault) {
    if (wasRefused(fault)) await release();
    throw fault;
  }
};

const mailOf = (
  { title, documentId, documentNumber }: DocumentRecord,
  { recipient, email }: Told,
  pages: string,
): Mail => ({
  to: email,
  about: { documentId, recipient },
  subject: `送达通知：${title}`,
  text: [
    `您单位有一份文书送达：${title}${documentNumber ? `（${documentNumber}）` : ''}。`,
    '请登录后查阅、下载，系统以首次查阅的日期记为收到日期：',
    `${pages}${documentId}`,
    '本邮件不含文书内容，请勿回复。',
  ].join('\n'),
});

const dispatched = (
  { documentId }: DocumentRecord,
  recipient: number,
  at: ServingEntry['at'],
): Parameters<typeof enterMail>[2] => ({
  ...{ documentId, recipient, channel: 'electronic', step: 'dispatched', on: dayAt(at), at },
  by: { id: systemActor.id, name: systemActor.name, role: 'system' },
});

/**
 * Asks staff about a mail that was claimed and never marked, then looks once more: another run may just have sent it.
 * Whichever comes last, that run's mark or this look, closes the question.
 */
const isKnownAfterAll = async (document: DocumentRecord, recipient: number, world: Notifying): Promise<boolean> => {
  const { table, now } = world;
  await openServingTask(table, document, { cause: 'mail', error: mailUnknown, openedAt: now() });
  if (await isMailSent(table, document.documentId, recipient)) {
    await closeServingTask(table, document, 'mail');
    return true;
  }
  log.error('mail claimed and not known to be sent', { documentId: document.documentId });
  metrics.addMetric('MailUnknown', 'Count', 1);
  return false;
};
