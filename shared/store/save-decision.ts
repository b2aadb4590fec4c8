import type { CaseSnapshot } from '../domain/case.ts';
import type { DirectoryEntry } from '../domain/directory.ts';
import type { Draft } from '../domain/draft.ts';
import { unlisted } from '../domain/paper-list.ts';
import { type AuditFact, writeAudited } from './audit.ts';
import type { Table } from './connect.ts';
import { draftStep } from './drafts.ts';
import { type Item, items } from './items.ts';
import { keys } from './keys.ts';
import type { DirectoryChange, Move } from './move.ts';
import { type Relisting, relistSteps } from './queues.ts';
import type { DeadlineRecord, DocumentRecord, OutboxEntry } from './records.ts';
import { type KeptReply, replayStep } from './replay-step.ts';
import { replaceEntry } from './row-claims.ts';
import { type Step, steps, type Written, writeAll } from './transaction.ts';
import { withdrawnSteps } from './unserved.ts';

/**
 * Which condition failed: the case moved on, the directory entry, the calendar, an expert of the pool, the draft or what is written besides changed, or the
 * request was answered before.
 */
export type Conflict = 'case' | 'entry' | 'calendar' | 'pool' | 'draft' | 'besides' | 'replay';

/** What one decision writes about its own case. */
export type SavingPart = {
  readonly move: Move;
  /** The case that the decision was made on: its version, and its papers as they stood; absent for a new case. */
  readonly seen?: Pick<CaseSnapshot, 'version' | 'papers'>;
  readonly documents: readonly DocumentRecord[];
  readonly deadlines: readonly DeadlineRecord[];
  readonly outbox?: OutboxEntry;
  /** What the move changes in the work queues: of its own case, and of one that parts from it. */
  readonly relistings?: readonly Relisting[];
};

/** One command's whole effect, written in one transaction: all or nothing. */
export type Saving = SavingPart & {
  readonly replay?: KeptReply;
  /** The draft that is signed off with this decision, closed, and the revision that was seen. */
  readonly draft?: { readonly closed: Draft; readonly seen: number };
  /** What else is written or refused together with the decision, such as the clue that it screens. */
  readonly besides?: readonly Step<'besides'>[];
  /** The link of the audit chain that tells of it, where one does beside the log. */
  readonly tells?: AuditFact | undefined;
  /** The entry as it was read, where a list may claim the case: it must not have claimed it meanwhile, and a claim is broken (O16). */
  readonly entry?: DirectoryEntry | undefined;
};

export const saveDecision = (table: Table, saving: Saving): Promise<Written<Conflict>> => {
  const { move, replay, draft, besides = [], tells } = saving;
  const all: readonly Step<Conflict>[] = [
    ...partSteps(saving, 'case'),
    ...(move.opened ? caseSteps(move.opened, undefined, 'entry') : []),
    ...annexSteps(move),
    ...directorySteps(saving),
    ...calendarSteps(move),
    ...poolSteps(move),
    ...(draft ? [draftStep(draft.closed, draft.seen)] : []),
    ...besides,
    ...(replay ? [replayStep(replay)] : []),
  ];
  return tells ? writeAudited<Conflict>(table, tells, all) : writeAll<Conflict>(table, all);
};

const partSteps = (
  { move, seen, documents, deadlines, outbox, relistings = [] }: SavingPart,
  guards: Conflict,
): Step<Conflict>[] => [
  ...caseSteps(move, seen, guards),
  ...deadlines.map((deadline) => steps.put(items.deadline(deadline))),
  ...documents.map((document) => steps.create(items.document(document), guards)),
  ...documents.flatMap(supersedingSteps),
  ...(outbox ? [steps.create(items.outbox(outbox), guards)] : []),
  ...relistings.flatMap(relistSteps),
];

/** The case is replaced as it was seen; a paper of it that was issued, failed or voided since shows as a conflict. */
const replaceCase = (item: Item, { version, papers }: NonNullable<SavingPart['seen']>, guards: Conflict) =>
  steps.replaceWhere(
    item,
    {
      ConditionExpression:
        '#version = :version AND (attribute_not_exists(#snapshot.papers) OR #snapshot.papers = :papers)',
      ExpressionAttributeNames: { '#version': 'version', '#snapshot': 'snapshot' },
      ExpressionAttributeValues: { ':version': version, ':papers': papers },
    },
    guards,
  );

