import type { Ban } from '../domain/ban.ts';
import type { CaseEvent, CaseSnapshot } from '../domain/case.ts';
import type { Clue } from '../domain/clue.ts';
import type { DirectoryEntry } from '../domain/directory.ts';
import { mayOwe } from '../domain/holding.ts';
import { dues, type Key, keys, owners, queues } from './keys.ts';
import type { DeadlineRecord, DocumentRecord, OutboxEntry } from './records.ts';
import { stored } from './shape.ts';
import { shapes } from './shapes.ts';

export type Item = Key & Record<string, unknown>;

/** Domain values as items of the table: each carries its keys, its index keys, and itself under one attribute. */
export const items = {
  /** In a queue while a case of the organization is owed something, on whatever day. */
  entry: (entry: DirectoryEntry): Item => ({
    ...keys.entry(entry.uscc),
    ...owners.directory(entry.uscc),
    ...(mayOwe(entry) ? queues.owed(entry.uscc) : {}),
    version: entry.version,
    ...stored(shapes.entry, entry),
  }),
  entryVersion: (entry: DirectoryEntry, at: string): Item => ({
    ...keys.entryVersion(entry.uscc, entry.version),
    ...owners.versions(entry.uscc, entry.version),
    at,
    ...stored(shapes.entry, entry),
  }),
  ban: (ban: Ban): Item => ({ ...keys.ban(ban), ban }),
  case: (snapshot: CaseSnapshot): Item => ({
    ...keys.case(snapshot.caseId),
    ...owners.casesOf(snapshot.uscc, snapshot.caseId),
    ...queues.cases(snapshot.procedure, snapshot.state, `${snapshot.changedAt}#${snapshot.caseId}`),
    version: snapshot.version,
    ...stored(shapes.case, snapshot),
  }),
  event: (event: CaseEvent): Item => ({
    ...keys.event(event.caseId, event.sequence),
    ...owners.log(event.at, event.caseId, String(event.sequence)),
    ...stored(shapes.event, event),
  }),
  deadline: (deadline: DeadlineRecord): Item => {
    const due = deadline.gives ? dues.command : dues.watch;
    return {
      ...keys.deadline(deadline.caseId, deadline.name),
      ...due(deadline.runsOn, deadline.caseId, deadline.name),
      ...(deadline.provisional ? queues.provisional(deadline.caseId, deadline.name) : {}),
      ...stored(shapes.deadline, deadline),
    };
  },
  document: (document: DocumentRecord): Item => ({
    ...keys.document(document.documentId),
    ...stored(shapes.document, document),
  }),
  /** In a queue while it awaits screening, then while an informant who gave a name awaits the reply. */
  clue: (clue: Clue): Item => {
    const since = `${clue.loggedAt}#${clue.clueId}`;
    const replies = clue.screened && !clue.answered && clue.informantKind !== 'anonymous';
    return {
      ...keys.clue(clue.clueId),
      ...owners.cluesOf(clue.uscc, clue.clueId),
      ...(clue.screened ? (replies ? queues.clues('REPLY', since) : {}) : queues.clues('SCREENING', since)),
      version: clue.version,
      ...stored(shapes.clue, clue),
    };
  },
  outbox: (entry: OutboxEntry): Item => ({
    ...keys.outbox(entry.caseId, entry.sequence),
    ...queues.outbox(entry.at, entry.outboxId),
    outbox: entry,
  }),
} as const;
