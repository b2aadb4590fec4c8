import type { CaseEvent, CaseSnapshot } from '#shared/domain/case.ts';
import { type NotReissued, Reissue } from '#shared/domain/correction.ts';
import { Day, dayAt } from '#shared/domain/day.ts';
import { canonicalJson } from '#shared/domain/hash.ts';
import { type Result, refuse } from '#shared/domain/result.ts';
import type { GivenCommand } from '#shared/procedure/decide.ts';
import { parseInput } from '#shared/procedure/input.ts';
import { listEvents } from '#shared/store/cases.ts';
import type { Table } from '#shared/store/connect.ts';
import { listDocuments } from '#shared/store/documents.ts';
import type { DocumentRecord } from '#shared/store/records.ts';
import type { World } from '../../lib/world.ts';
import { type Renewed, renewPaper } from './renew-paper.ts';

type Reissuing = { readonly snapshot: CaseSnapshot; readonly given: GivenCommand };

/**
 * Orders a paper that could not be made, and was declared void, with the same content under a number of its own. Refuses
 * one of another case, one in whose place another was ordered, and in words what is not due.
 */
export const prepareReissue = async (
  world: Pick<World, 'table' | 'unprintable'>,
  { snapshot, given }: Reissuing,
): Promise<Result<Renewed>> => {
  const input = parseInput(Reissue, given.input);
  if (!input.ok) return input;
  const known = await listDocuments(world.table, snapshot.caseId);
  const first = known.find(({ documentId }) => documentId === input.value.documentId);
  if (!first) return refuse({ code: 'document.missing' });
  const by = first.supersededBy ?? first.voided?.successor;
  if (by) return refuse({ code: 'document.superseded', by });
  const not = undue(first, known, dayAt(given.at)) ?? (await released(world.table, first, snapshot));
  if (not) return refuse({ code: 'reissue.notDue', not });
  return renewPaper(world, { snapshot, given, first, known, data: {} });
};

/** What of the paper itself, or of those written since, stands in the way. */
const undue = (first: DocumentRecord, known: readonly DocumentRecord[], today: Day): NotReissued | undefined => {
  if (first.kind === 'proofOfService') return { why: 'proof' };
  if (!first.voided) return { why: 'stands' };
  if (first.issuedAt) return { why: 'issued' };
  // What is asked within a period that began on another day than the paper says is asked for too short a time.
  if (first.kind === 'publicityNotice') return { why: 'period' };
  const later = known.slice(known.indexOf(first) + 1).find((other) => takesPlaceOf(other, first));
  if (later) return { why: 'later', documentId: later.documentId };
  const lapsed = daysIn(first.data).find((named) => named > first.issueDate && named < today);
  return lapsed && { why: 'lapsed', day: lapsed };
};

const takesPlaceOf = (other: DocumentRecord, { kind, recipients }: DocumentRecord): boolean =>
  other.kind === kind && !other.voided && canonicalJson(other.recipients) === canonicalJson(recipients);

/** Every day that a paper's data name. */
const daysIn = (value: unknown): readonly Day[] => {
  if (value !== null && typeof value === 'object') return Object.values(value).flatMap(daysIn);
  const day = Day.safeParse(value);
  return day.success ? [day.data] : [];
};

const names = (value: unknown, { documentId }: DocumentRecord): boolean =>
  canonicalJson(value).includes(JSON.stringify(documentId));

/** A letter that the case kept by its id when it was ordered, and does not keep any more, was taken back. */
const released = async (
  table: Table,
  first: DocumentRecord,
  { caseId, data }: CaseSnapshot,
): Promise<NotReissued | undefined> => {
  const ordered = await orderOf(table, caseId, first);
  return ordered && names(ordered.changes, first) && !names(data, first) ? { why: 'released' } : undefined;
};

const orderOf = async (
  table: Table,
  caseId: CaseSnapshot['caseId'],
  { documentId }: DocumentRecord,
): Promise<CaseEvent | undefined> => {
  let cursor: string | undefined;
  do {
    const page = await listEvents(table, caseId, { limit: 100, cursor });
    const found = page.items.find(({ documents }) => documents.some((order) => order.documentId === documentId));
    if (found) return found;
    cursor = page.cursor;
  } while (cursor);
  return undefined;
};
