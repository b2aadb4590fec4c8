import type { Ban } from '../domain/ban.ts';
import type { ClueId } from '../domain/clue.ts';
import { type Day, dayAt, type Instant } from '../domain/day.ts';
import type { DocumentKind } from '../domain/document-kinds.ts';
import type { EntryLink } from '../domain/entry-change.ts';
import { type CaseId, type CertificateId, type DocumentId, partsOf } from '../domain/ids.ts';
import type { Shelf } from '../domain/publication.ts';
import type { Uscc } from '../domain/uscc.ts';
import type { Annex } from './move.ts';
import { auditPrefix, headPrefix, journalPrefix, outboxPrefix } from './table.ts';

/** Whose audit chain: a case's, or that of the office's settings. */
export type ChainId = CaseId | typeof settingsChain;
export const settingsChain = 'SETTINGS';

export type Key = { readonly pk: string; readonly sk: string };

/** Six digits, so that sort keys order as numbers do. */
const padded = (ordinal: number): string => String(ordinal).padStart(6, '0');

const ofCase = (caseId: CaseId, sk: string): Key => ({ pk: `CASE#${caseId}`, sk });
const ofDocument = (documentId: DocumentId, what: string, place: string | number): Key => {
  const { caseId, ordinal } = partsOf(documentId);
  return ofCase(caseId, `${what}#${padded(ordinal)}#${place}`);
};
const ofOrganization = (uscc: Uscc, sk: string): Key => ({ pk: `ORG#${uscc}`, sk });

const ofLedger = (clueId: ClueId, what: string): Key => {
  const [year = '', ordinal = ''] = clueId.split('-');
  return { pk: `CLUES#${year}`, sk: `${what}#${padded(Number(ordinal))}` };
};

const annexPrefixes = {
  objection: 'OBJECTION#',
  objectionAnswer: 'OBJECTION_ANSWER#',
  openObjection: 'OPEN_OBJECTION#',
} as const satisfies Record<Annex['list'], string>;

