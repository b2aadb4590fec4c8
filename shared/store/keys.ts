import { type CaseId, type CertificateId, type DocumentId, partsOf } from '../domain/ids.ts';
import type { Uscc } from '../domain/uscc.ts';
import { auditPrefix, outboxPrefix } from './table.ts';

export type Key = { readonly pk: string; readonly sk: string };

/** Six digits, so that sort keys order as numbers do. */
const padded = (ordinal: number): string => String(ordinal).padStart(6, '0');

const ofCase = (caseId: CaseId, sk: string): Key => ({ pk: `CASE#${caseId}`, sk });
const ofOrganization = (uscc: Uscc, sk: string): Key => ({ pk: `ORG#${uscc}`, sk });

/** Every primary key of the table; no other file writes one. */
export const keys = {
  entry: (uscc: Uscc) => ofOrganization(uscc, 'ENTRY'),
  entryVersion: (uscc: Uscc, version: number) => ofOrganization(uscc, `VERSION#${padded(version)}`),
  ban: (uscc: Uscc, caseId: CaseId) => ofOrganization(uscc, `BAN#${caseId}`),
  certificate: (id: CertificateId): Key => ({ pk: `CERTIFICATE#${id}`, sk: 'CERTIFICATE' }),
  case: (caseId: CaseId) => ofCase(caseId, 'CASE'),
  event: (caseId: CaseId, sequence: number) => ofCase(caseId, `EVENT#${padded(sequence)}`),
  deadline: (caseId: CaseId, name: string) => ofCase(caseId, `DEADLINE#${name}`),
  outbox: (caseId: CaseId, sequence: number) => ofCase(caseId, `${outboxPrefix}${padded(sequence)}`),
  document: (documentId: DocumentId) => {
    const { caseId, ordinal } = partsOf(documentId);
    return ofCase(caseId, `DOCUMENT#${padded(ordinal)}`);
  },
  task: (caseId: CaseId, subject: string) => ofCase(caseId, `TASK#${subject}`),
  idempotency: (actorId: string, key: string): Key => ({ pk: `IDEMPOTENCY#${actorId}#${key}`, sk: 'IDEMPOTENCY' }),
  counter: (prefix: string, year: number): Key => ({ pk: `NUMBER#${prefix}#${year}`, sk: 'COUNTER' }),
  number: (prefix: string, year: number, ordinal: number): Key => ({
    pk: `NUMBER#${prefix}#${year}`,
    sk: `NUMBER#${padded(ordinal)}`,
  }),
  /** Entries of the audit chain lie in a partition of their own, in which no role may change or delete an item. */
  audit: (caseId: CaseId, sequence: number): Key => ({
    pk: `${auditPrefix}${caseId}`,
    sk: `ENTRY#${padded(sequence)}`,
  }),
  auditHead: (caseId: CaseId) => ofCase(caseId, 'AUDIT'),
  verification: (code: string): Key => ({ pk: `VERIFICATION#${code}`, sk: 'VERIFICATION' }),
  digest: (sha256: string): Key => ({ pk: `DIGEST#${sha256}`, sk: 'DIGEST' }),
} as const;

/** Prefixes of sort keys, for queries over one item collection. */
export const collections = {
  bans: (uscc: Uscc) => ({ pk: `ORG#${uscc}`, prefix: 'BAN#' }),
  events: (caseId: CaseId) => ({ pk: `CASE#${caseId}`, prefix: 'EVENT#' }),
  deadlines: (caseId: CaseId) => ({ pk: `CASE#${caseId}`, prefix: 'DEADLINE#' }),
  documents: (caseId: CaseId) => ({ pk: `CASE#${caseId}`, prefix: 'DOCUMENT#' }),
  audit: (caseId: CaseId) => ({ pk: `${auditPrefix}${caseId}`, prefix: 'ENTRY#' }),
} as const;

/** Keys of the indexes: what an item lists itself under. */
export const owners = {
  directory: (uscc: Uscc) => ({ ownerPk: 'DIRECTORY', ownerSk: uscc }),
  casesOf: (uscc: Uscc, caseId: CaseId) => ({
    ownerPk: `ORG#${uscc}`,
    ownerSk: `CASE#${padded(Number(caseId.slice(19)))}`,
  }),
} as const;

export const queues = {
  cases: (procedure: string, state: string, since: string) => ({
    queuePk: `CASES#${procedure}`,
    queueSk: `${state}#${since}`,
  }),
  outbox: (at: string, outboxId: string) => ({ queuePk: 'OUTBOX', queueSk: `${at}#${outboxId}` }),
  tasks: (at: string, subject: string) => ({ queuePk: 'TASKS', queueSk: `${at}#${subject}` }),
} as const;

/** Clocks that give a command are swept; the others are only looked at. */
export const dues = {
  command: (runsOn: string, caseId: CaseId, name: string) => ({
    duePk: 'COMMAND',
    dueSk: `${runsOn}#${caseId}#${name}`,
  }),
  watch: (runsOn: string, caseId: CaseId, name: string) => ({ duePk: 'WATCH', dueSk: `${runsOn}#${caseId}#${name}` }),
} as const;
