import { day } from '#shared/domain/day.ts';
import { CaseId, CertificateId, documentIdOf } from '#shared/domain/ids.ts';
import type { ItemKind } from '#shared/store/item-kinds.ts';
import { type Key, keys } from '#shared/store/keys.ts';
import { exampleUscc } from './examples.ts';

export const sampleUscc = exampleUscc;
const uscc = sampleUscc;
const caseId = CaseId.parse(`${uscc}-1`);
export const sampleDocumentId = documentIdOf(caseId, 1, 'exitApprovalReply');
const documentId = sampleDocumentId;
const sha256 = 'a'.repeat(64);
const clueId = '2026-1' as Parameters<typeof keys.clue>[0];

/** One key of each kind of item, as the store makes them: a kind without a sample does not compile. */
export const keySamples: Readonly<Record<ItemKind, Key>> = {
  entry: keys.entry(uscc),
  entryVersion: keys.entryVersion(uscc, 1),
  ban: keys.ban({ uscc, caseId, kind: 'voluntaryExit', effectiveOn: day('2026-02-13') } as Parameters<
    typeof keys.ban
  >[0]),
  entryChange: keys.entryChange(uscc, 1),
  entryLink: keys.entryLink({ uscc, kind: 'successor', other: uscc } as unknown as Parameters<
    typeof keys.entryLink
  >[0]),
  certificate: keys.certificate(CertificateId.parse('X-1001')),
  case: keys.case(caseId),
  annex: keys.annex(caseId, 'openObjection', 1),
  event: keys.event(caseId, 1),
  deadline: keys.deadline(caseId, 'publication'),
  outbox: keys.outbox(caseId, 1),
  document: keys.document(documentId),
  serving: keys.serving(documentId, '2026-01-05#1#post#delivered'),
  mail: keys.mail(documentId, 1),
  unserved: keys.unserved(documentId, 1),
  mailbox: keys.mailbox(uscc),
  attachment: keys.attachment(caseId, 1),
  infected: keys.infected(sha256),
  task: keys.task(caseId, documentId),
  unreadable: keys.unreadable('unreadable-1'),
  draft: keys.draft(caseId, 1),
  draftVersion: keys.draftVersion(caseId, 1, 1),
  delegations: keys.delegations('office-head'),
  passages: keys.passages('exitApprovalReply'),
  passageVersion: keys.passageVersion('exitApprovalReply', 1),
  settings: keys.settings(),
  settingsVersion: keys.settingsVersion(1),
  settingsPublication: keys.settingsPublication(1),
  idempotency: keys.idempotency('office-head', 'k1'),
  clue: keys.clue(clueId),
  informant: keys.informant(clueId),
  clueCounter: keys.clueCounter(2026),
  counter: keys.counter('示例办函', 2026),
  number: keys.number('示例办函', 2026, 1),
  card: keys.card(uscc, caseId),
  turn: keys.turn(caseId, 'role#agencyClerk'),
  name: keys.name('示例', '示例甲', uscc),
  expert: keys.expert('expert-1'),
  draw: keys.draw(caseId, 'd1'),
  takeover: keys.takeover(1),
  takeoverCounter: keys.takeoverCounter(),
  takeoverFile: keys.takeoverFile(sha256),
  takeoverRunning: keys.takeoverRunning(),
  paperList: keys.paperList(1),
  listCounter: keys.listCounter(),
  rowClaim: keys.rowClaim(uscc),
  pool: keys.pool(),
  calendar: keys.calendar(),
  notice: keys.notice(1),
  difference: keys.difference(2026, 1, caseId),
  audit: keys.audit(caseId, 1),
  auditHead: keys.auditHead(caseId),
  journal: keys.journal(`CASE#${caseId}`, 1),
  journalHead: keys.journalHead(`CASE#${caseId}`),
  verification: keys.verification('ABCD'),
  tally: keys.tally('objection', sha256, day('2026-01-05')),
  session: keys.session(sha256),
  sessionOf: keys.sessionOf('office-head', sha256),
  typedForm: keys.typedForm('PERSON#office-head', sha256),
  digest: keys.digest(sha256),
};
