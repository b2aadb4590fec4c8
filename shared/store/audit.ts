import { originHash } from '../domain/case.ts';
import type { Instant } from '../domain/day.ts';
import { sha256 } from '../domain/hash.ts';
import type { CaseId, DocumentId } from '../domain/ids.ts';
import type { Table } from './connect.ts';
import { type ChainId, collections, keys, settingsChain } from './keys.ts';
import { type Page, queryAll, queryPage, type Range, type Slice } from './query.ts';
import { readItems } from './read-items.ts';
import type { DocumentRecord } from './records.ts';
import { type Step, steps, type Written, writeAll } from './transaction.ts';
import { untilSettled } from './until-settled.ts';

/** What is worth knowing for good about a document, besides what the events of its case say. */
export type AuditAction =
  | 'document.read'
  | 'document.downloaded'
  | 'document.sourceDownloaded'
  | 'document.issued'
  | 'document.voided'
  | 'issuance.failed'
  | 'issuance.restarted';

/** `actor` is the person behind it, who ordered it where a machine did it; `cause` says by what. */
type Told = {
  readonly at: Instant;
  readonly actor: { readonly id: string; readonly name: string };
  readonly cause: string;
  /** Digest of what it is about, where it has one. */
  readonly sha256?: string | undefined;
};

export type DocumentFact = Told & {
  readonly caseId: CaseId;
  readonly documentId: DocumentId;
  readonly action: AuditAction;
  /** Of a document as it was issued: the digest of all that it got on its way. */
  readonly record?: string;
};

/** A file was put to a case, given out, or refused as infected; that one has no ordinal. */
export type AttachmentFact = Told & {
  readonly caseId: CaseId;
  readonly attachmentId?: number;
  readonly action: 'attachment.received' | 'attachment.downloaded' | 'attachment.refused';
};

/** A version of the office's settings came to be or came in force; `cause` is the reason that was given. */
export type SettingsFact = Told & {
  readonly settingsVersion: number;
  readonly action: 'settings.seeded' | 'settings.proposed' | 'settings.published';
};

/** Numbers that were given on paper were entered, or what was entered is put right; `cause` is the reason that was given. */
export type NumbersFact = Told & {
  readonly prefix: string;
  readonly year: number;
  readonly from: number;
  readonly through: number;
  readonly action: 'numbers.entered' | 'numbers.corrected';
};

/** A workbook was put forward to be taken over, approved, given up, or wholly written; `cause` is its name. */
export type TakeoverFact = Told & {
  readonly takeoverId: number;
  readonly action: 'takeover.proposed' | 'takeover.approved' | 'takeover.dropped' | 'takeover.completed';
};

/** What stands of a document once it is issued: its files, its number, its code, its title, and when. */
export const issuedDigest = (
  { rendered, sealed, stored, documentNumber, verification, title }: DocumentRecord,
  issuedAt: Instant,
): string => sha256({ rendered, sealed, stored, documentNumber, verification, title, issuedAt });

export type AuditFact = DocumentFact | AttachmentFact | SettingsFact | NumbersFact | TakeoverFact;

const chainOf = (fact: AuditFact): ChainId => ('caseId' in fact ? fact.caseId : settingsChain);

/** One link: `hash` is over all its other members. */
export type AuditEntry = AuditFact & Link;

type Link = {
  readonly sequence: number;
  readonly previousHash: string;
  readonly hash: string;
};

type Head = { readonly count: number; readonly lastHash: string };

/** Where a chain ends; it stands apart from the links, so that it shows when one at the end is gone. */
export const readAuditHead = async (table: Table, chain: ChainId): Promise<Head> => {
  const [item] = await readItems(table, [keys.auditHead(chain)]);
  return (item?.audit as Head | undefined) ?? { count: 0, lastHash: originHash };
};

const tries = 60;
const waiting = { first: 5, longest: 200 };

const linked = (fact: AuditFact, head: Head): AuditEntry => {
  const members = Object.fromEntries(Object.entries(fact).filter(([, value]) => value !== undefined)) as AuditFact;
  const entry = { ...members, sequence: head.count + 1, previousHash: head.lastHash };
  return { ...entry, hash: sha256(entry) };
};

const linkSteps = (entry: AuditEntry, head: Head): Step<'head'>[] => [
  steps.change(
    {
      Key: keys.auditHead(chainOf(entry)),
      UpdateExpression: 'SET audit = :next',
      ConditionExpression: head.count === 0 ? 'attribute_not_exists(audit)' : 'audit.lastHash = :last',
      ExpressionAttributeValues: {
        ':next': { count: entry.sequence, lastHash: entry.hash },
        ...(head.count === 0 ? {} : { ':last': head.lastHash }),
      },
    },
    'head',
  ),
  steps.create({ ...keys.audit(chainOf(entry), entry.sequence), audit: entry }, 'head'),
];

/**
 * Appends a link to the audit chain that a fact belongs to, and writes the steps that it tells of in the same transaction. Others
 * who append at the same time are waited for; where a condition of the steps fails, nothing is written.
 */
export const writeAudited = async <Name extends string>(
  table: Table,
  fact: AuditFact,
  told: readonly Step<Name>[] = [],
): Promise<Written<Name>> => {
  const append = async (): Promise<Written<Name> | 'again'> => {
    const head = await readAuditHead(table, chainOf(fact));
    const written = await writeAll<Name | 'head'>(table, [...told, ...linkSteps(linked(fact, head), head)]);
    if (written.outcome === 'written') return written;
    const failed = written.outcome === 'refused' ? written.failed.filter((name): name is Name => name !== 'head') : [];
    return failed.length > 0 ? { outcome: 'refused', failed } : 'again';
  };
  const written = await untilSettled(append, { tries, waiting });
  return written === 'contended' ? { outcome: 'contended' } : written;
};

/** Appends a link that tells of nothing written beside it; throws where it could not, so that nothing goes untold. */
export const appendAudit = async (table: Table, fact: AuditFact): Promise<void> => {
  const { outcome } = await writeAudited(table, fact);
  if (outcome !== 'written') throw new Error(`the audit chain of ${chainOf(fact)} is contended`);
};

export const auditRange = (caseId: CaseId): Range => collections.audit(caseId);

/** A part of the chain of a case, the newest link first. */
export const listAudit = async (table: Table, caseId: CaseId, slice: Slice): Promise<Page<AuditEntry>> => {
  const page = await queryPage<{ audit: AuditEntry }>(table, auditRange(caseId), { ...slice, backwards: true });
  return { ...page, items: page.items.map(({ audit }) => audit) };
};

/** A chain, link after link. */
export async function* readAudit(table: Table, chain: ChainId): AsyncGenerator<AuditEntry> {
  for await (const { audit } of queryAll<{ audit: AuditEntry }>(table, collections.audit(chain))) yield audit;
}
