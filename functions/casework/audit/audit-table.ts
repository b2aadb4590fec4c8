import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { type CaseEvent, originHash } from '#shared/domain/case.ts';
import { defined } from '#shared/domain/defined.ts';
import { CaseId } from '#shared/domain/ids.ts';
import { type AuditEntry, readAudit, readAuditHead } from '#shared/store/audit.ts';
import { readSnapshot } from '#shared/store/cases.ts';
import type { Table } from '#shared/store/connect.ts';
import { itemKinds, kindAt } from '#shared/store/item-kinds.ts';
import type { Item } from '#shared/store/items.ts';
import { type ChainId, collections, type Key, keys, settingsChain } from '#shared/store/keys.ts';
import { queryAll } from '#shared/store/query.ts';
import { readItems } from '#shared/store/read-items.ts';
import { listSettings } from '#shared/store/settings.ts';
import { unreadableIn } from '#shared/store/shape.ts';
import { headPrefix, journalPrefix } from '#shared/store/table.ts';
import { auditClocks, auditListing, auditPapers, auditStanding } from './audit-case.ts';
import { auditAttachments, auditDocuments, auditVersions } from './audit-documents.ts';
import { auditJournal } from './audit-journal.ts';
import { auditClues, auditEntry, auditSeries } from './audit-ledgers.ts';
import { type Checked, type Finding, firstOf } from './finding.ts';
import { followChain } from './follow-chain.ts';

const journalOf = (caseId: CaseId): string => `CASE#${caseId}`;

const auditLinks = async (table: Table, chain: ChainId): Promise<{ links: readonly AuditEntry[]; found: Checked }> => {
  const { links, broken } = await followChain(readAudit(table, chain), await readAuditHead(table, chain));
  const of = chain === settingsChain ? chain : journalOf(chain);
  const found: Checked = broken && { chain: of, kind: 'audit', record: String(broken.link), fault: broken.fault };
  return { links, found };
};

const eventsOf = async function* (table: Table, caseId: CaseId) {
  for await (const { event } of queryAll<{ event: CaseEvent }>(table, collections.events(caseId))) yield event;
};

/** How long the chains of a case are, and the first place at which it is not as it was written. */
export type CaseReport = { readonly events: number; readonly links: number; readonly found?: Finding };

/** The settings under which a case began are there. */
const auditSettingsOf = async (table: Table, first: CaseEvent | undefined): Promise<Checked> => {
  const { settingsVersion } = first ?? {};
  if (settingsVersion === undefined) return undefined;
  const [found] = await readItems(table, [keys.settingsVersion(settingsVersion)]);
  const gone = {
    chain: settingsChain,
    kind: 'settingsVersion',
    record: String(settingsVersion),
    fault: 'gone',
  } as const;
  return found ? undefined : gone;
};

/** The keys of a case's own items that the journal tells of. */
const toldIn = async (table: Table, caseId: CaseId): Promise<readonly Key[]> => {
  const present: Key[] = [];
  for await (const item of queryAll<Item>(table, { pk: journalOf(caseId) })) {
    const kind = kindAt(item);
    const kept = kind && itemKinds[kind].kept;
    if (kept?.by === 'told') present.push({ pk: item.pk, sk: item.sk });
  }
  return present;
};

/** Replays one case: log, audit chain, standing, papers, clocks, documents, attachments, and the journal at last. */
export const auditCase = async (table: Table, caseId: CaseId, foreign: readonly Key[] = []): Promise<CaseReport> => {
  const now = await readSnapshot(table, caseId);
  const end = { count: now?.version ?? 0, lastHash: now?.lastHash ?? originHash };
  const log = await followChain(eventsOf(table, caseId), end);
  const { links, found: unlinked } = await auditLinks(table, caseId);
  const lengths = { events: log.count, links: links.length };
  const chain = journalOf(caseId);
  const broken: Checked = log.broken && {
    ...{ chain, kind: 'event', record: String(log.broken.link), fault: log.broken.fault },
  };
  const found = await firstOf([
    () => broken,
    () => unlinked,
    () => auditListing(table, caseId),
    () => auditSettingsOf(table, log.links[0]),
    async () => {
      if (!now) return undefined;
      const whole = { caseId, now, events: log.links, links };
      return (
        auditStanding(whole) ??
        (await auditPapers(table, whole)) ??
        auditClocks(whole, await clocksIn(table, caseId)) ??
        (await auditDocuments(table, whole))
      );
    },
    () => auditAttachments(table, { caseId, events: log.links, links }),
    async () => auditJournal(table, chain, [...(await toldIn(table, caseId)), ...foreign]),
  ]);
  return { ...lengths, ...defined({ found }) };
};

const clocksIn = (table: Table, caseId: CaseId): Promise<readonly Item[]> =>
  Array.fromAsync(queryAll<Item>(table, collections.deadlines(caseId)));

const auditSettings = async (table: Table, present: readonly Key[]): Promise<Partial<CaseReport>> => {
  const { links, found: unlinked } = await auditLinks(table, settingsChain);
  const found = await firstOf([
    () => unlinked,
    async () => auditVersions((await listSettings(table)).versions, links),
    () => auditJournal(table, settingsChain, present),
  ]);
  return { links: links.length, ...defined({ found }) };
};

