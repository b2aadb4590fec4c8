import { z } from 'zod';
import type { Actor } from '#shared/domain/actor.ts';
import { addDays, Day, dayAt } from '#shared/domain/day.ts';
import { defined } from '#shared/domain/defined.ts';
import { text } from '#shared/domain/directory.ts';
import { fault } from '#shared/domain/fault.ts';
import { CaseId, DocumentId } from '#shared/domain/ids.ts';
import { named, oneOf } from '#shared/domain/label.ts';
import { nothing } from '#shared/domain/nothing.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import { readerRoles } from '#shared/domain/roles.ts';
import {
  failureOf,
  lineIdOf,
  receiptOf,
  type ServingEntry,
  servingChannels,
  servingSteps,
  standingLines,
  takers,
  waysFailed,
} from '#shared/domain/serving.ts';
import { type Words, words } from '#shared/domain/words.ts';
import { readSnapshot } from '#shared/store/cases.ts';
import { listDocuments, readDocument } from '#shared/store/documents.ts';
import { readMailbox } from '#shared/store/mailboxes.ts';
import type { DocumentRecord } from '#shared/store/records.ts';
import { listServings, listServingsOfCase } from '#shared/store/servings.ts';
import { settingsOfCase } from '../../casework/gather/settings-for.ts';
import type { World } from '../../lib/world.ts';
import { staff } from '../drafts/draft-requests.ts';
import { endpoint } from '../endpoint.ts';
import { listReply } from '../paging.ts';
import { readReplay, saveServing } from './save-serving.ts';

const byDocument = z.strictObject({ documentId: DocumentId });

type Served = Pick<DocumentRecord, 'documentId' | 'title' | 'recipients'>;

/** What a ledger says of each recipient of a document. */
const standingOf = ({ documentId, title, recipients }: Served, entries: readonly ServingEntry[]) => ({
  ...{ documentId, title },
  recipients: recipients.map(({ kind, name }, index) => ({
    recipient: index + 1,
    kind,
    name,
    receipt: receiptOf(entries, { recipient: index + 1, kind }) ?? null,
    failure: failureOf(entries, { recipient: index + 1, kind }) ?? null,
  })),
});

/** GET /documents/{documentId}/serving: the ledger, and for each recipient the receipt that it proves or the failure. */
export const getServing = endpoint(
  { summary: '送达台账', schemas: { params: byDocument, query: nothing }, allows: readerRoles },
  async ({ params: { documentId } }, { table }) => {
    const [document, entries] = await Promise.all([readDocument(table, documentId), listServings(table, documentId)]);
    if (!document) return refuse({ code: 'document.missing' });
    const standing = new Set(standingLines(entries));
    // A line is named by its place when it is found invalid; it stays, and says so.
    const lines = entries.map((entry, index) => ({
      ...{ ...entry, line: index + 1 },
      ...(standing.has(entry) || entry.step === 'struck' ? {} : { invalid: true }),
    }));
    return accept({ status: 200, body: { ...standingOf(document, entries), entries: lines } });
  },
);

/** GET /cases/{caseId}/serving: of each issued document of the case, the receipts and failures that its ledger proves. */
export const listCaseServing = endpoint(
  {
    summary: '案件送达台账',
    schemas: { params: z.strictObject({ caseId: CaseId }), query: nothing },
    allows: readerRoles,
  },
  async ({ params: { caseId } }, { table }) => {
    const [snapshot, documents, ledgers] = await Promise.all([
      readSnapshot(table, caseId),
      listDocuments(table, caseId),
      listServingsOfCase(table, caseId),
    ]);
    if (!snapshot) return refuse({ code: 'case.missing' });
    const issued = documents.filter(({ issuedAt }) => issuedAt);
    return listReply({ items: issued.map((one) => standingOf(one, ledgers.get(one.documentId) ?? [])) });
  },
);

/** Opening and downloading are noted by the system alone, and a line is found invalid by a step of its own. */
const { opened: _opened, downloaded: _downloaded, struck: _struck, ...staffSteps } = servingSteps;

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
    hour: named(
      '时刻（时:分）',
      'Hour (HH:MM)',
      z
        .string()
        .regex(/^([01]\d|2[0-3]):[0-5]\d$/, fault('应为时:分', 'hours and minutes'))
        .optional(),
    ),
    itemNumber: named('邮件号', 'Item number of the carrier', text(60).optional()),
    takenBy: named('签收人', 'Signed for by', text(40).optional()),
    takenAs: named('签收人身份', 'Who signed for it', oneOf(takers).optional()),
    note: named('说明', 'Note', text(500).optional()),
    witnesses: named('见证人', 'Witnesses', z.array(text(40)).max(10).optional()),
  })
  .refine(
    ({ channel, step, witnesses = [] }) => channel !== 'leaving' || step !== 'delivered' || witnesses.length > 0,
    {
      path: ['witnesses'],
      ...fault('留置送达须有见证人', 'leaving a document needs a witness'),
    },
  )
  .refine(({ takenBy, takenAs }) => (takenBy === undefined) === (takenAs === undefined), {
    path: ['takenAs'],
    ...fault('签收人和签收人身份一并填写', 'who signed for it, and as what, go together'),
  });

