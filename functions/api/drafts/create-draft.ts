import { z } from 'zod';
import type { Draft } from '#shared/domain/draft.ts';
import { CaseId } from '#shared/domain/ids.ts';
import { nothing } from '#shared/domain/nothing.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import { type CommandReading, readForCommand } from '#shared/store/command-reading.ts';
import { nextDraftId, saveDraft } from '#shared/store/drafts.ts';
import { untilAnswered } from '#shared/store/until-settled.ts';
import { tryDraft } from '../../casework/decide/try-draft.ts';
import { decidingOn } from '../../casework/gather/deciding-on.ts';
import type { World } from '../../lib/world.ts';
import { endpoint, type Parsed, type Reply } from '../endpoint.ts';
import { keepReply, replayed } from '../replays.ts';
import { fitting, personOf, staff } from './draft-requests.ts';
import { viewDraft } from './draft-views.ts';

const NewDraft = z.strictObject({ command: z.string().max(60), input: z.unknown() });

/** POST /cases/{caseId}/drafts: one command with its input, decided as a dry run and kept for a head to sign off. */
export const createDraft = endpoint(
  {
    summary: '拟稿',
    schemas: { params: z.strictObject({ caseId: CaseId }), query: nothing, body: NewDraft },
    allows: staff,
  },
  async (request, world) => {
    const { params, replay, actor, body } = request;
    const input = fitting(body.input);
    if (!input.ok) return input;
    return untilAnswered(async () => {
      const wanted = { caseId: params.caseId, personId: actor.id, replay };
      const reading = await readForCommand(world.table, wanted);
      if (reading.replay) return replayed(reading.replay, replay);
      return attemptDraft({ ...request, body: { ...body, input: input.value } }, reading, world);
    });
  },
);

type Request = Parsed<{ caseId: CaseId }, unknown, z.output<typeof NewDraft>>;

const attemptDraft = async (
  { params: { caseId }, body: { command, input }, actor, replay }: Request,
  reading: CommandReading,
  world: World,
): Promise<Result<Reply> | 'again'> => {
  const { snapshot, entry } = reading;
  if (!snapshot || !entry) return refuse({ code: 'case.missing' });
  const at = world.now();
  const by = personOf(actor);
  const drafting = { snapshot, entry, command, input, drafter: actor, draftedBy: [by], at };
  const tried = await tryDraft(await decidingOn(world, reading), drafting);
  if (!tried.ok) return tried;
  const { checked } = tried.value;
  const draftId = await nextDraftId(world.table, caseId);
  const version = { version: 1, by, at, input, caseVersion: checked.caseVersion, documents: checked.documents };
  const draft: Draft = {
    ...{ caseId, draftId, organizationName: snapshot.organizationName, command, input, ...checked },
    ...{ status: 'drafted', revision: 1, versions: 1, draftedBy: [by], comments: [], openedAt: at, changedAt: at },
  };
  const reply = {
    status: 201,
    body: viewDraft(draft),
    version: 1,
    location: `/api/v1/cases/${caseId}/drafts/${draftId}`,
  };
  const written = await saveDraft(world.table, { draft, version, replay: keepReply(replay, reply, at) });
  return written.outcome === 'written' ? accept(reply) : 'again';
};
