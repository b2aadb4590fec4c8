import type { CaseSnapshot } from '../domain/case.ts';
import type { Draft } from '../domain/draft.ts';
import type { Table } from './connect.ts';
import { draftStep } from './drafts.ts';
import { items } from './items.ts';
import { keys } from './keys.ts';
import type { DirectoryChange, Move } from './move.ts';
import type { DeadlineRecord, DocumentRecord, OutboxEntry } from './records.ts';
import { type KeptReply, replayStep } from './replay-step.ts';
import { type Step, steps, type Written, writeAll } from './transaction.ts';

/** Which condition failed: the case moved on, the directory entry or the draft changed, or the request was answered before. */
export type Conflict = 'case' | 'entry' | 'draft' | 'replay';

/** One command's whole effect, written in one transaction: all or nothing. */
export type Saving = {
  readonly move: Move;
  /** Version of the case that the decision was made on; absent for a new case. */
  readonly seen?: number;
  readonly documents: readonly DocumentRecord[];
  readonly deadlines: readonly DeadlineRecord[];
  readonly outbox?: OutboxEntry;
  readonly replay?: KeptReply;
  /** The draft that is signed off with this decision, closed, and the revision that was seen. */
  readonly draft?: { readonly closed: Draft; readonly seen: number };
  /** Moves of other cases that this one ends (Art. 2), with the versions they were decided on. */
  readonly absorbed?: readonly { readonly move: Move; readonly seen: number }[];
};

export const saveDecision = (table: Table, saving: Saving): Promise<Written<Conflict>> => {
  const { move, seen, documents, deadlines, outbox, replay, draft, absorbed = [] } = saving;
  return writeAll<Conflict>(table, [
    ...caseSteps(move, seen),
    ...deadlines.map((deadline) => steps.put(items.deadline(deadline))),
    ...documents.map((document) => steps.create(items.document(document), 'case' as const)),
    ...(outbox ? [steps.create(items.outbox(outbox), 'case' as const)] : []),
    ...directorySteps(move),
    ...absorbed.flatMap((other) => caseSteps(other.move, other.seen, 'entry')),
    ...(draft ? [draftStep(draft.closed, draft.seen)] : []),
    ...(replay ? [replayStep(replay)] : []),
  ]);
};

const caseSteps = (move: Move, seen: number | undefined, guards: Conflict = 'case'): Step<Conflict>[] => {
  const { next, events, started, stopped } = move;
  const item = items.case(next);
  const begun = new Set(started.map(({ name }) => name));
  return [
    seen === undefined ? steps.create(item, guards) : steps.replaceAt(item, seen, guards),
    ...events.map((event) => steps.create(items.event(event), guards)),
    ...[...new Set(stopped)].filter((name) => !begun.has(name)).map((name) => stopClock(next, name)),
  ];
};

/** A stopped clock keeps its explanation and leaves the index of running ones. */
const stopClock = ({ caseId }: CaseSnapshot, name: string): Step<never> =>
  steps.change({
    Key: keys.deadline(caseId, name),
    UpdateExpression: 'REMOVE duePk, dueSk SET stopped = :true',
    ExpressionAttributeValues: { ':true': true },
  });

const directorySteps = ({ directory, reliesOnEntryVersion, next, events }: Move): Step<Conflict>[] => {
  if (!directory)
    return reliesOnEntryVersion === undefined
      ? []
      : [steps.expect(keys.entry(next.uscc), reliesOnEntryVersion, 'entry')];
  const at = events.at(-1)?.at ?? next.changedAt;
  return [
    steps.replaceAt(items.entry(directory.entry), directory.expectedVersion, 'entry'),
    ...(changesDirectory(directory) ? [steps.create(items.entryVersion(directory.entry, at), 'entry' as const)] : []),
    ...(directory.ban ? [steps.create(items.ban(directory.ban), 'entry' as const)] : []),
  ];
};

const changesDirectory = ({ ban, exits }: DirectoryChange): boolean => ban !== undefined || exits === true;
