import { z } from 'zod';
import type { Actor } from '#shared/domain/actor.ts';
import { voidingCommand } from '#shared/domain/correction.ts';
import { dayAt } from '#shared/domain/day.ts';
import { defined } from '#shared/domain/defined.ts';
import { actingAs } from '#shared/domain/delegation.ts';
import { text } from '#shared/domain/directory.ts';
import { partsOfNumber } from '#shared/domain/document-number.ts';
import { DocumentId } from '#shared/domain/ids.ts';
import { named } from '#shared/domain/label.ts';
import { nothing } from '#shared/domain/nothing.ts';
import type { Refusal } from '#shared/domain/refusal.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import type { Role } from '#shared/domain/roles.ts';
import { voidersOf } from '#shared/procedure/void-paper.ts';
import { readForCommand } from '#shared/store/command-reading.ts';
import { readDocument } from '#shared/store/documents.ts';
import { voidNumber } from '#shared/store/number-register.ts';
import { settleClaimed } from '#shared/store/numbers.ts';
import type { DocumentRecord, Voided } from '#shared/store/records.ts';
import { failedIssuance } from '../../casework/decide/failed-issuance.ts';
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
 * POST /documents/{documentId}/void: declares void, for a reason, by a head who did not sign it, a document that could not be
 * made. One that was issued is void by a draft of `voidPaper`.
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
    if (document.list) return refuse({ code: 'document.listed', listId: document.list.listId });
    const { caseId } = document;
    const reading = await readForCommand(world.table, { caseId, personId: person.id, replay });
    if (reading.replay) return replayed(reading.replay, replay);
    const actor = actingAs(person, reading.delegations, dayAt(world.now()));
    return declareVoid({ ...request, actor }, document, world);
  },
);

const voiders = ({ kind }: DocumentRecord): readonly Role[] => voidersOf(kind);

type Request = Parsed<unknown, unknown, z.output<typeof Voiding>>;

/** In whose name a head declares it void; refuses whoever may not, or signed it. */
const voiderOf = (actor: Actor, document: DocumentRecord): Result<Voided['by']> => {
  const role = voiders(document).find((held) => actor.roles.includes(held));
  if (!role) return refuse({ code: 'access.forbidden', needs: voiders(document) });
  const principal = actor.delegated?.find((held) => held.role === role)?.by;
  const signers = [document.signedBy?.id, document.signedBy?.onBehalfOf?.id];
  if (signers.includes(actor.id) || (principal && signers.includes(principal.id)))
    return refuse({ code: 'void.ownSignature' });
  return accept({ id: actor.id, name: actor.name, role, ...defined({ onBehalfOf: principal }) });
};

const isSuccessor = (document: DocumentRecord, successor: DocumentRecord | undefined): boolean =>
  successor?.caseId === document.caseId && successor.documentId !== document.documentId;

const byTwo = (document: DocumentRecord): Refusal => ({
  ...{ code: 'signOff.required', command: voidingCommand },
  ...{ documents: ['paperWithdrawalNotice'], needs: voiders(document) },
});

const declareVoid = async (
  { body, actor, replay }: Request,
  document: DocumentRecord,
  { table, now }: World,
): Promise<Result<Reply>> => {
  const by = voiderOf(actor, document);
  if (!by.ok) return by;
  if (document.voided) return refuse({ code: 'document.voided' });
  // What was issued carries a step: two people void it, and what rests on it goes back (O8).
  if (document.issuedAt) return refuse(byTwo(document));
  const failed = await failedIssuance(table, document);
  if (!failed) return refuse({ code: 'document.pending' });
  const { successor } = body;
  if (successor && !isSuccessor(document, await readDocument(table, successor)))
    return refuse({ code: 'document.missing' });
  const at = now();
  const voided: Voided = { reason: body.reason, at, by: by.value, ...defined({ successor }) };
  const documentNumber = await settleClaimed(table, document, at);
  const reply = {
    status: 200,
    body: viewDocument({ ...document, ...(documentNumber ? { documentNumber } : {}), voided }),
  };
  const number = partsOfNumber(documentNumber ?? '');
  const voiding = { document, voided, replay: keepReply(replay, reply, at), ...defined({ number }) };
  const written = await voidNumber(table, { ...voiding, failed });
  if (written.outcome === 'written') return accept(reply);
  const current = written.outcome === 'refused' ? await readDocument(table, document.documentId) : undefined;
  return refuse({ code: current?.voided ? 'document.voided' : 'store.contended' });
};
