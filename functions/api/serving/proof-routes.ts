import { z } from 'zod';
import { Day, dayAt } from '#shared/domain/day.ts';
import { fault } from '#shared/domain/fault.ts';
import { DocumentId } from '#shared/domain/ids.ts';
import { named, oneOf } from '#shared/domain/label.ts';
import { nothing } from '#shared/domain/nothing.ts';
import { accept, refuse } from '#shared/domain/result.ts';
import { readerRoles } from '#shared/domain/roles.ts';
import { receiptOf, type ServingEntry, servedAt, servingChannels } from '#shared/domain/serving.ts';
import { words } from '#shared/domain/words.ts';
import { presign, putScan } from '#shared/files/bucket.ts';
import { scanOf } from '#shared/files/scan.ts';
import { readDocument } from '#shared/store/documents.ts';
import { listServings } from '#shared/store/servings.ts';
import { examineFile } from '../../casework/attachments/examine-file.ts';
import { log } from '../../lib/log.ts';
import { uploadBytes } from '../attachments/upload-bytes.ts';
import { staff } from '../drafts/draft-requests.ts';
import { endpoint } from '../endpoint.ts';
import { readReplay, saveServing } from './save-serving.ts';

const { electronic: _electronic, publication: _publication, ...byHand } = servingChannels;

const byDocument = z.strictObject({ documentId: DocumentId });

const linkSeconds = 60;

const Proof = z.strictObject({
  channel: named('送达方式', 'Way of service', oneOf(byHand)),
  receivedOn: named('收到日期（台账已登记的，留空）', 'Received on (empty where the ledger has it)', Day.optional()),
  recipient: named('受送达人', 'Recipient', z.int().positive().default(1)),
  scan: z.base64(fault('不是Base64', 'not Base64')),
});

/**
 * POST /documents/{documentId}/proof: attaches the signed scan of a proof of service (D50), or, to a letter without a
 * form of its own, of what else proves it. In the ledger of the letter it proves that the recipient received it that day.
 */
export const attachProof = endpoint(
  {
    summary: '送达回证归档',
    schemas: { params: byDocument, query: nothing, body: Proof },
    allows: staff,
    limitBytes: uploadBytes,
  },
  async ({ params: { documentId }, body, actor, replay }, world) => {
    const { table, bucket, now } = world;
    const earlier = await readReplay(table, replay);
    if (earlier) return earlier;
    const proof = await readDocument(table, documentId);
    const letter =
      proof?.kind === 'proofOfService' && proof.refersTo ? await readDocument(table, proof.refersTo) : proof;
    if (!letter || letter.recipients[body.recipient - 1] === undefined) return refuse({ code: 'document.missing' });
    if (!letter.issuedAt) return refuse({ code: 'document.pending' });
    const at = now();
    const served = servedAt(letter.recipients, body.recipient);
    // A receipt is recorded once: its scan may follow.
    const on = body.receivedOn ?? receiptOf(await listServings(table, letter.documentId), served)?.on;
    if (!on || on < letter.issueDate || on > dayAt(at))
      return refuse({ code: 'input.invalid', issues: [{ path: 'receivedOn', message: outOfRange }] });
    const examined = await examineFile(table, scanOf, Buffer.from(body.scan, 'base64'));
    if (!examined.ok) return examined;
    await putScan(bucket, examined.value.file, examined.value.bytes);
    const { extension: _kind, ...scan } = examined.value.file;
    const role = staff.find((held) => actor.roles.includes(held)) ?? 'agencyClerk';
    const entry: ServingEntry = {
      ...{ documentId: letter.documentId, recipient: body.recipient, channel: body.channel, step: 'delivered' },
      ...{
        on,
        at,
        by: { id: actor.id, name: actor.name, role },
        evidence: { ...scan, proof: documentId },
      },
    };
    return saveServing(world, { document: letter, entry, replay });
  },
);

const outOfRange = words('应在文书落款之日至今日之间', 'Between the day of the document and today');

/** GET /documents/{documentId}/proof: a short-lived link to the last scan attached to this proof of service. */
export const downloadProof = endpoint(
  { summary: '下载送达回证扫描件', schemas: { params: byDocument, query: nothing }, allows: readerRoles },
  async ({ params: { documentId }, actor }, { table, bucket }) => {
    const proof = await readDocument(table, documentId);
    const letterId = proof?.kind === 'proofOfService' ? proof.refersTo : documentId;
    const entries = proof && letterId ? await listServings(table, letterId) : [];
    const evidence = entries.findLast((entry) => entry.evidence?.proof === documentId)?.evidence;
    if (!evidence) return refuse({ code: 'document.missing' });
    const filename = `${documentId} 送达回证.${evidence.key.split('.').at(-1)}`;
    const url = await presign(bucket, evidence.key, { filename, seconds: linkSeconds });
    log.info('scan link given', { documentId, actorId: actor.id });
    const { sha256 } = evidence;
    return accept({ status: 303, body: { url, expiresInSeconds: linkSeconds, sha256 }, location: url });
  },
);
