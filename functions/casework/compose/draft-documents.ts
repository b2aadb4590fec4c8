import type { CaseEvent, DocumentOrder } from '#shared/domain/case.ts';
import { type Day, dayAt, type Instant } from '#shared/domain/day.ts';
import { defined } from '#shared/domain/defined.ts';
import type { DirectoryEntry } from '#shared/domain/directory.ts';
import { type DocumentKind, documentKinds, isSignedOff } from '#shared/domain/document-kinds.ts';
import { prefixFor } from '#shared/domain/issuer.ts';
import type { OfficeSettings } from '#shared/domain/office.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import type { Decision } from '#shared/procedure/decision.ts';
import { parseInput } from '#shared/procedure/input.ts';
import type { PublishedWording } from '#shared/store/passages.ts';
import type { DocumentRecord } from '#shared/store/records.ts';
import { documentTemplates } from '#templates/documents/registry.ts';
import type { Unprintable } from '../../lib/unprintable.ts';
import { drafts } from '../letters/registry.ts';
import { bindReference, type Letter } from './bind-reference.ts';
import { takenBy } from './taken-by.ts';
import { titleOf } from './title-of.ts';

type Circumstances = {
  readonly entry: DirectoryEntry;
  readonly settings: OfficeSettings;
  readonly at: Instant;
  readonly unprintable?: Unprintable;
  /** The office's own wording in force; a document keeps the version that it is drafted with. */
  readonly wording?: PublishedWording;
};

/**
 * Composes the data of every document that a decision orders, frozen as of now, ready to be written with it.
 * Refuses what a document could not print, so that no decision is taken whose letter cannot be made.
 */
export const draftDocuments = (decision: Decision, circumstances: Circumstances): Result<readonly DocumentRecord[]> => {
  const records: DocumentRecord[] = [];
  for (const order of decision.events.flatMap(({ documents }) => documents)) {
    const record = draft(order, decision, circumstances);
    if (!record.ok) return record;
    records.push(record.value);
  }
  return accept(records);
};

/** Every text of a value, whatever member it stands in. */
export const textOf = (part: unknown): string =>
  typeof part === 'string'
    ? part
    : part !== null && typeof part === 'object'
      ? Object.values(part).map(textOf).join(' ')
      : '';

/** Stands for a letter that is referred to, until that letter's number is known. */
const unnumbered = (issueDate: Day): Letter => ({ documentNumber: '待定', issueDate });

type Printing = { readonly today: Day; readonly unprintable?: Unprintable };

/** The blocks of a document as it would be printed; refuses data that it does not take and characters that no font has. */
const asPrinted = (kind: DocumentKind, data: object, { today, unprintable }: Printing) => {
  const template = documentTemplates[kind];
  if (!template) throw new TypeError(`no template of ${kind}`);
  const printable = parseInput(template.data, bindReference(kind, data, unnumbered(today)));
  if (!printable.ok) return inDocument(kind, printable);
  const blocks = template.compose(printable.value);
  const characters = unprintable?.(textOf(blocks)) ?? [];
  return characters.length > 0
    ? refuse({ code: 'glyph.missing', characters })
    : accept({ blocks, issueDate: printable.value.issueDate, genre: template.form(printable.value).genre });
};

/** A document whose data was put together elsewhere, with the title that it then has; refuses what could not be printed. */
export const composedAnew = (
  record: DocumentRecord,
  { unprintable }: Pick<Circumstances, 'unprintable'>,
): Result<DocumentRecord> => {
  const { kind, data, issueDate } = record;
  const printed = asPrinted(kind, data, { today: issueDate, ...defined({ unprintable }) });
  return printed.ok ? accept({ ...record, title: titleOf(printed.value.blocks, record.title) }) : printed;
};

/** Whether documents whose data was put together elsewhere can be printed. */
export const checkPrintable = (
  records: readonly DocumentRecord[],
  { unprintable }: Pick<Circumstances, 'unprintable'>,
): Result<true> => {
  for (const { kind, data, issueDate } of records) {
    const printed = asPrinted(kind, data, { today: issueDate, ...defined({ unprintable }) });
    if (!printed.ok) return printed;
  }
  return accept(true);
};

const draft = (
  order: DocumentOrder,
  decision: Decision,
  { entry, settings, at, unprintable, wording }: Circumstances,
): Result<DocumentRecord> => {
  const template = documentTemplates[order.kind];
  const { next } = decision;
  const compose = drafts[next.procedure][order.kind];
  if (!template || !compose) throw new TypeError(`no draft or template of ${order.kind}`);
  const drafting = { order, subject: next, entry, settings, today: dayAt(at) };
  const own = wording?.get(order.kind);
  const event = eventOf(order, decision);
  const receipt = takenBy(order, event);
  const signed = { ...signatureOf(order, event), ...receipt.signed };
  const plain: Record<string, unknown> = { ...compose(drafting), ...receipt.data, ...defined({ wording: own }) };
  const printed = (data: object) => asPrinted(order.kind, data, { today: drafting.today, ...defined({ unprintable }) });
  const unsigned = printed(plain);
  if (!unsigned.ok) return unsigned;
  // A report upward shows who signed it; while it is drafted the head who will sign it has no name.
  const signer = unsigned.value.genre === 'report' && signed.signedBy?.name;
  const data = signer ? { ...plain, signer } : plain;
  const printable = signer ? printed(data) : unsigned;
  if (!printable.ok) return printable;
  const { blocks, issueDate, genre } = printable.value;
  const { issuer, title } = documentKinds[order.kind];
  return accept({
    ...order,
    caseId: next.caseId,
    uscc: next.uscc,
    title: titleOf(blocks, title),
    data,
    issueDate,
    orderedAt: at,
    ...signed,
    ...(template.numbered ? { numberPrefix: prefixFor(settings[issuer], genre) } : {}),
  });
};

const eventOf = ({ documentId }: DocumentOrder, { events }: Decision): CaseEvent | undefined =>
  events.find(({ documents }) => documents.some((each) => each.documentId === documentId));

/** The head who gave the command of a letter that is signed off. */
const signatureOf = ({ kind }: DocumentOrder, event: CaseEvent | undefined): Pick<DocumentRecord, 'signedBy'> =>
  event?.draftedBy && isSignedOff(kind) ? { signedBy: event.actor } : {};

/** Says of a text that cannot be printed in which document it would stand. */
const inDocument = (kind: DocumentKind, refused: Extract<Result<never>, { ok: false }>): Result<never> => {
  const { refusal } = refused;
  if (refusal.code !== 'input.invalid') return refused;
  const { title } = documentKinds[kind];
  return refuse({
    ...refusal,
    issues: refusal.issues.map(({ path, message }) => ({ path: `${title}.${path}`, message })),
  });
};
