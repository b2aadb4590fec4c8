import { z } from 'zod';
import type { Actor } from '#shared/domain/actor.ts';
import { dayAt } from '#shared/domain/day.ts';
import { actingAs } from '#shared/domain/delegation.ts';
import { text } from '#shared/domain/directory.ts';
import { documentKinds } from '#shared/domain/document-kinds.ts';
import { partsOfNumber } from '#shared/domain/document-number.ts';
import { DocumentId } from '#shared/domain/ids.ts';
import { named } from '#shared/domain/label.ts';
import { nothing } from '#shared/domain/nothing.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import type { Role } from '#shared/domain/roles.ts';
import { readForCommand } from '#shared/store/command-reading.ts';
import type { Table } from '#shared/store/connect.ts';
import { readDocument } from '#shared/store/documents.ts';
import { voidNumber } from '#shared/store/number-register.ts';
import { settleClaimed } from '#shared/store/numbers.ts';
import { readOutbox } from '#shared/store/outbox.ts';
import type { DocumentRecord, Voided } from '#shared/store/records.ts';
import { readOpenTask } from '#shared/store/tasks.ts';
import type { World } from '../../lib/world.ts';
import { staff } from '../drafts/draft-requests.ts';
import { endpoint, type Parsed, type Reply } from '../endpoint.ts';
import { keepReply, replayed } from '../replays.ts';
import { viewDocument } from '../views.ts';

const Voiding = z.strictObject({
  reason: named('作废原因', 'Reason for the voiding', text(500)),
  successor: named('接替文书', 'Document in its place', DocumentId.optional()),
});

/**
 * POST /documents/{documentId}/void: declares void, for a reason, by a head who did not sign it, a document that was issued or that
 * could not be made.
 */
export const voidDocument = endpoint(
  {
    summary: '文书作废',
    schemas: { params: z.strictObject({ documentId: DocumentId }), query: nothing, body: Voiding },
    allows: staff,
  },
  async (request, world) => {
    const { params, actor: person, replay } = request;
    const document = await readDocument(world.table, params.documentId);
    if (!document) return refuse({ code: 'document.missing' });
    const { caseId } = document;
    const reading = await readForCommand(world.table, { caseId, personId: person.id, replay });
    if (reading.replay) return replayed(reading.replay, replay);
    const actor = actingAs(person, reading.delegations, dayAt(world.now()));
    return declareVoid({ ...request, actor }, document, world);
  },
);

/** The head of the body that issued it; the office's head may void what the agency issued, as it may decide it. */
const voiders = ({ kind }: DocumentRecord): readonly Role[] =>
  documentKinds[kind].issuer === 'agency' ? ['agencyHead', 'officeHead'] : ['officeHead'];

type Request = Parsed<unknown, unknown, z.output<typeof Voiding>>;

/** In whose name a head declares it void; refuses whoever may not, or signed it. */
const voiderOf = (actor: Actor, document: DocumentRecord): Result<Voided['by']> => {
  const role = voiders(document).find((held) => actor.roles.includes(held));
  if (!role) return refuse({ code: 'access.forbidden', needs: voiders(document) });
  const principal = actor.delegated?.find((held) => held.role === role)?.by;
  const signers = [document.signedBy?.id, document.signedBy?.onBehalfOf?.id];
  if (signers.includes(actor.id) || (principal && signers.includes(principal.id)))
    return refuse({ code: 'void.ownSignature' });
  return accept({ id: actor.id, name: actor.name, role, ...(principal ? { onBehalfOf: principal } : {}) });
};

/** What hangs on a document whose issuance failed; undefined for one that is being made, or was. */
const failureOf = async (table: Table, { caseId, documentId }: DocumentRecord) => {
  const task = await readOpenTask(table, caseId, documentId);
  const outbox = task && 'failedTask' in task ? await readOutbox(table, task.outboxId) : undefined;
  if (!outbox) return undefined;
  const besides = await Promise.all(outbox.documentIds.map((each) => readDocument(table, each)));
  // The form on which a paper is signed for is of no use without the paper.
  const proofs = besides.filter(
    (each): each is DocumentRecord =>
      each?.kind === 'proofOfService' && each.refersTo === documentId && !each.issuedAt && !each.voided,
  );
  return { outbox, proofs };
};

const isSuccessor = (document: DocumentRecord, successor: DocumentRecord | undefined): boolean =>
  successor?.caseId === document.caseId && successor.documentId !== document.documentId;

const declareVoid = async (
  { body, actor, replay }: Request,
  document: DocumentRecord,
  { table, now }: World,
): Promise<Result<Reply>> => {
  const by = voiderOf(actor, document);
  if (!by.ok) return by;
  if (document.voided) return refuse({ code: 'document.voided' });
  const failed = await failureOf(table, document);
  if (!document.issuedAt && !failed) return refuse({ code: 'document.pending' });
  const { successor } = body;
  if (successor && !isSuccessor(document, await readDocument(table, successor)))
    return refuse({ code: 'document.missing' });
  const at = now();
  const voided: Voided = { reason: body.reason, at, by: by.value, ...(successor ? { successor } : {}) };
  const documentNumber = await settleClaimed(table, document, at);
  const reply = {
    status: 200,
    body: viewDocument({ ...document, ...(documentNumber ? { documentNumber } : {}), voided }),
  };
  const number = partsOfNumber(documentNumber ?? '');
  const voiding = { document, voided, replay: keepReply(replay, reply, at), ...(number ? { number } : {}) };
  const written = await voidNumber(table, { ...voiding, ...(failed ? { failed } : {}) });
  if (written.outcome === 'written') return accept(reply);
  const current = written.outcome === 'refused' ? await readDocument(table, document.documentId) : undefined;
  return refuse({ code: current?.voided ? 'document.voided' : 'store.contended' });
};
