import { z } from 'zod';
import { dayAt } from '#shared/domain/day.ts';
import { actingAs } from '#shared/domain/delegation.ts';
import { text } from '#shared/domain/directory.ts';
import { documentKinds } from '#shared/domain/document-kinds.ts';
import { partsOfNumber } from '#shared/domain/document-number.ts';
import { fault } from '#shared/domain/fault.ts';
import { DocumentId } from '#shared/domain/ids.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import type { Role } from '#shared/domain/roles.ts';
import { readForCommand } from '#shared/store/command-reading.ts';
import { readDocument } from '#shared/store/documents.ts';
import { listNumbers, numberRange, readLasts, readStanding, voidNumber } from '#shared/store/number-register.ts';
import type { DocumentRecord, Voided } from '#shared/store/records.ts';
import type { World } from '../../lib/world.ts';
import { staff } from '../drafts/draft-requests.ts';
import { endpoint, type Parsed, type Reply } from '../endpoint.ts';
import { listReply, slice, sliceOf } from '../paging.ts';
import { keepReply, replayed } from '../replays.ts';
import { viewDocument } from '../views.ts';
import { prefixesEver } from './prefixes-ever.ts';

const nothing = z.strictObject({});

const bySeries = z.strictObject({
  prefix: text(20),
  year: z
    .string()
    .regex(/^\d{4}$/, fault('应为四位年份', 'a year of four digits'))
    .transform(Number),
});

/** GET /numbers/{prefix}/{year}: every number in order, with its document, its signer, and whether it is void. */
export const numberRegister = endpoint(
  { summary: '文号登记簿', schemas: { params: bySeries, query: slice }, allows: [...staff, 'auditor'] },
  async ({ params, query }, { table }) => {
    const range = numberRange(params);
    const wanted = sliceOf(query, range);
    if (!wanted.ok) return wanted;
    const [page, standing] = await Promise.all([listNumbers(table, range, wanted.value), readStanding(table, params)]);
    const listed = listReply(page);
    return listed.ok ? accept({ ...listed.value, body: { ...params, ...standing, ...listed.value.body } }) : listed;
  },
);

/** The year of the rules: no number of theirs is older. */
const firstYear = 2023;

/** GET /numbers: the series of the prefixes in use, the newest year first, each with its last number. */
export const listSeries = endpoint(
  { summary: '文号系列', schemas: { params: nothing, query: nothing }, allows: [...staff, 'auditor'] },
  async (_, world) => {
    const { table, now } = world;
    const year = Number(dayAt(now()).slice(0, 4));
    const years = Array.from({ length: Math.max(year - firstYear + 1, 1) }, (__, back) => year - back);
    const prefixes = await prefixesEver(world);
    const series = prefixes.flatMap((prefix) => years.map((of) => ({ prefix, year: of })));
    return listReply({ items: await readLasts(table, series) });
  },
);

const Voiding = z.strictObject({ reason: text(500), successor: DocumentId.optional() });

/** POST /documents/{documentId}/void: declares an issued document void, for a reason, by a head who did not sign it. */
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

const declareVoid = async (
  { body, actor, replay }: Request,
  document: DocumentRecord,
  { table, now }: World,
): Promise<Result<Reply>> => {
  const role = voiders(document).find((held) => actor.roles.includes(held));
  if (!role) return refuse({ code: 'access.forbidden', needs: voiders(document) });
  const principal = actor.delegated?.find((held) => held.role === role)?.by;
  const signers = [document.signedBy?.id, document.signedBy?.onBehalfOf?.id];
  if (signers.includes(actor.id) || (principal && signers.includes(principal.id)))
    return refuse({ code: 'void.ownSignature' });
  if (!document.issuedAt) return refuse({ code: 'document.pending' });
  if (document.voided) return refuse({ code: 'document.voided' });
  const successor = body.successor && (await readDocument(table, body.successor));
  if (
    body.successor &&
    (!successor || successor.caseId !== document.caseId || successor.documentId === document.documentId)
  )
    return refuse({ code: 'document.missing' });
  const by = { id: actor.id, name: actor.name, role, ...(principal ? { onBehalfOf: principal } : {}) };
  const at = now();
  const voided: Voided = { reason: body.reason, at, by, ...(body.successor ? { successor: body.successor } : {}) };
  const reply = { status: 200, body: viewDocument({ ...document, voided }) };
  const number = partsOfNumber(document.documentNumber ?? '');
  const voiding = { document, voided, replay: keepReply(replay, reply, at), ...(number ? { number } : {}) };
  const written = await voidNumber(table, voiding);
  if (written.outcome === 'written') return accept(reply);
  return refuse({ code: written.outcome === 'refused' ? 'document.voided' : 'store.contended' });
};