/** POST /documents/{documentId}/serving: staff record one step of serving an issued document. */
export const recordServing = endpoint(
  { summary: '登记送达', schemas: { params: byDocument, query: nothing, body: NewEntry }, allows: staff },
  async ({ params: { documentId }, body, actor, replay }, world) => {
    const earlier = await readReplay(world.table, replay);
    if (earlier) return earlier;
    const document = await readDocument(world.table, documentId);
    const checked = await checkEntry(document, body, world);
    if (!checked.ok) return checked;
    const { publicationDays } = (await settingsOfCase(world, checked.value.caseId)).serving;
    const entry = entryOf(documentId, body, { actor, world, publicationDays });
    return saveServing(world, { document: checked.value, entry, replay });
  },
);

/** Whether what stands in the way of an entry is something else than its channel or who signed for it. */
const checkEntry = async (
  document: DocumentRecord | undefined,
  body: z.output<typeof NewEntry>,
  world: World,
): Promise<Result<DocumentRecord>> => {
  const { recipient, channel, on } = body;
  if (!document) return refuse({ code: 'document.missing' });
  if (!document.issuedAt) return refuse({ code: 'document.pending' });
  const party = document.recipients[recipient - 1];
  if (!party) return invalid('recipient', words('没有这个受送达人', 'No such recipient'));
  if (on < document.issueDate || on > dayAt(world.now()))
    return invalid('on', words('应在文书落款之日至今日之间', 'Between the day of the document and today'));
  if (channel === 'electronic' && !(party.uscc && (await readMailbox(world.table, party.uscc))?.email))
    return refuse({ code: 'consent.missing' });
  const not = (await notOnFile(document, body, world)) ?? (await notYetPublished(document, body, world));
  return not ?? accept(document);
};

/** An administrator, successor or agent receives for the addressee where they are on file. */
const notOnFile = async ({ caseId }: DocumentRecord, { takenAs }: z.output<typeof NewEntry>, { table }: World) => {
  if (takenAs !== 'representative') return undefined;
  const { representative } = ((await readSnapshot(table, caseId))?.data ?? {}) as { representative?: object };
  return representative
    ? undefined
    : invalid(
        'takenAs',
        words(
          '案卷未登记管理人、承继单位或者代理人，请先登记',
          'Nobody is on file who stands for it: record that first',
        ),
      );
};

/** A document is published to whom it could not be served on in other ways (O7). */
const notYetPublished = async (
  { caseId, documentId }: DocumentRecord,
  { channel, recipient }: z.output<typeof NewEntry>,
  world: World,
) => {
  if (channel !== 'publication') return undefined;
  const { failedWays } = (await settingsOfCase(world, caseId)).serving;
  const failed = waysFailed(await listServings(world.table, documentId), recipient).size;
  return failed >= failedWays
    ? undefined
    : invalid(
        'channel',
        words(
          `公告送达须在${failedWays}种方式未能送达之后，目前${failed}种`,
          `Publication follows ${failedWays} ways that failed; so far ${failed}`,
        ),
      );
};

const invalid = (path: string, message: Words) => refuse({ code: 'input.invalid', issues: [{ path, message }] });

const entryOf = (
  documentId: DocumentId,
  { note, witnesses, hour, itemNumber, takenBy, takenAs, ...body }: z.output<typeof NewEntry>,
  { actor, world, publicationDays }: { readonly actor: Actor; readonly world: World; readonly publicationDays: number },
): ServingEntry => ({
  ...{ documentId, ...body, at: world.now() },
  by: personIn(actor),
  ...(note ? { note } : {}),
  ...defined({ witnesses }),
  ...(hour ? { hour } : {}),
  ...(itemNumber ? { itemNumber } : {}),
  ...(takenBy && takenAs ? { takenBy: { name: takenBy, as: takenAs } } : {}),
  ...(body.channel === 'publication' ? { countsOn: addDays(body.on, publicationDays) } : {}),
});

const personIn = ({ id, name, roles }: Actor): ServingEntry['by'] => ({
  ...{ id, name },
  role: staff.find((role) => roles.includes(role)) ?? 'agencyClerk',
});

const Strike = z.strictObject({
  line: named('送达台账的行', 'Line of the ledger', z.int().positive()),
  reason: named('认定无效的理由', 'Why it is invalid', text(500)),
});

/**
 * POST /documents/{documentId}/serving/strikes: one of two people finds that a line of the ledger proves nothing. With the
 * second, what rested on it goes back in the same transaction.
 */
export const strikeServing = endpoint(
  { summary: '认定送达无效', schemas: { params: byDocument, query: nothing, body: Strike }, allows: staff },
  async ({ params: { documentId }, body: { line, reason }, actor, replay }, world) => {
    const earlier = await readReplay(world.table, replay);
    if (earlier) return earlier;
    const [document, entries] = await Promise.all([
      readDocument(world.table, documentId),
      listServings(world.table, documentId),
    ]);
    const found = entries[line - 1];
    if (!document) return refuse({ code: 'document.missing' });
    if (!found || found.step === 'struck') return invalid('line', words('台账没有这一行', 'No such line'));
    const finders = entries.filter(({ strikes }) => strikes === lineIdOf(found)).map(({ by }) => by.id);
    if (finders.length > 1) return invalid('line', words('该行已被认定无效', 'It was found invalid already'));
    if (finders.includes(actor.id))
      return invalid('line', words('须由另一人认定', 'Somebody else has to find it invalid too'));
    const { recipient, channel } = found;
    const entry: ServingEntry = {
      ...{ documentId, recipient, channel, step: 'struck', on: dayAt(world.now()), at: world.now() },
      ...{ by: personIn(actor), note: reason, strikes: lineIdOf(found) },
    };
    return saveServing(world, { document, entry, replay });
  },
);
