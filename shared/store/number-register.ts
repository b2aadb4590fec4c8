import { dayAt } from '../domain/day.ts';
import { defined } from '../domain/defined.ts';
import type { DocumentId } from '../domain/ids.ts';
import { type AuditFact, writeAudited } from './audit.ts';
import type { Table } from './connect.ts';
import { collections, keys } from './keys.ts';
import { readCounter, type Series, unsettled } from './number-claims.ts';
import { reopeningStep } from './outbox.ts';
import { markSteps } from './papers.ts';
import { type Page, queryPage, type Range, type Slice } from './query.ts';
import { readItems } from './read-items.ts';
import type { DocumentRecord, NumberRecord, OutboxEntry, PaperNumbers, Voided } from './records.ts';
import { type KeptReply, replayStep } from './replay-step.ts';
import { closingTask } from './tasks.ts';
import { type Step, steps, type Written } from './transaction.ts';
import { withdrawnSteps } from './unserved.ts';

export const numberRange = ({ prefix, year }: Series): Range => collections.numbers(prefix, year);

/** The register of a prefix and year, in order: every number with the document that has it, and those given on paper. */
export const listNumbers = async (
  table: Table,
  range: Range,
  slice: Slice,
): Promise<Page<NumberRecord | PaperNumbers>> => {
  const page = await queryPage<(NumberRecord | PaperNumbers) & { pk: string; sk: string }>(table, range, slice);
  return { ...page, items: page.items.map(({ pk: _pk, sk: _sk, ...record }) => record) };
};

/** The document that carries a number, void or not; undefined for a number never given out. */
export const locateNumber = async (
  table: Table,
  { prefix, year, ordinal }: Series & { readonly ordinal: number },
): Promise<DocumentId | undefined> => {
  const [item] = await readItems(table, [keys.number(prefix, year, ordinal)]);
  return item?.documentId as DocumentId | undefined;
};

type Standing = {
  readonly last: number;
  /** Numbers handed out whose documents are about to get them; each is on record with its document. */
  readonly underWay: readonly { readonly ordinal: number; readonly documentId: DocumentId }[];
};

/** The last number handed out, and those that have not reached the register yet. */
export const readStanding = async (table: Table, series: Series): Promise<Standing> => {
  const counter = await readCounter(table, series);
  return counter ? { last: counter.last, underWay: await unsettled(table, counter) } : { last: 0, underWay: [] };
};

/** Series with the last number handed out in each; 0 for one that has none. */
export const readLasts = async (table: Table, series: readonly Series[]) => {
  const counters = await readItems(
    table,
    series.map(({ prefix, year }) => keys.counter(prefix, year)),
  );
  return series.map((one, index) => ({ ...one, last: (counters[index]?.last as number | undefined) ?? 0 }));
};

type Voiding = {
  readonly document: DocumentRecord;
  readonly voided: Voided;
  /** Prefix, year and ordinal of its number; absent for a document that has none. */
  readonly number?: Series & { readonly ordinal: number };
  /** Of a document whose issuance failed: the entry that goes on without it, and the proofs that go with it. */
  readonly failed?: undefined | { readonly outbox: OutboxEntry; readonly proofs: readonly DocumentRecord[] };
  readonly replay: KeptReply;
};

export const tellingVoid = ({ caseId, documentId, stored }: DocumentRecord, { at, by, reason }: Voided): AuditFact => ({
  ...{ caseId, documentId, action: 'document.voided', at, cause: reason },
  actor: { id: by.id, name: by.name },
  sha256: stored?.sha256,
});

/**
 * Declares a document and its number void, once, with the link of the audit chain that tells it: bytes, number and record
 * stay. One whose issuance failed leaves the list of what waits for a person, and its decision's other documents go on.
 */
export const voidNumber = async (
  table: Table,
  { document, voided, number, failed, replay }: Voiding,
): Promise<Written<'document' | 'replay'>> =>
  writeAudited<'document' | 'replay'>(table, tellingVoid(document, voided), [
    ...(await markSteps(table, document.documentId, ['voidedOn', dayAt(voided.at)])),
    ...voidSteps({ document, voided, ...defined({ number }), failed }, 'document'),
    replayStep(replay),
  ]);

/** The steps that mark a document and its number as void; those of a failed issuance go with it. */
const voidSteps = <Name extends string>(
  { document, voided, number, failed }: Omit<Voiding, 'replay'>,
  name: Name,
): readonly Step<Name>[] => [
  steps.change({ Key: keys.document(document.documentId), ...marking(voided, document) }, name),
  ...(failed?.proofs ?? []).map((proof) =>
    steps.change({ Key: keys.document(proof.documentId), ...marking(voided, proof) }, name),
  ),
  ...(number
    ? [steps.change({ Key: keys.number(number.prefix, number.year, number.ordinal), ...marking(voided) }, name)]
    : []),
  ...(failed ? [closingTask(document.caseId, document.documentId), reopeningStep(failed.outbox, voided.at)] : []),
  ...withdrawnSteps(document),
];

/** What declares an issued document and its number void beside a decision that takes back what rested on it (O8). */
export const voidingSteps = (voiding: Omit<Voiding, 'replay'>) => voidSteps(voiding, 'besides');

/** A document is void as it was seen, issued or not: one that is issued meanwhile is looked at again. */
const marking = (voided: Voided, seen?: DocumentRecord) => ({
  UpdateExpression: 'SET voided = :voided',
  ConditionExpression: `attribute_exists(pk) AND attribute_not_exists(voided)${seen && !seen.issuedAt ? ' AND attribute_not_exists(issuedAt)' : ''}`,
  ExpressionAttributeValues: { ':voided': voided },
});
