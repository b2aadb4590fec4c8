import { hasRole } from '#shared/domain/actor.ts';
import { dayAt, type Instant } from '#shared/domain/day.ts';
import { defined } from '#shared/domain/defined.ts';
import { actingAs } from '#shared/domain/delegation.ts';
import { type Draft, type DraftVersion, isOpen } from '#shared/domain/draft.ts';
import { headsOf } from '#shared/domain/heads.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import { type CommandReading, readForCommand } from '#shared/store/command-reading.ts';
import { saveDraft } from '#shared/store/drafts.ts';
import { untilAnswered } from '#shared/store/until-settled.ts';
import type { World } from '../../lib/world.ts';
import type { Parsed, Reply } from '../endpoint.ts';
import { keepReply, replayed } from '../replays.ts';
import { viewDraft } from './draft-views.ts';

export type DraftRequest<Body> = Parsed<{ caseId: CaseId; draftId: number }, unknown, Body>;

/** An open draft at the revision that was seen, with the case as read, and the person with the roles held today. */
export type Standing = {
  readonly draft: Draft;
  readonly reading: CommandReading;
  readonly actor: DraftRequest<unknown>['actor'];
  readonly at: Instant;
};

/** Reads a draft for a change of it. Refuses whoever is not of the signer's body, a revision that is gone, a closed draft. */
export const readStanding = async (
  { params, actor: person, seen, replay }: Omit<DraftRequest<unknown>, 'body' | 'query'>,
  world: Pick<World, 'table' | 'now'>,
): Promise<Result<Standing | Reply>> => {
  const reading = await readForCommand(world.table, { ...params, personId: person.id, replay });
  if (reading.replay) return replayed(reading.replay, replay);
  const { draft, delegations } = reading;
  if (!draft) return refuse({ code: 'draft.missing' });
  const at = world.now();
  const actor = actingAs(person, delegations, dayAt(at));
  if (!headsOf(actor.roles).includes(draft.signer)) return refuse({ code: 'access.forbidden', needs: [draft.signer] });
  if (seen === undefined) return refuse({ code: 'version.missing' });
  if (draft.revision !== seen) return refuse({ code: 'draft.stale', seen, current: draft.revision });
  if (!isOpen(draft)) return refuse({ code: 'draft.closed', status: draft.status });
  return accept({ draft, reading, actor, at });
};

/** Only the signer's own role, held or delegated, sends back and signs off. */
export const requireSigner = ({ draft, actor }: Standing): Result<Standing['actor']> =>
  hasRole(actor, [draft.signer]) ? accept(actor) : refuse({ code: 'access.forbidden', needs: [draft.signer] });

export type Changed = { readonly draft: Partial<Draft>; readonly version?: DraftVersion };

/** Changes an open draft by one step: what `change` answers is written at the next revision. */
export const changeDraft = async <Body>(
  request: DraftRequest<Body>,
  world: World,
  change: (standing: Standing) => Promise<Result<Changed>>,
): Promise<Result<Reply>> =>
  untilAnswered(
    async () => {
      const standing = await readStanding(request, world);
      if (!standing.ok || 'status' in standing.value) return standing as Result<Reply>;
      const changed = await change(standing.value);
      if (!changed.ok) return changed;
      const reply = await write(request, world, { ...standing.value, changed: changed.value });
      return reply ? accept(reply) : 'again';
    },
    { tries },
  );

/** Somebody else may change the draft at the same moment: the second try says so. */
const tries = 2;

const write = async (
  { replay }: Pick<DraftRequest<unknown>, 'replay'>,
  { table }: Pick<World, 'table'>,
  { draft: before, at, changed }: Standing & { readonly changed: Changed },
): Promise<Reply | undefined> => {
  const draft: Draft = { ...before, ...changed.draft, revision: before.revision + 1, changedAt: at };
  const reply = { status: 200, body: viewDraft(draft), version: draft.revision };
  const { version } = changed;
  const saving = { draft, seen: before.revision, replay: keepReply(replay, reply, at) };
  const written = await saveDraft(table, { ...saving, ...defined({ version }) });
  return written.outcome === 'written' ? reply : undefined;
};
