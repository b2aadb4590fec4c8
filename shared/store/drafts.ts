import { type Draft, type DraftStatus, type DraftVersion, isOpen } from '../domain/draft.ts';
import type { CaseId } from '../domain/ids.ts';
import type { Table } from './connect.ts';
import type { Item } from './items.ts';
import { collections, keys, queues } from './keys.ts';
import { type Page, queryAll, queryShaped, type Range, type Slice } from './query.ts';
import { type KeptReply, replayStep } from './replay-step.ts';
import { stored } from './shape.ts';
import { shapes } from './shapes.ts';
import { type Step, steps, type Written, writeAll } from './transaction.ts';

const itemOf = (draft: Draft): Item => ({
  ...keys.draft(draft.caseId, draft.draftId),
  ...(isOpen(draft)
    ? queues.drafts(draft.signer, draft.status, `${draft.changedAt}#${draft.caseId}#${draft.draftId}`)
    : {}),
  version: draft.revision,
  ...stored(shapes.draft, draft),
});

/** Replaces a draft that is still at the revision seen. */
export const draftStep = (draft: Draft, seen: number): Step<'draft'> => steps.replaceAt(itemOf(draft), seen, 'draft');

type DraftSaving = {
  readonly draft: Draft;
  /** Revision that is replaced; absent for a new draft. */
  readonly seen?: number;
  /** What was handed in with this change. */
  readonly version?: DraftVersion;
  readonly replay?: KeptReply;
  readonly besides?: readonly Step<'entry'>[];
};

/** Writes a draft and the version handed in, in one transaction. */
export const saveDraft = (
  table: Table,
  { draft, seen, version, replay, besides = [] }: DraftSaving,
): Promise<Written<'draft' | 'replay' | 'entry'>> =>
  writeAll<'draft' | 'replay' | 'entry'>(table, [
    ...besides,
    seen === undefined ? steps.create(itemOf(draft), 'draft') : draftStep(draft, seen),
    ...(version
      ? [
          steps.create(
            { ...keys.draftVersion(draft.caseId, draft.draftId, version.version), draftVersion: version },
            'draft' as const,
          ),
        ]
      : []),
    ...(replay ? [replayStep(replay)] : []),
  ]);

export const draftRange = (caseId: CaseId): Range => collections.drafts(caseId);

/** Open drafts that wait for this head, or that were sent back to this head's body; the oldest first. */
export const draftQueue = (signer: string, status: DraftStatus): Range => ({
  index: 'byQueue',
  pk: queues.drafts(signer, status, '').queuePk,
  prefix: queues.drafts(signer, status, '').queueSk,
});

export const listDrafts = (table: Table, range: Range, slice: Slice): Promise<Page<Draft>> =>
  queryShaped(table, shapes.draft, { range, slice });

/** The latest drafts of a case, the last first, as many as are looked through for one that stands already. */
export const latestDrafts = async (table: Table, caseId: CaseId, limit = 40): Promise<readonly Draft[]> =>
  (await listDrafts(table, draftRange(caseId), { limit, backwards: true })).items;

/** The ordinal for the next draft of a case. */
export const nextDraftId = async (table: Table, caseId: CaseId): Promise<number> =>
  ((await latestDrafts(table, caseId, 1))[0]?.draftId ?? 0) + 1;

/** Everything that was ever handed in as this draft, the first version first. */
export const listDraftVersions = async (
  table: Table,
  caseId: CaseId,
  draftId: number,
): Promise<readonly DraftVersion[]> => {
  const versions: DraftVersion[] = [];
  const range = collections.draftVersions(caseId, draftId);
  for await (const { draftVersion } of queryAll<{ draftVersion: DraftVersion }>(table, range))
    versions.push(draftVersion);
  return versions;
};