/** Every primary key of the table; no other file writes one. */
export const keys = {
  entry: (uscc: Uscc) => ofOrganization(uscc, 'ENTRY'),
  entryVersion: (uscc: Uscc, version: number) => ofOrganization(uscc, `VERSION#${padded(version)}`),
  /** A case can decide a second time, once its first decision was set aside. */
  ban: ({ uscc, caseId, kind, effectiveOn }: Ban) =>
    ofOrganization(uscc, `BAN#${caseId ?? `TAKEN_OVER#${kind}`}#${effectiveOn}`),
  entryChange: (uscc: Uscc, changeNo: number) => ofOrganization(uscc, `CHANGE#${padded(changeNo)}`),
  entryLink: ({ uscc, kind, other }: Pick<EntryLink, 'uscc' | 'kind' | 'other'>) =>
    ofOrganization(uscc, `LINK#${other}#${kind}`),
  certificate: (id: CertificateId): Key => ({ pk: `CERTIFICATE#${id}`, sk: 'CERTIFICATE' }),
  case: (caseId: CaseId) => ofCase(caseId, 'CASE'),
  annex: (caseId: CaseId, list: Annex['list'], no: number) => ofCase(caseId, `${annexPrefixes[list]}${padded(no)}`),
  event: (caseId: CaseId, sequence: number) => ofCase(caseId, `EVENT#${padded(sequence)}`),
  deadline: (caseId: CaseId, name: string) => ofCase(caseId, `DEADLINE#${name}`),
  outbox: (caseId: CaseId, sequence: number) => ofCase(caseId, `${outboxPrefix}${padded(sequence)}`),
  document: (documentId: DocumentId) => {
    const { caseId, ordinal } = partsOf(documentId);
    return ofCase(caseId, `DOCUMENT#${padded(ordinal)}`);
  },
  serving: (documentId: DocumentId, place: string) => ofDocument(documentId, 'SERVED', place),
  mail: (documentId: DocumentId, recipient: number) => ofDocument(documentId, 'MAIL', recipient),
  unserved: (documentId: DocumentId, recipient: number) => ofDocument(documentId, 'UNSERVED', recipient),
  mailbox: (uscc: Uscc) => ofOrganization(uscc, 'MAILBOX'),
  attachment: (caseId: CaseId, attachmentId: number) => ofCase(caseId, `ATTACHMENT#${padded(attachmentId)}`),
  infected: (sha256: string): Key => ({ pk: `INFECTED#${sha256}`, sk: 'INFECTED' }),
  task: (caseId: CaseId, subject: string) => ofCase(caseId, `TASK#${subject}`),
  unreadable: (taskId: string): Key => ({ pk: 'UNREADABLE', sk: taskId }),
  draft: (caseId: CaseId, draftId: number) => ofCase(caseId, `DRAFT#${padded(draftId)}`),
  draftVersion: (caseId: CaseId, draftId: number, version: number) =>
    ofCase(caseId, `DRAFTED#${padded(draftId)}#${padded(version)}`),
  delegations: (personId: string): Key => ({ pk: `PERSON#${personId}`, sk: 'DELEGATIONS' }),
  passages: (kind: DocumentKind): Key => ({ pk: `PASSAGES#${kind}`, sk: 'STATE' }),
  passageVersion: (kind: DocumentKind, version: number): Key => ({
    pk: `PASSAGES#${kind}`,
    sk: `VERSION#${padded(version)}`,
  }),
  settings: (): Key => ({ pk: 'SETTINGS', sk: 'STATE' }),
  settingsVersion: (version: number): Key => ({ pk: 'SETTINGS', sk: `VERSION#${padded(version)}` }),
  settingsPublication: (version: number): Key => ({ pk: 'SETTINGS', sk: `PUBLISHED#${padded(version)}` }),
  idempotency: (actorId: string, key: string): Key => ({ pk: `IDEMPOTENCY#${actorId}#${key}`, sk: 'IDEMPOTENCY' }),
  clue: (clueId: ClueId): Key => ofLedger(clueId, 'CLUE'),
  /** Who told a clue: an item of its own, so that no list and no ordinary reading ever holds it. */
  informant: (clueId: ClueId): Key => ofLedger(clueId, 'INFORMANT'),
  clueCounter: (year: number): Key => ({ pk: `CLUES#${year}`, sk: 'COUNTER' }),
  counter: (prefix: string, year: number): Key => ({ pk: `NUMBER#${prefix}#${year}`, sk: 'COUNTER' }),
  number: (prefix: string, year: number, ordinal: number): Key => ({
    pk: `NUMBER#${prefix}#${year}`,
    sk: `NUMBER#${padded(ordinal)}`,
  }),
  /** The card of an open case lies with its organization, whose open cases are one query. */
  card: (uscc: Uscc, caseId: CaseId) => ofOrganization(uscc, `OPEN#${caseId}`),
  turn: (caseId: CaseId, whose: string) => ofCase(caseId, `TURN#${whose}`),
  name: (gram: string, ending: string, whose: string): Key => ({ pk: `NAME#${gram}`, sk: `${ending}#${whose}` }),
  expert: (expertId: string): Key => ({ pk: `EXPERT#${expertId}`, sk: 'EXPERT' }),
  draw: (caseId: CaseId, drawId: string) => ofCase(caseId, `DRAW#${drawId}`),
  takeover: (takeoverId: number): Key => ({ pk: 'TAKEOVERS', sk: `RUN#${padded(takeoverId)}` }),
  takeoverCounter: (): Key => ({ pk: 'TAKEOVERS', sk: 'COUNTER' }),
  /** The takeover of a file, by its digest. */
  takeoverFile: (sha256: string): Key => ({ pk: 'TAKEOVERS', sk: `FILE#${sha256}` }),
  /** There while one is being written. */
  takeoverRunning: (): Key => ({ pk: 'TAKEOVERS', sk: 'RUNNING' }),
  paperList: (listId: number): Key => ({ pk: 'LISTS', sk: `LIST#${padded(listId)}` }),
  listCounter: (): Key => ({ pk: 'LISTS', sk: 'COUNTER' }),
  rowClaim: (uscc: Uscc) => ofOrganization(uscc, 'ROW_CLAIM'),
  pool: (): Key => ({ pk: 'EXPERTS', sk: 'POOL' }),
  calendar: (): Key => ({ pk: 'CALENDAR', sk: 'IN_FORCE' }),
  notice: (revision: number): Key => ({ pk: 'CALENDAR', sk: `NOTICE#${padded(revision)}` }),
  difference: (year: number, revision: number, caseId: CaseId): Key => ({
    pk: 'CALENDAR',
    sk: `DIFFERENCE#${year}#${padded(revision)}#${caseId}`,
  }),
  /** Entries of the audit chain lie in a partition of their own, in which no role may change or delete an item. */
  audit: (chain: ChainId, sequence: number): Key => ({
    pk: `${auditPrefix}${chain}`,
    sk: `ENTRY#${padded(sequence)}`,
  }),
  auditHead: (chain: ChainId): Key =>
    chain === settingsChain ? { pk: 'SETTINGS', sk: 'AUDIT' } : ofCase(chain, 'AUDIT'),
  /** The journal of a partition or a ledger: which items were written and taken away, link after link. */
  journal: (chain: string, sequence: number): Key => ({
    pk: `${journalPrefix}${chain}`,
    sk: `ENTRY#${padded(sequence)}`,
  }),
  journalHead: (chain: string): Key => ({ pk: `${headPrefix}${chain}`, sk: 'HEAD' }),
  verification: (code: string): Key => ({ pk: `VERIFICATION#${code}`, sk: 'VERIFICATION' }),
  /** How often something was done on a day, by whom or from where. */
  tally: (what: string, whose: string, day: Day): Key => ({ pk: `TALLY#${what}#${whose}`, sk: day }),
  session: (digest: string): Key => ({ pk: `SESSION#${digest}`, sk: 'SESSION' }),
  sessionOf: (personId: string, digest: string): Key => ({ pk: `PERSON#${personId}`, sk: `SESSION#${digest}` }),
  sessionsOf: (personId: string) => ({ pk: `PERSON#${personId}`, prefix: 'SESSION#' }),
  typedForm: (owner: string, digest: string): Key => ({ pk: `FORMS#${owner}`, sk: digest }),
  digest: (sha256: string): Key => ({ pk: `DIGEST#${sha256}`, sk: 'DIGEST' }),
} as const;

/** Prefixes of sort keys, for queries over one item collection. */
export const collections = {
  versions: (uscc: Uscc) => ({ pk: `ORG#${uscc}`, prefix: 'VERSION#' }),
  entryChanges: (uscc: Uscc) => ({ pk: `ORG#${uscc}`, prefix: 'CHANGE#' }),
  entryLinks: (uscc: Uscc) => ({ pk: `ORG#${uscc}`, prefix: 'LINK#' }),
  bans: (uscc: Uscc) => ({ pk: `ORG#${uscc}`, prefix: 'BAN#' }),
  events: (caseId: CaseId) => ({ pk: `CASE#${caseId}`, prefix: 'EVENT#' }),
  annexes: (caseId: CaseId, list: Annex['list']) => ({ pk: `CASE#${caseId}`, prefix: annexPrefixes[list] }),
  annexesAfter: (caseId: CaseId, list: Annex['list'], no: number) => ({
    ...{ pk: `CASE#${caseId}`, from: `${annexPrefixes[list]}${padded(no + 1)}`, upTo: `${annexPrefixes[list]}~` },
  }),
  deadlines: (caseId: CaseId) => ({ pk: `CASE#${caseId}`, prefix: 'DEADLINE#' }),
  documents: (caseId: CaseId) => ({ pk: `CASE#${caseId}`, prefix: 'DOCUMENT#' }),
  attachments: (caseId: CaseId) => ({ pk: `CASE#${caseId}`, prefix: 'ATTACHMENT#' }),
  cards: (uscc: Uscc) => ({ pk: `ORG#${uscc}`, prefix: 'OPEN#' }),
  draws: (caseId: CaseId) => ({ pk: `CASE#${caseId}`, prefix: 'DRAW#' }),
  takeovers: () => ({ pk: 'TAKEOVERS', prefix: 'RUN#' }),
  paperLists: () => ({ pk: 'LISTS', prefix: 'LIST#' }),
  notices: () => ({ pk: 'CALENDAR', prefix: 'NOTICE#' }),
  differences: (year: number) => ({ pk: 'CALENDAR', prefix: `DIFFERENCE#${year}#` }),
  clues: (year: number) => ({ pk: `CLUES#${year}`, prefix: 'CLUE#' }),
  servings: (documentId: DocumentId) => {
    const { caseId, ordinal } = partsOf(documentId);
    return { pk: `CASE#${caseId}`, prefix: `SERVED#${padded(ordinal)}#` };
  },
  servingsOfCase: (caseId: CaseId) => ({ pk: `CASE#${caseId}`, prefix: 'SERVED#' }),
  numbers: (prefix: string, year: number) => ({ pk: `NUMBER#${prefix}#${year}`, prefix: 'NUMBER#' }),
  drafts: (caseId: CaseId) => ({ pk: `CASE#${caseId}`, prefix: 'DRAFT#' }),
  passageVersions: (kind: DocumentKind) => ({ pk: `PASSAGES#${kind}`, prefix: 'VERSION#' }),
  draftVersions: (caseId: CaseId, draftId: number) => ({
    pk: `CASE#${caseId}`,
    prefix: `DRAFTED#${padded(draftId)}#`,
  }),
  settingsVersions: () => ({ pk: 'SETTINGS', prefix: 'VERSION#' }),
  settingsPublications: () => ({ pk: 'SETTINGS', prefix: 'PUBLISHED#' }),
  audit: (chain: ChainId) => ({ pk: `${auditPrefix}${chain}`, prefix: 'ENTRY#' }),
  journal: (chain: string) => ({ pk: `${journalPrefix}${chain}`, prefix: 'ENTRY#' }),
} as const;

/** The log of a month, by any day of it. */
export const logPk = (on: string): string => `LOG#${on.slice(0, 7)}`;

export const shelfPk = (shelf: Shelf): string => `PUBLISHED#${shelf}`;

/** Keys of the indexes: what an item lists itself under. */
export const owners = {
  delegations: (personId: string) => ({ ownerPk: 'DELEGATIONS', ownerSk: personId }),
  passages: (kind: DocumentKind) => ({ ownerPk: 'PASSAGES', ownerSk: kind }),
  directory: (uscc: Uscc) => ({ ownerPk: 'DIRECTORY', ownerSk: uscc }),
  casesOf: (uscc: Uscc, caseId: CaseId) => ({
    ownerPk: `ORG#${uscc}`,
    ownerSk: `CASE#${padded(Number(caseId.slice(19)))}`,
  }),
  window: (opensOn: string, caseId: CaseId) => ({ ownerPk: `WINDOW#${opensOn}`, ownerSk: caseId }),
  experts: (status: string, expertId: string) => ({ ownerPk: 'EXPERTS', ownerSk: `${status}#${expertId}` }),
  /** Every version of every entry, an organization's newest first. */
  versions: (uscc: Uscc, version: number) => ({
    ownerPk: 'VERSIONS',
    ownerSk: `${uscc}#${padded(999_999 - version)}`,
  }),
  published: (shelf: Shelf, issuedAt: string, documentId: DocumentId) => ({
    ownerPk: shelfPk(shelf),
    ownerSk: `${issuedAt}#${documentId}`,
  }),
  lettersTo: (uscc: Uscc, issuedAt: string, documentId: DocumentId) => ({
    ownerPk: `ORG#${uscc}`,
    ownerSk: `LETTER#${issuedAt}#${documentId}`,
  }),
  /** What happened in any case in a month, in its order. */
  log: (at: Instant, caseId: CaseId, what: string) => ({
    ownerPk: logPk(dayAt(at)),
    ownerSk: `${at}#${caseId}#${what}`,
  }),
  cluesOf: (uscc: Uscc, clueId: ClueId) => ({ ownerPk: `ORG#${uscc}`, ownerSk: `CLUE#${clueId}` }),
} as const;

export const queues = {
  drafts: (signer: string, status: string, since: string) => ({
    queuePk: `DRAFTS#${signer}`,
    queueSk: `${status}#${since}`,
  }),
  cases: (procedure: string, state: string, since: string) => ({
    queuePk: `CASES#${procedure}`,
    queueSk: `${state}#${since}`,
  }),
  /** Chains of the journal that have grown since the last checkpoint. */
  grown: (chain: string) => ({ queuePk: 'GROWN', queueSk: chain }),
  outbox: (at: string, outboxId: string) => ({ queuePk: 'OUTBOX', queueSk: `${at}#${outboxId}` }),
  lists: (listId: number) => ({ queuePk: 'LISTS', queueSk: padded(listId) }),
  owed: (uscc: Uscc) => ({ queuePk: 'OWED', queueSk: uscc }),
  clues: (what: 'SCREENING' | 'REPLY', since: string) => ({ queuePk: `CLUES#${what}`, queueSk: since }),
  unserved: (since: string, documentId: DocumentId, recipient: number) => ({
    queuePk: 'UNSERVED',
    queueSk: `${since}#${documentId}#${recipient}`,
  }),
  tasks: (at: string, subject: string) => ({ queuePk: 'TASKS', queueSk: `${at}#${subject}` }),
  open: (changedAt: string, caseId: CaseId) => ({ queuePk: 'OPEN', queueSk: `${changedAt}#${caseId}` }),
  turn: (whose: string, dueOn: string, caseId: CaseId) => ({
    queuePk: `TURN#${whose}`,
    queueSk: `${dueOn}#${caseId}`,
  }),
  /** Running clocks that a holiday notice still to come may move. */
  provisional: (caseId: CaseId, name: string) => ({ queuePk: 'PROVISIONAL', queueSk: `${caseId}#${name}` }),
} as const;

/** Clocks that give a command are swept; the others are only looked at. */
export const dues = {
  command: (runsOn: string, caseId: CaseId, name: string) => ({
    duePk: 'COMMAND',
    dueSk: `${runsOn}#${caseId}#${name}`,
  }),
  cases: (dueOn: string, caseId: CaseId) => ({ duePk: 'CASES', dueSk: `${dueOn}#${caseId}` }),
  watch: (runsOn: string, caseId: CaseId, name: string) => ({ duePk: 'WATCH', dueSk: `${runsOn}#${caseId}#${name}` }),
} as const;
