import type { Actor } from '../domain/actor.ts';
import type { Basis } from '../domain/basis.ts';
import { type CaseEvent, type CaseSnapshot, type Deadline, originHash } from '../domain/case.ts';
import type { Instant } from '../domain/day.ts';
import { defined } from '../domain/defined.ts';
import type { DirectoryEntry } from '../domain/directory.ts';
import { sha256 } from '../domain/hash.ts';
import { nextCase } from '../domain/next-case.ts';
import type { Role } from '../domain/roles.ts';
import type { Decision } from './decision.ts';
import type { Procedure } from './definition.ts';
import { compact } from './timers.ts';

type Opening<Data> = {
  readonly entry: DirectoryEntry;
  readonly data: Data;
  readonly actor: Actor;
  readonly role: Role;
  readonly at: Instant;
  readonly basis: Basis;
  /** The version of the office's settings in force, or that of the case from which this one parts. */
  readonly settingsVersion?: number | undefined;
  /** Where a case that parts from another starts, and the clocks that start with it; absent: where its procedure starts. */
  readonly beginning?: { readonly state: string; readonly started: readonly Deadline[] };
};

/** Opens a case of a procedure: its first event, and the organization's entry with one more open case. */
export const openCase = <Data>(procedure: Procedure<Data>, opening: Opening<Data>): Decision<Data> => {
  const { entry, data, beginning } = opening;
  const { caseId, counts } = nextCase(entry, procedure.name);
  const { state, started } = beginning ?? { state: procedure.initial, started: [] };
  const event = firstEvent(caseId, { ...opening, beginning: { state, started } });
  const next = begun<Data>(procedure, entry, event);
  const opened = { caseId, procedure: procedure.name, openedAt: opening.at, ...procedure.subjectOf(data) };
  const openCases = [...entry.openCases, opened];
  return {
    next,
    events: [event],
    started,
    stopped: [],
    directory: {
      entry: { ...entry, openCases, ...counts, version: entry.version + 1 },
      expectedVersion: entry.version,
    },
  };
};

/** The case after the first event of its log, from which all others replay. */
export const begun = <Data>(
  procedure: Pick<Procedure<Data>, 'name' | 'version'>,
  { uscc, name }: Pick<DirectoryEntry, 'uscc' | 'name'>,
  event: CaseEvent,
): CaseSnapshot<Data> => ({
  caseId: event.caseId,
  procedure: procedure.name,
  procedureVersion: procedure.version,
  ...defined({ settingsVersion: event.settingsVersion }),
  uscc,
  organizationName: name,
  state: event.to,
  version: 1,
  openedAt: event.at,
  changedAt: event.at,
  deadlines: event.deadlines.started,
  documentCount: 0,
  papers: {},
  lastHash: event.hash,
  data: event.changes as Data,
});

type First<Data> = Opening<Data> & Required<Pick<Opening<Data>, 'beginning'>>;

const firstEvent = <Data>(
  caseId: CaseEvent['caseId'],
  { data, actor, role, at, basis, beginning, settingsVersion }: First<Data>,
): CaseEvent => {
  const event = {
    caseId,
    sequence: 1,
    at,
    actor: { id: actor.id, name: actor.name, role },
    command: 'open',
    ...defined({ settingsVersion }),
    from: '',
    to: beginning.state,
    input: data,
    changes: data as Record<string, unknown>,
    documents: [],
    deadlines: { started: beginning.started.map(compact), stopped: [] },
    basis,
    previousHash: originHash,
  };
  return { ...event, hash: sha256(event) };
};
