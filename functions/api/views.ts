import { type Actor, hasRole, isStaff } from '#shared/domain/actor.ts';
import { decisionNotes } from '#shared/domain/ban-standing.ts';
import type { CaseSnapshot } from '#shared/domain/case.ts';
import type { Day } from '#shared/domain/day.ts';
import { defined } from '#shared/domain/defined.ts';
import type { DirectoryEntry } from '#shared/domain/directory.ts';
import { type DocumentKind, documentKinds } from '#shared/domain/document-kinds.ts';
import { readerRoles } from '#shared/domain/roles.ts';
import { firstVersion } from '#shared/domain/settings-version.ts';
import { printedCode } from '#shared/domain/verification-code.ts';
import { availableTo } from '#shared/procedure/authorize.ts';
import type { Procedure } from '#shared/procedure/definition.ts';
import { foreseeSteps } from '#shared/procedure/foresee.ts';
import { lettersReceived, receiptOfLetter } from '#shared/procedure/receipts.ts';
import { draftableBy } from '#shared/procedure/sign-off.ts';
import { nextSteps } from '#shared/procedures/listing.ts';
import type { HasPanel } from '#shared/procedures/parts/panel.ts';
import { sheetsSeenBy } from '#shared/procedures/parts/sheets.ts';
import { procedureOf } from '#shared/procedures/registry.ts';
import type { DocumentRecord } from '#shared/store/records.ts';

/** The person whom an application names is told to the offices; the applicant knows. */
const withoutContact = ([member, value]: readonly [string, unknown]): readonly [string, unknown] => {
  if (member !== 'form' || typeof value !== 'object' || value === null) return [member, value];
  return [member, Object.fromEntries(Object.entries(value).filter(([name]) => name !== 'contact'))];
};

/** What of a case's data one person reads. Deny by default: a member that no list names is the offices' own. */
const readableBy = (procedure: Procedure<unknown>, { uscc, ...subject }: CaseSnapshot, actor: Actor) => {
  const data = subject.data as Record<string, unknown>;
  if (isStaff(actor) || hasRole(actor, ['auditor'])) return data;
  const expert = hasRole(actor, ['expert']);
  const reads = expert ? procedure.expertReads : procedure.partyReads;
  const open = Object.entries(data).filter(([member]) => reads.includes(member));
  const readable = Object.fromEntries(actor.uscc === uscc ? open : open.map(withoutContact));
  if (expert) return { ...readable, sheets: sheetsSeenBy(data as HasPanel, actor.expertId) };
  const openedFile = hasRole(actor, ['organization']) && actor.uscc === uscc ? procedure.fileOf?.(data) : undefined;
  return { ...readable, ...defined({ openedFile }) };
};

/** The clocks that a person reads: a party those that bind it, the offices all. */
const clocksFor = ({ timers }: Procedure<unknown>, { deadlines }: CaseSnapshot, actor: Actor) =>
  hasRole(actor, readerRoles) ? deadlines : deadlines.filter(({ name }) => hasRole(actor, timers[name]?.binds ?? []));

const receiptsOf = (
  procedure: Procedure<unknown>,
  before: CaseSnapshot,
): Readonly<Partial<Record<DocumentKind, Day>>> =>
  Object.fromEntries(
    [...lettersReceived(procedure)].flatMap((letter) => {
      const on = receiptOfLetter({ before }, letter);
      return on ? [[letter, on]] : [];
    }),
  );

