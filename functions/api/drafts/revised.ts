import { accept, type Result, refuse } from '#shared/domain/result.ts';
import { tryDraft } from '../../casework/decide/try-draft.ts';
import { decidingOn } from '../../casework/gather/deciding-on.ts';
import type { World } from '../../lib/world.ts';
import type { Changed, Standing } from './change-draft.ts';
import { personOf } from './draft-requests.ts';

type Revising = { readonly input: unknown; readonly comment?: string | undefined };

/** A draft with another input, checked like the first; whoever hands it in may not sign it off. */
export const revised = async (
  world: World,
  { draft, reading, at, actor }: Standing,
  { input, comment }: Revising,
): Promise<Result<Changed>> => {
  const { snapshot, entry } = reading;
  if (!snapshot || !entry) return refuse({ code: 'case.missing' });
  const by = personOf(actor);
  const draftedBy = [...draft.draftedBy.filter(({ id }) => id !== by.id), by];
  const tried = { snapshot, entry, command: draft.command, input, drafter: actor, draftedBy, at };
  const checked = await tryDraft(await decidingOn(world, reading), tried);
  if (!checked.ok) return checked;
  const versions = draft.versions + 1;
  const handedIn = { ...checked.value.checked, input };
  const { caseVersion, documents } = handedIn;
  const comments = comment ? [...draft.comments, { by, at, text: comment }] : draft.comments;
  return accept({
    draft: { ...handedIn, status: 'drafted', versions, draftedBy, comments },
    version: { version: versions, by, at, input, caseVersion, documents },
  });
};
