import type { Draft } from '#shared/domain/draft.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import type { Decision } from '#shared/procedure/decision.ts';
import { saveDraft } from '#shared/store/drafts.ts';
import type { DocumentRecord } from '#shared/store/records.ts';
import { untilAnswered } from '#shared/store/until-settled.ts';
import { decidingOn } from '../../casework/gather/deciding-on.ts';
import { moveCase } from '../../casework/write/move-case.ts';
import type { World } from '../../lib/world.ts';
import type { Replay, Reply } from '../endpoint.ts';
import { keepReply } from '../replays.ts';
import { viewCase, viewDocument } from '../views.ts';
import { type DraftRequest, readStanding, requireSigner, type Standing } from './change-draft.ts';
import { personOf } from './draft-requests.ts';
import { viewDraft } from './draft-views.ts';

type Signing = Omit<DraftRequest<unknown>, 'body' | 'query'>;

/**
 * Signs one draft off: its command is given by the signer on the case as it stands, its letters are ordered and the
 * draft is closed, all in one transaction. Where the case has moved on it is decided anew, and refused with the reasons
 * where it no longer stands; one whose step the case no longer takes is closed as overtaken.
 */
export const signOff = (request: Signing, world: World): Promise<Result<Reply>> =>
  untilAnswered(async () => {
    const standing = await readStanding(request, world);
    if (!standing.ok || 'status' in standing.value) return standing as Result<Reply>;
    return attemptSigning(standing.value, request.replay, world);
  });

const attemptSigning = async (standing: Standing, replay: Replay, world: World): Promise<Result<Reply> | 'again'> => {
  const signer = requireSigner(standing);
  if (!signer.ok) return signer;
  const { draft, reading, at } = standing;
  const { snapshot, entry } = reading;
  if (draft.status !== 'drafted') return refuse({ code: 'draft.closed', status: draft.status });
  if (!snapshot || !entry) return refuse({ code: 'case.missing' });
  const closed = closedAs('signedOff', standing);
  const { command: name, input, draftedBy, changedAt: readyAt } = draft;
  const seenList = draft.reviewed && 'digest' in draft.reviewed ? draft.reviewed.digest : undefined;
  const given = { name, input, draftedBy, actor: signer.value, at, seenList, readyAt };
  const replyTo = (decision: Decision, documents: readonly DocumentRecord[]): Reply => ({
    status: 200,
    body: {
      draft: viewDraft(closed),
      case: viewCase(decision.next, signer.value),
      documents: documents.map(viewDocument),
    },
    version: closed.revision,
  });
  const moved = await moveCase(await decidingOn(world, reading), {
    ...{ snapshot, entry, given, printing: draft.printing },
    closes: { closed, seen: draft.revision },
    keeps: (decision, documents) => keepReply(replay, replyTo(decision, documents), at),
  });
  if (moved.outcome === 'conflict') return 'again';
  if (moved.outcome === 'moved') return accept(replyTo(moved.decision, moved.documents));
  if (moved.refusal.code === 'command.unavailable')
    await saveDraft(world.table, { draft: closedAs('overtaken', standing), seen: draft.revision });
  return refuse(moved.refusal);
};

const closedAs = (status: 'signedOff' | 'overtaken', { draft, actor, at }: Standing): Draft => ({
  ...draft,
  status,
  revision: draft.revision + 1,
  changedAt: at,
  closed: { by: personOf(actor), at },
});
