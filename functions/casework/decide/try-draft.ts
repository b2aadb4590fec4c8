import type { Actor, Person } from '#shared/domain/actor.ts';
import type { CaseSnapshot } from '#shared/domain/case.ts';
import type { Instant } from '#shared/domain/day.ts';
import type { DirectoryEntry } from '#shared/domain/directory.ts';
import { isSignedOff } from '#shared/domain/document-kinds.ts';
import type { Draft } from '#shared/domain/draft.ts';
import type { Printings } from '#shared/domain/printing.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import { isSignedStep, listedSteps } from '#shared/procedure/review-list.ts';
import { signerFor } from '#shared/procedure/sign-off.ts';
import { procedureOf } from '#shared/procedures/registry.ts';
import type { DocumentRecord } from '#shared/store/records.ts';
import type { Deciding } from './deciding.ts';
import { prepareMove } from './prepare-move.ts';

type Tried = {
  readonly snapshot: CaseSnapshot;
  readonly entry: DirectoryEntry;
  readonly command: string;
  readonly input: unknown;
  readonly drafter: Actor;
  readonly draftedBy: readonly Person[];
  readonly at: Instant;
  readonly printing?: Printings | undefined;
};

type Checked = Pick<Draft, 'signer' | 'caseVersion' | 'documents' | 'reviewed'>;

/**
 * Decides a draft as a dry run, as though a head of the drafter's body signed it off now. Refuses what could not be
 * decided, what no document could print, and what needs no sign-off at all.
 */
export const tryDraft = async (
  world: Deciding,
  { snapshot, entry, command, input, drafter, draftedBy, at, printing }: Tried,
): Promise<Result<{ readonly checked: Checked; readonly records: readonly DocumentRecord[] }>> => {
  const given = { name: command, input, actor: signerFor(drafter), draftedBy, at, rehearsed: true as const };
  const prepared = await prepareMove(world, { snapshot, entry, given, printing });
  if (!prepared.ok) return prepared;
  const { decision, documents: records } = prepared.value;
  const signer = decision.events[0]?.actor.role;
  const listed = listedSteps(procedureOf(snapshot)).has(command);
  if (
    !signer ||
    !(
      isSignedStep(procedureOf(snapshot), command) ||
      prepared.value.voids ||
      records.some(({ kind, supersedes }) => supersedes || isSignedOff(kind))
    )
  )
    return refuse({ code: 'draft.needless', command });
  const documents = records.map(({ kind, title, recipients }) => ({
    kind,
    title,
    recipients: recipients.map(({ name }) => name),
  }));
  const checked = {
    signer,
    caseVersion: snapshot.version,
    documents,
    ...(listed ? { reviewed: { status: 'awaited' as const } } : {}),
  };
  return accept({ checked, records });
};
