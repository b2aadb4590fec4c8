import { z } from 'zod';
import { type CaseEvent, type CaseSnapshot, procedureNames } from '../domain/case.ts';
import { Clue } from '../domain/clue.ts';
import { Day, Instant } from '../domain/day.ts';
import { DirectoryEntry } from '../domain/directory.ts';
import { type DocumentKind, documentKinds } from '../domain/document-kinds.ts';
import { type Draft, type DraftStatus, draftStatuses } from '../domain/draft.ts';
import { EntryChange } from '../domain/entry-change.ts';
import { Expert } from '../domain/expert.ts';
import { CaseId, DocumentId } from '../domain/ids.ts';
import { OfficeSettings } from '../domain/office.ts';
import { type ListStatus, listKindNames, listStatuses, type PaperList } from '../domain/paper-list.ts';
import { Printing } from '../domain/printing.ts';
import { type Role, roles } from '../domain/roles.ts';
import {
  type ServingChannel,
  type ServingEntry,
  type ServingStep,
  servingChannels,
  servingSteps,
  takers,
} from '../domain/serving.ts';
import type { SettingsState, SettingsVersion } from '../domain/settings-version.ts';
import { Takeover } from '../domain/takeover/takeover.ts';
import { Uscc } from '../domain/uscc.ts';
import type { DeadlineRecord, DocumentRecord } from './records.ts';
import type { Shape } from './shape.ts';

const oneOf = <Name extends string>(table: Readonly<Record<Name, unknown>>) =>
  z.enum(Object.keys(table) as [Name, ...Name[]]);

const Kind = oneOf<DocumentKind>(documentKinds);
const Somebody = z.object({ id: z.string(), name: z.string() });
const Recipients = z.array(z.object({ kind: z.string(), name: z.string() }));
const Hash = z.string().regex(/^[0-9a-f]{64}$/);
const ByRecipient = z.record(z.string(), Day);

const Clock = z.object({
  ...{ name: z.string(), from: Day, lastDay: Day, runsOn: Day },
  term: z.record(z.string(), z.unknown()),
  ...{ provisional: z.boolean(), calendarVersion: z.string(), mailDays: z.int().positive().optional() },
});

const Paper = z.object({
  ...{ kind: Kind, refersTo: z.string().optional(), issuedOn: Day.optional(), voidedOn: Day.optional() },
  ...{ received: ByRecipient.optional(), failed: ByRecipient.optional(), amendedBy: z.string().optional() },
});

/** The frame of a case; what its procedure records is checked where its commands write it. */
const Case = z.object({
  ...{ caseId: CaseId, procedure: z.enum(procedureNames), procedureVersion: z.string() },
  settingsVersion: z.int().positive().optional(),
  ...{ uscc: Uscc, organizationName: z.string(), state: z.string().min(1), version: z.int().positive() },
  ...{ openedAt: Instant, changedAt: Instant, deadlines: z.array(Clock), documentCount: z.int().nonnegative() },
  ...{ papers: z.record(z.string(), Paper), lastHash: Hash, data: z.record(z.string(), z.unknown()) },
});

const Reviewed = z.union([
  z.object({ status: z.literal('awaited') }),
  z.object({ status: z.enum(['agreed', 'declined']), digest: Hash, by: Somebody, at: Instant }),
]);

const DraftShape = z.object({
  ...{ caseId: CaseId, draftId: z.int().positive(), organizationName: z.string(), command: z.string().min(1) },
  ...{ signer: oneOf<Role>(roles), status: oneOf<DraftStatus>(draftStatuses), revision: z.int().positive() },
  ...{ versions: z.int().positive(), caseVersion: z.int().positive(), draftedBy: z.array(Somebody).min(1) },
  comments: z.array(z.object({ by: Somebody, at: Instant, text: z.string() })),
  documents: z.array(z.object({ kind: Kind, title: z.string(), recipients: z.array(z.string()) })),
  printing: z.partialRecord(Kind, Printing).optional(),
  reviewed: Reviewed.optional(),
  ...{ openedAt: Instant, changedAt: Instant, closed: z.object({ by: Somebody, at: Instant }).optional() },
});

const DocumentShape = z.object({
  ...{ documentId: DocumentId, kind: Kind, recipients: Recipients, caseId: CaseId, uscc: Uscc, title: z.string() },
  ...{ data: z.record(z.string(), z.unknown()), issueDate: Day, orderedAt: Instant },
  ...{ issuedAt: Instant.optional(), documentNumber: z.string().optional(), numberPrefix: z.string().optional() },
  ...{ refersTo: DocumentId.optional(), supersedes: DocumentId.optional(), supersededBy: DocumentId.optional() },
  ...{ anew: z.literal(true).optional(), list: z.object({ listId: z.int().positive(), lead: DocumentId }).optional() },
  ...{ signedBy: Somebody.optional(), voided: z.object({ reason: z.string(), at: Instant }).optional() },
});

const Row = z.object({
  ...{ caseId: CaseId, organizationName: z.string(), version: z.int().positive(), entry: Hash },
  reviewed: z.object({ agrees: z.boolean(), digest: Hash, by: Somebody }).optional(),
});

