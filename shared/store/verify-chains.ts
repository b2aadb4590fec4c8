import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { type CaseEvent, originHash } from '../domain/case.ts';
import { defined } from '../domain/defined.ts';
import { sha256 } from '../domain/hash.ts';
import { CaseId } from '../domain/ids.ts';
import { listAttachments } from './attachments.ts';
import { type AuditEntry, readAudit, readAuditHead } from './audit.ts';
import { readSnapshot } from './cases.ts';
import type { Table } from './connect.ts';
import { listDocuments } from './documents.ts';
import { type ChainId, collections, settingsChain } from './keys.ts';
import { queryAll } from './query.ts';
import { listSettings } from './settings.ts';
import { auditPrefix } from './table.ts';

/** The first place at which a chain does not hold: whose and which one, at which link, and what is wrong there. */
export type Break = {
  readonly caseId: ChainId;
  readonly chain: 'events' | 'audit' | 'documents' | 'attachments' | 'versions';
  readonly link: number | string;
  readonly reason: string;
};

type Link = { readonly sequence: number; readonly previousHash: string; readonly hash: string };

type Chain = { readonly count: number; readonly lastHash: string; readonly broken?: { link: number; reason: string } };

/** Follows a chain to its end or to the first link that does not hold. */
const follow = async (links: AsyncIterable<Link>): Promise<Chain> => {
  let [count, lastHash] = [0, originHash];
  for await (const { hash, ...link } of links) {
    count += 1;
    const told = (reason: string): Chain => ({ count, lastHash, broken: { link: count, reason } });
    if (link.sequence !== count) return told(`the link is missing: number ${link.sequence} follows ${count - 1}`);
    if (link.previousHash !== lastHash) return told('it does not follow from the link before it');
    if (sha256(link) !== hash) return told('its content was changed after it was written');
    lastHash = hash;
  }
  return { count, lastHash };
};

/** What the end of a chain must agree with, kept apart from it: so that links cut off at the end are missed. */
type End = { readonly count: number; readonly lastHash: string };

const breakOf = (found: Chain, end: End): { link: number; reason: string } | undefined => {
  if (found.broken) return found.broken;
  if (found.count === end.count && found.lastHash === end.lastHash) return undefined;
  return { link: found.count + 1, reason: `the chain ends after ${found.count} of ${end.count} links` };
};

async function* eventsOf(table: Table, caseId: CaseId): AsyncGenerator<CaseEvent> {
  for await (const { event } of queryAll<{ event: CaseEvent }>(table, collections.events(caseId))) yield event;
}

const checkEvents = async (table: Table, caseId: CaseId): Promise<Break | undefined> => {
  const snapshot = await readSnapshot(table, caseId);
  const end = { count: snapshot?.version ?? 0, lastHash: snapshot?.lastHash ?? originHash };
  const found = breakOf(await follow(eventsOf(table, caseId)), end);
  return found && { caseId, chain: 'events', ...found };
};

const checkAudit = async (table: Table, caseId: ChainId): Promise<Break | undefined> => {
  const found = breakOf(await follow(readAudit(table, caseId)), await readAuditHead(table, caseId));
  return found && { caseId, chain: 'audit', ...found };
};

/** Every issued document must be told of, with the digest that it has; every one told of must be there. */
const checkDocuments = async (table: Table, caseId: CaseId): Promise<Break | undefined> => {
  const told = new Map<string, AuditEntry>();
  for await (const entry of readAudit(table, caseId))
    if ('documentId' in entry && entry.action === 'document.issued') told.set(entry.documentId, entry);
  for (const { documentId, issuedAt, stored } of await listDocuments(table, caseId)) {
    const entry = told.get(documentId);
    told.delete(documentId);
    const at = { caseId, chain: 'documents', link: documentId } as const;
    if (issuedAt && !entry) return { ...at, reason: 'it is issued, and the audit chain does not tell of it' };
    if (entry && (!issuedAt || entry.sha256 !== stored?.sha256))
      return { ...at, reason: 'it is not as the audit chain says that it was issued' };
  }
  const [missing] = told.keys();
  return missing ? { caseId, chain: 'documents', link: missing, reason: 'it was issued and is not there' } : undefined;
};

