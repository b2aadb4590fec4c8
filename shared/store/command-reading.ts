import type { CaseSnapshot } from '../domain/case.ts';
import type { Delegation } from '../domain/delegation.ts';
import type { DirectoryEntry } from '../domain/directory.ts';
import type { Draft } from '../domain/draft.ts';
import { type CaseId, usccOf } from '../domain/ids.ts';
import { calendarFrom } from './calendar-in-force.ts';
import { type CaseReading, type ReplayKey, readItems } from './cases.ts';
import type { Table } from './connect.ts';
import { poolOf } from './experts.ts';
import { keys } from './keys.ts';
import type { ReplayRecord } from './records.ts';
import { settingsFrom } from './settings-in-force.ts';

type Wanted = {
  readonly caseId: CaseId;
  readonly personId: string;
  readonly replay?: ReplayKey;
  readonly draftId?: number;
  /** Experts whom the request seats, to be read from the pool with the case. */
  readonly experts?: readonly string[];
};

export type CommandReading = CaseReading & { readonly delegations: readonly Delegation[]; readonly draft?: Draft };

/** The case with what decides who acts on it: the person's delegations and, where one is signed off, the draft. */
export const readForCommand = async (table: Table, wanted: Wanted): Promise<CommandReading> => {
  const { caseId, personId, replay, draftId, experts = [] } = wanted;
  const found = await readItems(table, [
    keys.case(caseId),
    keys.entry(usccOf(caseId)),
    keys.calendar(),
    keys.settings(),
    keys.delegations(personId),
    ...experts.map(keys.expert),
    ...(replay ? [keys.idempotency(replay.actorId, replay.key)] : []),
    ...(draftId === undefined ? [] : [keys.draft(caseId, draftId)]),
  ]);
  const [caseItem, entryItem, calendarItem, settingsItem, delegationItem, ...more] = found;
  const settingsState = settingsFrom(settingsItem);
  const expertItems = more.slice(0, experts.length);
  const replayItem = replay ? more[experts.length] : undefined;
  const draftItem = draftId === undefined ? undefined : more.at(-1);
  return {
    calendar: calendarFrom(calendarItem),
    ...(settingsState ? { settingsState } : {}),
    experts: poolOf(expertItems),
    delegations: (delegationItem?.delegations as readonly Delegation[] | undefined) ?? [],
    ...(caseItem ? { snapshot: caseItem.snapshot as CaseSnapshot } : {}),
    ...(entryItem ? { entry: entryItem.entry as DirectoryEntry } : {}),
    ...(replayItem ? { replay: replayItem.replay as ReplayRecord } : {}),
    ...(draftItem ? { draft: draftItem.draft as Draft } : {}),
  };
};
