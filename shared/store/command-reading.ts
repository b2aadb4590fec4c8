import type { CaseSnapshot } from '../domain/case.ts';
import type { Delegation } from '../domain/delegation.ts';
import type { DirectoryEntry } from '../domain/directory.ts';
import type { Draft } from '../domain/draft.ts';
import type { Expert } from '../domain/expert.ts';
import { type CaseId, usccOf } from '../domain/ids.ts';
import { calendarFrom } from './calendar-in-force.ts';
import { type CaseReading, type ReplayKey, readItems } from './cases.ts';
import type { Table } from './connect.ts';
import { type Key, keys } from './keys.ts';
import type { ReplayRecord } from './records.ts';

type Wanted = {
  readonly caseId: CaseId;
  readonly personId: string;
  readonly replay?: ReplayKey;
  readonly draftId?: number;
  /** Experts whom the request seats, to be read from the pool with the case. */
  readonly experts?: readonly string[];
};

export type CommandReading = CaseReading & { readonly delegations: readonly Delegation[]; readonly draft?: Draft };

/**
 * All that one command needs, read in one consistent request: the case, its organization's entry, the calendar in
 * force, the person's delegations, the experts it seats, and where there are any the draft and an earlier answer.
 */
export const readForCommand = async (table: Table, wanted: Wanted): Promise<CommandReading> => {
  const { caseId, personId, replay, draftId, experts = [] } = wanted;
  const named: Readonly<Record<string, Key>> = {
    case: keys.case(caseId),
    entry: keys.entry(usccOf(caseId)),
    calendar: keys.calendar(),
    delegations: keys.delegations(personId),
    ...(replay ? { replay: keys.idempotency(replay.actorId, replay.key) } : {}),
    ...(draftId === undefined ? {} : { draft: keys.draft(caseId, draftId) }),
  };
  const found = await readItems(table, [...Object.values(named), ...experts.map(keys.expert)]);
  const item = (name: string) => found[Object.keys(named).indexOf(name)];
  const pool = found.slice(Object.keys(named).length).flatMap((each) => (each ? [each.expert as Expert] : []));
  const [snapshot, entry, replayed, draft] = [item('case'), item('entry'), item('replay'), item('draft')];
  return {
    calendar: calendarFrom(item('calendar')),
    experts: new Map(pool.map((expert) => [expert.expertId, expert])),
    delegations: (item('delegations')?.delegations as readonly Delegation[] | undefined) ?? [],
    ...(snapshot ? { snapshot: snapshot.snapshot as CaseSnapshot } : {}),
    ...(entry ? { entry: entry.entry as DirectoryEntry } : {}),
    ...(replayed ? { replay: replayed.replay as ReplayRecord } : {}),
    ...(draft ? { draft: draft.draft as Draft } : {}),
  };
};