/** A case as one person may see it: its state, what that person may do next, its clocks and its data. */
export const viewCase = (subject: CaseSnapshot, actor: Actor) => {
  const procedure = procedureOf(subject);
  const data = readableBy(procedure, subject, actor);
  const possible = new Set(
    foreseeSteps(procedure, subject, { actor }).flatMap((step) => (step.possible ? [step.command] : [])),
  );
  const offered = (name: string): boolean => possible.has(name);
  return {
    caseId: subject.caseId,
    procedure: subject.procedure,
    procedureVersion: subject.procedureVersion,
    settingsVersion: subject.settingsVersion ?? firstVersion,
    organization: { uscc: subject.uscc, name: subject.organizationName },
    state: subject.state,
    stateLabel: procedure.states[subject.state]?.label.zh ?? subject.state,
    version: subject.version,
    openedAt: subject.openedAt,
    changedAt: subject.changedAt,
    availableCommands: availableTo(procedure, subject.state, actor).filter(offered),
    draftableCommands: draftableBy(procedure, subject.state, actor).filter(offered),
    // What the case waits for the reader to do, the main way first.
    next: nextSteps(procedure, subject, actor),
    deadlines: clocksFor(procedure, subject, actor).map(
      ({ name, from, lastDay, provisional, calendarVersion, recounted }) => ({
        name,
        label: procedure.timers[name]?.label.zh ?? name,
        from,
        lastDay,
        provisional,
        calendarVersion,
        // Tells the party that a new holiday notice moved the day, and from which.
        ...defined({ recounted }),
      }),
    ),
    // The day on which each letter arrived from which something is counted, by the ledger of service (O7).
    receipts: receiptsOf(procedure, subject),
    data,
  };
};

type DocumentStatus = 'ordered' | 'numbered' | 'rendered' | 'sealed' | 'stored' | 'issued';

const statusOf = (document: DocumentRecord): DocumentStatus => {
  if (document.issuedAt) return 'issued';
  if (document.stored) return 'stored';
  if (document.sealed) return 'sealed';
  if (document.rendered) return 'rendered';
  return document.documentNumber ? 'numbered' : 'ordered';
};

/** A document without the data it was composed from. */
export const viewDocument = (document: DocumentRecord) => ({
  documentId: document.documentId,
  caseId: document.caseId,
  kind: document.kind,
  catalogueId: documentKinds[document.kind].id,
  title: document.title,
  recipients: document.recipients.map(({ kind, name }) => ({ kind, name })),
  status: statusOf(document),
  issueDate: document.issueDate,
  documentNumber: document.documentNumber,
  verificationCode: document.verification ? printedCode(document.verification.code) : undefined,
  sha256: document.stored?.sha256,
  source: document.stored?.source?.sha256,
  seal: document.sealed ? { subject: document.sealed.subject, certificate: document.sealed.certificate } : undefined,
  bytes: document.stored?.bytes,
  pages: document.rendered?.pages,
  templateVersion: document.rendered?.templateVersion,
  faces: document.rendered?.faces,
  orderedAt: document.orderedAt,
  issuedAt: document.issuedAt,
  voided: document.voided && {
    reason: document.voided.reason,
    at: document.voided.at,
    successor: document.voided.successor ?? document.supersededBy,
  },
  supersedes: document.supersedes,
  supersededBy: document.supersededBy,
});

/** What became of the decisions by which something left, for everybody: the cases behind them are nobody's. */
const notesOf = (decisions: DirectoryEntry['decisions']) => {
  const notes = decisionNotes({ decisions });
  return notes.length > 0 ? { notes } : {};
};

/**
 * A directory entry as one person may see it: no open cases, no counters, no failed rectifications, no conflicts of experts, no certificate that waits for a second person. Whom to ask at the
 * organization is for the offices alone; the version, which a case that nobody was told of changes, for them and who looks on (O10).
 */
export const viewEntry = (
  {
    openCases: _open,
    listed: _listed,
    caseCount: _count,
    revocationCount: _revocations,
    failedRectifications: _failed,
    conflicts: _conflicts,
    awaiting: _awaiting,
    takenOver,
    certificates,
    decisions,
    contact,
    version,
    ...entry
  }: DirectoryEntry,
  actor: Actor,
) => ({
  ...entry,
  certificates: hasRole(actor, readerRoles)
    ? certificates
    : certificates.map(({ takenOver: _from, ...certificate }) => certificate),
  ...notesOf(decisions),
  ...(isStaff(actor) ? { contact } : {}),
  ...(hasRole(actor, readerRoles) ? { version, ...defined({ takenOver: takenOver && { runs: takenOver.runs } }) } : {}),
});