const ListShape = z.object({
  ...{ listId: z.int().positive(), kind: z.enum(listKindNames), window: Day, status: oneOf<ListStatus>(listStatuses) },
  ...{ revision: z.int().positive(), rows: z.array(Row), draftedBy: z.array(Somebody).min(1) },
  fallen: z.array(z.object({ caseId: CaseId, organizationName: z.string() })),
  ...{ openedAt: Instant, changedAt: Instant, signed: z.object({ by: Somebody, at: Instant }).optional() },
  ...{ lead: DocumentId.optional(), papers: z.array(DocumentId).optional() },
});

const Version = z.object({
  ...{ version: z.int().positive(), basedOn: z.int().nonnegative(), settings: OfficeSettings, digest: Hash },
  ...{ note: z.string(), proposedBy: Somebody, proposedAt: Instant },
});

const State = z.object({
  ...{ changes: z.int().positive(), versions: z.int().positive() },
  inForce: Version.extend({ publishedBy: Somebody, publishedAt: Instant }),
});

const Event = z.object({
  ...{ caseId: CaseId, sequence: z.int().positive(), at: Instant, command: z.string().min(1) },
  ...{ actor: Somebody.extend({ role: oneOf<Role>(roles) }), from: z.string(), to: z.string().min(1) },
  ...{ changes: z.record(z.string(), z.unknown()), documents: z.array(z.object({ kind: Kind })) },
  deadlines: z.object({ started: z.array(Clock), stopped: z.array(z.string()) }),
  basis: z.union([
    z.object({ articles: z.array(z.string()).min(1) }),
    z.object({ practice: z.object({ zh: z.string(), en: z.string() }) }),
    z.object({ told: z.string() }),
  ]),
  ...{ previousHash: Hash, hash: Hash },
});

const Serving = z.object({
  ...{ documentId: DocumentId, recipient: z.int().positive(), on: Day, at: Instant },
  ...{ channel: oneOf<ServingChannel>(servingChannels), step: oneOf<ServingStep>(servingSteps) },
  ...{
    by: Somebody.extend({ role: oneOf<Role>(roles) }),
    witnesses: z.array(z.string()).optional(),
    note: z.string().optional(),
  },
  ...{ hour: z.string().optional(), itemNumber: z.string().optional(), countsOn: Day.optional() },
  ...{ takenBy: z.object({ name: z.string(), as: oneOf(takers) }).optional(), strikes: z.string().optional() },
});

const Deadline = Clock.extend({ caseId: CaseId, days: z.array(z.object({ date: Day })), gives: z.string().optional() });

/** What an event of the first version rests on was a text; later ones of that version hold it as data already. */
const withRecordedBasis = ({ basis, ...earlier }: Record<string, unknown>) => ({
  ...earlier,
  basis: typeof basis === 'string' ? { told: basis } : basis,
});

const first = { upcasts: [] } as const;

/**
 * The doors of the aggregates: what each must be when it is read. A shape that changes gets an upcast from the version
 * before it, and a sample of that version beside the tests, for good.
 */
export const shapes = {
  case: {
    ...{ name: 'case', holds: 'snapshot', schema: Case },
    // Version 2 keeps how its papers stand; what was issued before stands in the ledger alone.
    upcasts: [(earlier) => ({ ...earlier, papers: {} })],
  } satisfies Shape<CaseSnapshot> as Shape<CaseSnapshot>,
  event: {
    ...{ name: 'event', holds: 'event', schema: Event, upcasts: [withRecordedBasis] },
  } satisfies Shape<CaseEvent> as Shape<CaseEvent>,
  deadline: { ...first, name: 'deadline', holds: 'deadline', schema: Deadline } as Shape<DeadlineRecord>,
  serving: { ...first, name: 'serving', holds: 'serving', schema: Serving } as Shape<ServingEntry>,
  entry: { ...first, name: 'entry', holds: 'entry', schema: DirectoryEntry } as Shape<DirectoryEntry>,
  clue: { ...first, name: 'clue', holds: 'clue', schema: Clue } as Shape<Clue>,
  draft: { ...first, name: 'draft', holds: 'draft', schema: DraftShape } as Shape<Draft>,
  document: { ...first, name: 'document', schema: DocumentShape } as Shape<DocumentRecord>,
  paperList: { ...first, name: 'paperList', holds: 'list', schema: ListShape } as Shape<PaperList>,
  entryChange: { ...first, name: 'entryChange', holds: 'change', schema: EntryChange } as Shape<EntryChange>,
  takeover: { ...first, name: 'takeover', holds: 'takeover', schema: Takeover } as Shape<Takeover>,
  expert: { ...first, name: 'expert', holds: 'expert', schema: Expert } as Shape<Expert>,
  settings: { ...first, name: 'settings', holds: 'settings', schema: State } as Shape<SettingsState>,
  settingsVersion: { ...first, name: 'settingsVersion', holds: 'proposed', schema: Version } as Shape<SettingsVersion>,
} as const;