/** Every attachment must be told of with the digest of its bytes; every one told of must be there. */
const checkAttachments = async (table: Table, caseId: CaseId): Promise<Break | undefined> => {
  const told = new Map<number, string | undefined>();
  for await (const entry of readAudit(table, caseId))
    if ('attachmentId' in entry && entry.attachmentId && entry.action === 'attachment.received')
      told.set(entry.attachmentId, entry.sha256);
  for (const { attachmentId, sha256: digest } of await listAttachments(table, caseId)) {
    const known = told.get(attachmentId);
    told.delete(attachmentId);
    const at = { caseId, chain: 'attachments', link: attachmentId } as const;
    if (known !== digest) return { ...at, reason: 'it is not as the audit chain says that it was received' };
  }
  const [link] = told.keys();
  return link ? { caseId, chain: 'attachments', link, reason: 'it was received and is not there' } : undefined;
};

/** Every version of the settings must be told of with the digest of what it holds; every one told of must be there. */
const checkVersions = async (table: Table): Promise<Break | undefined> => {
  const told = new Map<number, string | undefined>();
  for await (const entry of readAudit(table, settingsChain))
    if ('settingsVersion' in entry && entry.action !== 'settings.published')
      told.set(entry.settingsVersion, entry.sha256);
  const { versions } = await listSettings(table);
  for (const { version, settings } of versions) {
    const digest = told.get(version);
    told.delete(version);
    if (digest !== sha256(settings))
      return { ...ofVersion(version), reason: 'it is not as the audit chain says that it was proposed' };
  }
  const [missing] = told.keys();
  return missing === undefined ? undefined : { ...ofVersion(missing), reason: 'it was proposed and is not there' };
};

const ofVersion = (link: number) => ({ caseId: settingsChain, chain: 'versions', link }) as const;

const checks = [checkEvents, checkAudit, checkDocuments, checkAttachments];

/** Every case that the table knows of, found by reading the keys of the whole table: for the audit alone. */
const everyCase = async (table: Table): Promise<CaseId[]> => {
  const found = new Set<string>();
  let start: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await table.client.send(
      new ScanCommand({
        TableName: table.name,
        ProjectionExpression: 'pk',
        ConsistentRead: true,
        ...defined({ ExclusiveStartKey: start }),
      }),
    );
    for (const { pk } of Items as { pk: string }[])
      for (const prefix of ['CASE#', auditPrefix]) if (pk.startsWith(prefix)) found.add(pk.slice(prefix.length));
    start = LastEvaluatedKey;
  } while (start);
  found.delete(settingsChain);
  return [...found].toSorted().map((id) => CaseId.parse(id));
};

/** How long the chains of a case are, and the first place at which one of them does not hold. */
export type ChainReport = { readonly events: number; readonly links: number; readonly broken?: Break };

/** Follows the chains of one case. */
export const verifyCase = async (table: Table, caseId: CaseId): Promise<ChainReport> => {
  const { version: events = 0 } = (await readSnapshot(table, caseId)) ?? {};
  const { count: links } = await readAuditHead(table, caseId);
  for (const check of checks) {
    const broken = await check(table, caseId);
    if (broken) return { events, links, broken };
  }
  return { events, links };
};

export type AuditReport = { readonly cases: number; readonly links: number; readonly broken?: Break };

/** Checks every chain of a table, the settings' first, then case by case, up to the first break. */
export const verifyChains = async (table: Table): Promise<AuditReport> => {
  let [cases, links] = [0, (await readAuditHead(table, settingsChain)).count];
  const unsettled = (await checkAudit(table, settingsChain)) ?? (await checkVersions(table));
  if (unsettled) return { cases, links, broken: unsettled };
  for (const caseId of await everyCase(table)) {
    const found = await verifyCase(table, caseId);
    if (found.broken) return { cases, links, broken: found.broken };
    links += found.events + found.links;
    cases += 1;
  }
  return { cases, links };
};