const caseSteps = (move: Omit<Move, 'directory'>, seen: SavingPart['seen'], guards: Conflict): Step<Conflict>[] => {
  const { next, events, started, stopped } = move;
  const item = items.case(next);
  const begun = new Set(started.map(({ name }) => name));
  return [
    seen === undefined ? steps.create(item, guards) : replaceCase(item, seen, guards),
    ...events.map((event) => steps.create(items.event(event), guards)),
    ...[...new Set(stopped)].filter((name) => !begun.has(name)).map((name) => stopClock(next, name)),
  ];
};

/** The document that is corrected points to the one that takes its place; a second correction of it fails. */
const supersedingSteps = ({ documentId, supersedes, recipients }: DocumentRecord): Step<Conflict>[] =>
  supersedes
    ? [
        ...withdrawnSteps({ documentId: supersedes, recipients }),
        steps.change(
          {
            Key: keys.document(supersedes),
            UpdateExpression: 'SET supersededBy = :by',
            ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(supersededBy)',
            ExpressionAttributeValues: { ':by': documentId },
          },
          'case',
        ),
      ]
    : [];

/** Under the condition of the case's version no number is given twice. */
const annexSteps = ({ next, annexes = [] }: Move): Step<Conflict>[] =>
  annexes.map(({ list, no, value }) => {
    const key = keys.annex(next.caseId, list, no);
    return value ? steps.create({ ...key, annex: value }, 'case') : steps.remove(key);
  });

/** A stopped clock keeps its explanation and leaves the index of running ones. */
const stopClock = ({ caseId }: CaseSnapshot, name: string): Step<never> =>
  steps.change({
    Key: keys.deadline(caseId, name),
    UpdateExpression: 'REMOVE duePk, dueSk, queuePk, queueSk SET stopped = :true',
    ExpressionAttributeValues: { ':true': true },
  });

const directorySteps = ({ move, entry }: Saving): readonly Step<Conflict>[] => {
  const { directory, reliesOnEntryVersion, next, events } = move;
  if (!directory) return relianceSteps(next, { entry, version: reliesOnEntryVersion ?? entry?.version });
  const at = events.at(-1)?.at ?? next.changedAt;
  return [
    ...replaceEntry(directory.entry, directory.expectedVersion, 'entry' as const),
    ...(changesDirectory(directory)
      ? [steps.create(items.entryVersion(unlisted(directory.entry), at), 'entry' as const)]
      : []),
    ...(directory.ban ? [steps.create(items.ban(directory.ban), 'entry' as const)] : []),
  ];
};

type Reliance = { readonly entry: DirectoryEntry | undefined; readonly version: number | undefined };

/** The entry is as it was seen; a list that claimed the case loses it by what is recorded in the case. */
const relianceSteps = ({ caseId, uscc }: CaseSnapshot, { entry, version }: Reliance): readonly Step<Conflict>[] => {
  if (entry?.listed?.caseId === caseId)
    return replaceEntry({ ...entry, version: entry.version + 1 }, entry.version, 'entry' as const);
  return version === undefined ? [] : [steps.expect(keys.entry(uscc), version, 'entry')];
};

/** The calendar that a decision rests on: no notice was published since, the first one included. */
const calendarSteps = ({ reliesOnCalendar }: Move): Step<Conflict>[] => {
  if (reliesOnCalendar === undefined) return [];
  return reliesOnCalendar === 0
    ? [steps.without(keys.calendar(), 'version', 'calendar')]
    : [steps.expect(keys.calendar(), reliesOnCalendar, 'calendar')];
};

/** The experts by whose standing it was decided: the pool has them as they were. */
const poolSteps = ({ reliesOnExperts = [] }: Move): Step<Conflict>[] =>
  reliesOnExperts.map(({ expertId, version }) => steps.expect(keys.expert(expertId), version, 'pool'));

const changesDirectory = ({ ban, exits }: DirectoryChange): boolean => ban !== undefined || exits === true;
