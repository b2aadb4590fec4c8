import { type Actor, hasRole, isStaff } from '#shared/domain/actor.ts';
import type { CaseSnapshot } from '#shared/domain/case.ts';
import type { DirectoryEntry } from '#shared/domain/directory.ts';
import { documentKinds } from '#shared/domain/document-kinds.ts';
import { printedCode } from '#shared/domain/verification-code.ts';
import { availableTo } from '#shared/procedure/authorize.ts';
import { procedureOf } from '#shared/procedures/registry.ts';
import type { DocumentRecord } from '#shared/store/records.ts';

/** What a party to the case reads of its data; all else is the offices' own. Deny by default: a new member is hidden. */
const partyMembers = [
  ...[
    'form',
    'certificates',
    'receipt',
    'window',
    'supplement',
    'acceptedOn',
    'nonAcceptance',
    'inquiries',
    'siteVisits',
  ],
  ...['approval', 'refusal', 'settlement', 'publication', 'effect', 'suspension', 'withdrawal', 'absorbedBy'],
];

/** A case as one person may see it: its state, what that person may do next, its clocks and its data. */
export const viewCase = (subject: CaseSnapshot, actor: Actor) => {
  const procedure = procedureOf(subject);
  const whole = isStaff(actor) || hasRole(actor, ['auditor']);
  const data = Object.entries(subject.data as Record<string, unknown>).filter(
    ([member]) => whole || partyMembers.includes(member),
  );
  return {
    caseId: subject.caseId,
    procedure: subject.procedure,
    procedureVersion: subject.procedureVersion,
    organization: { uscc: subject.uscc, name: subject.organizationName },
    state: subject.state,
    stateLabel: procedure.states[subject.state]?.label ?? subject.state,
    version: subject.version,
    openedAt: subject.openedAt,
    changedAt: subject.changedAt,
    availableCommands: availableTo(procedure, subject.state, actor),
    deadlines: subject.deadlines.map(({ name, from, lastDay, provisional, calendarVersion }) => ({
      name,
      label: procedure.timers[name]?.label ?? name,
      from,
      lastDay,
      provisional,
      calendarVersion,
    })),
    data: Object.fromEntries(data),
  };
};

/** A document without the data it was composed from. */
export const viewDocument = (document: DocumentRecord) => ({
  documentId: document.documentId,
  caseId: document.caseId,
  kind: document.kind,
  catalogueId: documentKinds[document.kind].id,
  title: document.title,
  recipients: document.recipients.map(({ kind, name }) => ({ kind, name })),
  status: document.issuedAt
    ? 'issued'
    : document.stored
      ? 'stored'
      : document.sealed
        ? 'sealed'
        : document.rendered
          ? 'rendered'
          : document.documentNumber
            ? 'numbered'
            : 'ordered',
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
});

/** The public face of a directory entry: no open cases, no counters. */
export const viewEntry = ({ openCases: _open, caseCount: _count, ...entry }: DirectoryEntry) => entry;
