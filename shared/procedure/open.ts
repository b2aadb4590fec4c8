import type { Actor } from '../domain/actor.ts';
import { type CaseEvent, type CaseSnapshot, originHash } from '../domain/case.ts';
import type { Instant } from '../domain/day.ts';
import type { DirectoryEntry } from '../domain/directory.ts';
import { sha256 } from '../domain/hash.ts';
import { caseIdOf } from '../domain/ids.ts';
import type { Role } from '../domain/roles.ts';
import type { Basis } from './basis.ts';
import type { Decision } from './decision.ts';
import type { Procedure } from './definition.ts';

type Opening<Data> = {
  readonly entry: DirectoryEntry;
  readonly data: Data;
  readonly actor: Actor;
  readonly role: Role;
  readonly at: Instant;
  readonly basis: Basis;
};

/** Opens a case of a procedure: its first event, and the organization's entry with one more open case. */
export const openCase = <Data>(procedure: Procedure<Data>, { entry, data, ...by }: Opening<Data>): Decision<Data> => {
  const caseId = caseIdOf(entry.uscc, entry.caseCount + 1);
  const event = firstEvent(caseId, procedure.initial, { data, ...by });
  const next: CaseSnapshot<Data> = {
    caseId,
    procedure: procedure.name,
    procedureVersion: procedure.version,
    uscc: entry.uscc,
    organizationName: entry.name,
    state: procedure.initial,
    version: 1,
    openedAt: by.at,
    changedAt: by.at,
    deadlines: [],
    documentCount: 0,
    lastHash: event.hash,
    data,
  };
  const opened = { caseId, procedure: procedure.name, ...procedure.subjectOf(data) };
  const openCases = [...entry.openCases, { ...opened, certificateIds: [...opened.certificateIds] }];
  return {
    next,
    events: [event],
    started: [],
    stopped: [],
    directory: {
      entry: { ...entry, openCases, caseCount: entry.caseCount + 1, version: entry.version + 1 },
      expectedVersion: entry.version,
      absorbs: [],
    },
  };
};

const firstEvent = <Data>(
  caseId: CaseEvent['caseId'],
  initial: string,
  { data, actor, role, at, basis }: Omit<Opening<Data>, 'entry'>,
): CaseEvent => {
  const event = {
    caseId,
    sequence: 1,
    at,
    actor: { id: actor.id, name: actor.name, role },
    command: 'open',
    from: '',
    to: initial,
    input: data,
    changes: data as Record<string, unknown>,
    documents: [],
    deadlines: { started: [], stopped: [] },
    basis,
    previousHash: originHash,
  };
  return { ...event, hash: sha256(event) };
};