/** What a table holds, by the chains that must tell of it. */
type Held = {
  readonly chains: ReadonlyMap<string, readonly Key[]>;
  readonly unknown?: Key;
};

const chainAt = (item: Item): string | undefined => {
  if (item.pk.startsWith(journalPrefix)) return item.pk.slice(journalPrefix.length);
  if (item.pk.startsWith(headPrefix)) return item.pk.slice(headPrefix.length);
  const kind = kindAt(item);
  if (kind === 'event' || kind === 'counter' || kind === 'clueCounter' || kind === 'auditHead') return item.pk;
  const kept = kind && itemKinds[kind].kept;
  return kept?.by === 'told' ? kept.chain(item) : undefined;
};

/** Reads the keys of the whole table, and what says to which chain an item belongs: for the audit alone. */
const readHeld = async (table: Table): Promise<Held> => {
  const chains = new Map<string, Key[]>();
  let unknown: Key | undefined;
  let start: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await table.client.send(
      new ScanCommand({
        TableName: table.name,
        ProjectionExpression: 'pk, sk, documentId, uscc',
        ConsistentRead: true,
        ...defined({ ExclusiveStartKey: start }),
      }),
    );
    for (const item of Items as Item[]) {
      const kind = kindAt(item);
      if (!kind) unknown ??= item;
      const chain = chainAt(item);
      // A number is told with its case; its series is followed all the same, also where its counter is gone.
      if (kind === 'number' && !chains.has(item.pk)) chains.set(item.pk, []);
      if (chain === undefined) continue;
      const present = chains.get(chain) ?? [];
      chains.set(chain, present);
      if (kind && itemKinds[kind].kept.by === 'told') present.push({ pk: item.pk, sk: item.sk });
    }
    start = LastEvaluatedKey;
  } while (start);
  return { chains, ...defined({ unknown }) };
};

export type AuditReport = { readonly cases: number; readonly links: number; readonly found?: Finding };

const auditOrganization = async (table: Table, chain: string, present: readonly Key[]): Promise<Checked> => {
  for await (const item of queryAll<Item>(table, { pk: chain, prefix: 'ENTRY' })) {
    const found = await auditEntry(table, item);
    if (found) return found;
  }
  return auditJournal(table, chain, present);
};

const auditOther = (table: Table, chain: string, present: readonly Key[]): Promise<Checked> => {
  const journal = () => auditJournal(table, chain, present);
  if (chain.startsWith('ORG#')) return auditOrganization(table, chain, present);
  if (chain.startsWith('NUMBER#')) return firstOf([() => auditSeries(table, chain), journal]);
  if (chain.startsWith('CLUES#')) return firstOf([() => auditClues(table, chain), journal]);
  return journal();
};

/** A check that meets an item of no form that it knows says so, and goes no further. */
const readably = async (chain: string, check: () => Promise<Partial<CaseReport>>): Promise<Partial<CaseReport>> => {
  try {
    return await check();
  } catch (fault) {
    const unreadable = unreadableIn(fault);
    if (!unreadable) throw fault;
    return { found: { chain, kind: kindAt(unreadable) ?? null, record: unreadable.sk, fault: 'unreadable' } };
  }
};

/** The ledgers and the directory first: a case that was removed whole is missed by its organization, before what is left of it. */
const inOrder = (chains: Iterable<string>): readonly string[] => {
  const names = [...chains].filter((chain) => chain !== settingsChain).toSorted();
  const isCase = (chain: string) => chain.startsWith('CASE#');
  return [...names.filter((chain) => !isCase(chain)), ...names.filter(isCase)];
};

const auditChain = async (table: Table, chain: string, present: readonly Key[]): Promise<Partial<CaseReport>> => {
  const caseId = chain.startsWith('CASE#') ? CaseId.safeParse(chain.slice('CASE#'.length)) : undefined;
  const foreign = present.filter(({ pk }) => pk !== chain);
  if (caseId?.success) return auditCase(table, caseId.data, foreign);
  return defined({ found: await auditOther(table, chain, present) });
};

/** Replays a whole table, the settings first, then the ledgers, the directory and case by case, up to the first difference. */
export const auditTable = async (table: Table): Promise<AuditReport> => {
  const { chains, unknown } = await readHeld(table);
  if (unknown)
    return { cases: 0, links: 0, found: { chain: unknown.pk, kind: null, record: unknown.sk, fault: 'unknownPlace' } };
  const settings = await readably(settingsChain, () => auditSettings(table, chains.get(settingsChain) ?? []));
  let [cases, links] = [0, settings.links ?? 0];
  if (settings.found) return { cases, links, found: settings.found };
  for (const chain of inOrder(chains.keys())) {
    const report = await readably(chain, () => auditChain(table, chain, chains.get(chain) ?? []));
    if (report.found) return { cases, links, found: report.found };
    cases += report.events === undefined ? 0 : 1;
    links += (report.events ?? 0) + (report.links ?? 0);
  }
  return { cases, links };
};
