import { z } from 'zod';
import type { Actor } from '#shared/domain/actor.ts';
import { Day, dayAt } from '#shared/domain/day.ts';
import { text } from '#shared/domain/directory.ts';
import { fault } from '#shared/domain/fault.ts';
import { DocumentId } from '#shared/domain/ids.ts';
import { named, oneOf } from '#shared/domain/label.ts';
import { nothing } from '#shared/domain/nothing.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import { failureOf, receiptOf, type ServingEntry, servingChannels, servingSteps } from '#shared/domain/serving.ts';
import { type Words, words } from '#shared/domain/words.ts';
import { readDocument } from '#shared/store/documents.ts';
import { readMailbox } from '#shared/store/mailboxes.ts';
import type { DocumentRecord } from '#shared/store/records.ts';
import { listServings } from '#shared/store/servings.ts';
import type { World } from '../../lib/world.ts';
import { staff } from '../drafts/draft-requests.ts';
import { endpoint } from '../endpoint.ts';
import { readReplay, saveServing } from './save-serving.ts';

const byDocument = z.strictObject({ documentId: DocumentId });

/** GET /documents/{documentId}/serving: the ledger, and for each recipient the receipt that it proves or the failure. */
export const getServing = endpoint(
  { summary: '送达台账', schemas: { params: byDocument, query: nothing }, allows: [...staff, 'auditor'] },
  async ({ params: { documentId } }, { table }) => {
    const [document, entries] = await Promise.all([readDocument(table, documentId), listServings(table, documentId)]);
    if (!document) return refuse({ code: 'document.missing' });
    const recipients = document.recipients.map(({ kind, name }, index) => ({
      recipient: index + 1,
      kind,
      name,
      receipt: receiptOf(entries, index + 1) ?? null,
      failure: failureOf(entries, index + 1) ?? null,
    }));
    return accept({ status: 200, body: { documentId, title: document.title, recipients, entries } });
  },
);

/** Opening and downloading are noted by the system alone. */
const { opened: _opened, downloaded: _downloaded, ...staffSteps } = servingSteps;

const NewEntry = z
  .strictObject({
    recipient: named('受送达人', 'Recipient', z.int().positive().default(1)),
    channel: named('送达方式', 'Way of service', oneOf(servingChannels, fault('不是送达方式', 'not a way of service'))),
    step: named(
      '送达情况',
      'State of the service',
      oneOf(staffSteps, fault('不是可以登记的送达情况', 'not a step that staff record')),
    ),
    on: named('发生日期', 'Happened on', Day),
    note: named('说明', 'Note', text(500).optional()),
    witnesses: named('见证人', 'Witnesses', z.array(text(40)).max(10).optional()),
  })
  .refine(
    ({ channel, step, witnesses = [] }) => channel !== 'leaving' || step !== 'delivered' || witnesses.length > 0,
    {
      path: ['witnesses'],
      ...fault('留置送达须有见证人', 'leaving a document needs a witness'),
    },
  );

/** POST /documents/{documentId}/serving: staff record one step of serving an issued document. */
export const recordServing = endpoint(
  { summary: '登记送达', schemas: { params: byDocument, query: nothing, body: NewEntry }, allows: staff },
  async ({ params: { documentId }, body, actor, replay }, world) => {
    const earlier = await readReplay(world.table, replay);
    if (earlier) return earlier;
    const document = await readDocument(world.table, documentId);
    const checked = await checkEntry(document, body, world);
    if (!checked.ok) return checked;
    return saveServing(world, { document: checked.value, entry: entryOf(documentId, body, { actor, world }), replay });
  },
);

const checkEntry = async (
  document: DocumentRecord | undefined,
  { recipient, channel, on }: z.output<typeof NewEntry>,
  { table, now }: World,
): Promise<Result<DocumentRecord>> => {
  if (!document) return refuse({ code: 'document.missing' });
  if (!document.issuedAt) return refuse({ code: 'document.pending' });
  const party = document.recipients[recipient - 1];
  if (!party) return invalid('recipient', words('没有这个受送达人', 'No such recipient'));
  if (on < document.issueDate || on > dayAt(now()))
    return invalid('on', words('应在文书落款之日至今日之间', 'Between the day of the document and today'));
  if (channel === 'electronic' && !(party.uscc && (await readMailbox(table, party.uscc))?.email))
    return refuse({ code: 'consent.missing' });
  return accept(document);
};

const invalid = (path: string, message: Words) => refuse({ code: 'input.invalid', issues: [{ path, message }] });

const entryOf = (
  documentId: DocumentId,
  { recipient, channel, step, on, note, witnesses }: z.output<typeof NewEntry>,
  { actor, world }: { readonly actor: Actor; readonly world: World },
): ServingEntry => ({
  ...{ documentId, recipient, channel, step, on, at: world.now() },
  by: { id: actor.id, name: actor.name, role: staff.find((role) => actor.roles.includes(role)) ?? 'agencyClerk' },
  ...(note ? { note } : {}),
  ...(witnesses ? { witnesses } : {}),
});
