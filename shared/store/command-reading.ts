import type { CaseSnapshot } from '../domain/case.ts';
import type { Delegation } from '../domain/delegation.ts';
import type { DirectoryEntry } from '../domain/directory.ts';
import type { Draft } from '../domain/draft.ts';
import { type CaseId, usccOf } from '../domain/ids.ts';
import { type CaseReading, type ReplayKey, readItems } from './cases.ts';
import type { Table } from './connect.ts';
import { keys } from './keys.ts';
import type { ReplayRecord } from './records.ts';

type Wanted = {
  readonly caseId: CaseId;
  readonly personId: string;
  readonly replay?: ReplayKey;
  readonly draftId?: number;
};

export type CommandReading = CaseReading & { readonly delegations: readonly Delegation[]; readonly draft?: Draft };

/** The case with what decides who acts on it: the person's delegations and, where one is signed off, the draft. */
export const readForCommand = async (table: Table, wanted: Wanted): Promise<CommandReading> => {
  const { caseId, personId, replay, draftId } = wanted;
  const [caseItem, entryItem, delegationItem, replayItem, draftItem] = await readItems(table, [
    keys.case(caseId),
    keys.entry(usccOf(caseId)),
    keys.delegations(personId),
    ...(replay ? [keys.idempotency(replay.actorId, replay.key)] : []),
    ...(draftId === undefined ? [] : [keys.draft(caseId, draftId)]),
  ]).then((found) => (replay ? found : [...found.slice(0, 3), undefined, ...found.slice(3)]));
  return {
    delegations: (delegationItem?.delegations as readonly Delegation[] | undefined) ?? [],
    ...(caseItem ? { snapshot: caseItem.snapshot as CaseSnapshot } : {}),
    ...(entryItem ? { entry: entryItem.entry as DirectoryEntry } : {}),
    ...(replayItem ? { replay: replayItem.replay as ReplayRecord } : {}),
    ...(draftItem ? { draft: draftItem.draft as Draft } : {}),
  };
};
