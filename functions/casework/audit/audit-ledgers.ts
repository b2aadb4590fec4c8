import type { DirectoryEntry } from '#shared/domain/directory.ts';
import { type CaseId, DocumentId } from '#shared/domain/ids.ts';
import { words } from '#shared/domain/words.ts';
import type { Table } from '#shared/store/connect.ts';
import type { Item } from '#shared/store/items.ts';
import { type Key, keys } from '#shared/store/keys.ts';
import { nameItems } from '#shared/store/names.ts';
import { queryAll } from '#shared/store/query.ts';
import { readItems } from '#shared/store/read-items.ts';
import type { NumberRecord, PaperNumbers } from '#shared/store/records.ts';
import type { Checked, Finding } from './finding.ts';

type Numbered = NumberRecord | PaperNumbers;

const isPaper = (record: Numbered): record is PaperNumbers => 'paper' in record;

/** Those to whom a number was handed out that the register has not yet are papers that there are. */
const isUnderWay = async (table: Table, ids: readonly string[]): Promise<boolean> => {
  const parsed = ids.map((id) => DocumentId.safeParse(id));
  const wanted = parsed.flatMap((id) => (id.success ? [keys.document(id.data)] : []));
  const found = await readItems(table, wanted);
  return wanted.length === ids.length && found.every((document) => document?.documentNumber === undefined && document);
};

/** Numbers follow one another without a gap up to the last that was given; those under way are on record with their papers. */
export const auditSeries = async (table: Table, pk: string): Promise<Checked> => {
  const fault = (record: string): Finding => ({ chain: pk, kind: 'counter', record, fault: 'unexplained' });
  const [counter] = await readItems(table, [{ pk, sk: 'COUNTER' }]);
  const claimed = (counter?.claims as Record<string, number> | undefined) ?? {};
  const open = new Map(Object.entries(claimed).map(([documentId, ordinal]) => [ordinal, documentId]));
  const [given, sweptTo] = [Number(counter?.last ?? 0), Number(counter?.sweptTo ?? 0)];
  if (given !== sweptTo + open.size) return fault(String(given));
  const underWay: string[] = [];
  let last = 0;
  const skipTo = (ordinal: number): boolean => {
    for (let next = last + 1; next < ordinal && open.has(next); next += 1) {
      underWay.push(open.get(next) ?? '');
      last = next;
    }
    return last + 1 === ordinal;
  };
  for await (const record of queryAll<Numbered>(table, { pk, prefix: 'NUMBER#' })) {
    if (!skipTo(record.ordinal)) return fault(String(last + 1));
    if (!isPaper(record) && (claimed[record.documentId] ?? record.ordinal) !== record.ordinal)
      return fault(String(record.ordinal));
    last = isPaper(record) ? record.through : record.ordinal;
  }
  if (!skipTo(given + 1)) return fault(String(given));
  return (await isUnderWay(table, underWay)) ? undefined : fault(String(last));
};

/** Clues of a year are numbered without a gap up to where their counter stands. */
export const auditClues = async (table: Table, pk: string): Promise<Checked> => {
  let last = 0;
  const fault = (record: string): Finding => ({ chain: pk, kind: 'clueCounter', record, fault: 'unexplained' });
  for await (const { sk } of queryAll<Key>(table, { pk, prefix: 'CLUE#' })) {
    last += 1;
    if (Number(sk.slice('CLUE#'.length)) !== last) return fault(String(last));
  }
  const [counter] = await readItems(table, [{ pk, sk: 'COUNTER' }]);
  return Number(counter?.last ?? 0) === last ? undefined : fault(String(last + 1));
};

const caseIdsOf = ({ uscc, caseCount, revocationCount }: DirectoryEntry): readonly string[] => [
  ...Array.from({ length: caseCount }, (_, at) => `${uscc}-${at + 1}`),
  ...Array.from({ length: revocationCount ?? 0 }, (_, at) => `${uscc}-R${at + 1}`),
];

/** What an entry says is there: every case that was ever opened, every certificate by its code, the name to search by. */
export const auditEntry = async (table: Table, item: Item): Promise<Checked> => {
  const entry = item.entry as DirectoryEntry;
  const caseKeys = caseIdsOf(entry).map((id) => keys.case(id as CaseId));
  const certificateKeys = entry.certificates.map(({ certificateId }) => keys.certificate(certificateId));
  const names = nameItems(entry.uscc, entry.name).map(({ pk, sk }) => ({ pk, sk }));
  const wanted = [...caseKeys, ...certificateKeys, ...names];
  const found = await readItems(table, wanted);
  const at = found.indexOf(undefined);
  const missing = wanted[at];
  if (!missing) return undefined;
  const chain = `ORG#${entry.uscc}`;
  if (at < caseKeys.length) return { chain, kind: 'case', record: missing.pk.slice('CASE#'.length), fault: 'gone' };
  if (at < caseKeys.length + certificateKeys.length)
    return { chain, kind: 'certificate', record: missing.pk.slice('CERTIFICATE#'.length), fault: 'gone' };
  return { chain, kind: 'name', record: entry.name, fault: 'gone', member: words('名称', 'name') };
};
