import { systemActor } from '#shared/domain/actor.ts';
import type { CaseSnapshot } from '#shared/domain/case.ts';
import type { Instant } from '#shared/domain/day.ts';
import type { DirectoryEntry } from '#shared/domain/directory.ts';
import { type Draft, isOpen } from '#shared/domain/draft.ts';
import type { Refusal } from '#shared/domain/refusal.ts';
import { movesOf } from '#shared/procedure/definition.ts';
import { isGivenBySystem, signersOf } from '#shared/procedure/sign-off.ts';
import { procedureOf } from '#shared/procedures/registry.ts';
import { latestDrafts, saveDraft } from '#shared/store/drafts.ts';
import type { Step } from '#shared/store/transaction.ts';
import type { Deciding } from '../decide/deciding.ts';
import { tryDraft } from '../decide/try-draft.ts';

/** A command that a clock, or another case's decision, calls for, and that a head signs. */
type Laying = {
  readonly snapshot: CaseSnapshot;
  readonly entry: DirectoryEntry;
  readonly command: string;
  readonly input: object;
  readonly at: Instant;
  /** What is written with the draft. */
  readonly besides?: readonly Step<'entry'>[];
};

export type Laid =
  | { readonly outcome: 'laid' | 'standing' | 'conflict' }
  | { readonly outcome: 'refused'; readonly refusal: Refusal };

/** Whether a command is laid before a head instead of being given: the state takes it from nobody but who signs or drafts it. */
export const isLaid = (snapshot: CaseSnapshot, command: string): boolean => {
  const moves = movesOf(procedureOf(snapshot).states[snapshot.state], command);
  return moves.length > 0 && !moves.some(isGivenBySystem);
};

/** One that is open, or that a head closed on the case as it stands now: nobody is asked twice. */
const stands = (drafts: readonly Draft[], { snapshot, command }: Laying): boolean =>
  drafts.some(
    (draft) =>
      draft.command === command &&
      (isOpen(draft) || (draft.status === 'discarded' && draft.caseVersion === snapshot.version)),
  );

/**
 * Drafts a command for the head who signs it, by the system's own hand: no clock issues a letter (O10). One draft of a
 * command at a time; refuses as the command itself would be refused now.
 */
export const layDraft = async (world: Deciding, laying: Laying): Promise<Laid> => {
  const { snapshot, entry, command, input, at, besides = [] } = laying;
  const { caseId, organizationName } = snapshot;
  const drafts = await latestDrafts(world.table, caseId);
  if (stands(drafts, laying)) return { outcome: 'standing' };
  const moves = movesOf(procedureOf(snapshot).states[snapshot.state], command);
  const by = { id: systemActor.id, name: systemActor.name };
  const drafter = { ...by, roles: moves.flatMap(signersOf) };
  const tried = await tryDraft(world, { snapshot, entry, command, input, drafter, draftedBy: [by], at });
  if (!tried.ok) return { outcome: 'refused', refusal: tried.refusal };
  const { checked } = tried.value;
  const draftId = (drafts[0]?.draftId ?? 0) + 1;
  const version = { version: 1, by, at, input, caseVersion: checked.caseVersion, documents: checked.documents };
  const draft: Draft = {
    ...{ caseId, draftId, organizationName, command, input, ...checked },
    ...{ status: 'drafted', revision: 1, versions: 1, draftedBy: [by], comments: [], openedAt: at, changedAt: at },
  };
  const written = await saveDraft(world.table, { draft, version, besides });
  return { outcome: written.outcome === 'written' ? 'laid' : 'conflict' };
};
