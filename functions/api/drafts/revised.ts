import { defined } from '#shared/domain/defined.ts';
import type { Printings } from '#shared/domain/printing.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import { tryDraft } from '../../casework/decide/try-draft.ts';
import { decidingOn } from '../../casework/gather/deciding-on.ts';
import type { World } from '../../lib/world.ts';
import type { Changed, Standing } from './change-draft.ts';
import { personOf } from './draft-requests.ts';

type Revising = {
  readonly input: unknown;
  readonly comment?: string | undefined;
  readonly printing?: Printings | undefined;
};

/** A draft with another input, or other words on its printing, checked like the first; whoever hands it in may not sign it off. */
export const revised = async (
  world: World,
  { draft, reading, at, actor }: Standing,
  { input, comment, printing = draft.printing }: Revising,
): Promise<Result<Changed>> => {
  const { snapshot, entry } = reading;
  if (!snapshot || !entry) return refuse({ code: 'case.missing' });
  const by = personOf(actor);
  const draftedBy = [...draft.draftedBy.filter(({ id }) => id !== by.id), by];
  const tried = { snapshot, entry, command: draft.command, input, drafter: actor, draftedBy, at, printing };
  const checked = await tryDraft(await decidingOn(world, reading), tried);
  if (!checked.ok) return checked;
  const versions = draft.versions + 1;
  const { signer, ...papers } = checked.value.checked;
  const handedIn = { ...papers, input, ...defined({ printing }) };
  const comments = comment ? [...draft.comments, { by, at, text: comment }] : draft.comments;
  return accept({
    draft: { ...handedIn, signer, status: 'drafted', versions, draftedBy, comments },
    version: { ...handedIn, version: versions, by, at },
  });
};
