import { documentKinds } from '#shared/domain/document-kinds.ts';
import { bodies } from '#shared/domain/heads.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import { readList } from '#shared/store/paper-lists.ts';
import type { FontSet } from '#templates/fonts/open-fonts.ts';
import { renderDraft } from '#templates/render-document.ts';
import { withoutAside } from '../casework/access.ts';
import type { Composing } from '../casework/compose/drafted-paper.ts';
import { listPaper } from '../casework/lists/list-paper.ts';
import { putTogether } from '../casework/lists/put-together.ts';
import { previewPaperList } from '../lib/list-params.ts';
import { type Asked, admit, type Preview } from './admit.ts';

/** Renders the paper of a list that is not signed yet, of its rows as they stand; nothing to who stands aside in one of them. */
export const previewList = async (asked: Asked, world: Composing, fonts: FontSet): Promise<Result<Preview>> => {
  const parsed = admit(previewPaperList, asked);
  if (!parsed.ok) return parsed;
  const { listId } = parsed.value;
  const { list } = await readList(world.table, listId);
  if (!list) return refuse({ code: 'list.missing', listId });
  if (list.status !== 'drafted') return refuse({ code: 'list.closed', listId, status: list.status });
  const { rows, draftedBy, kind, fallen } = list;
  if ((await withoutAside(world.table, asked.actor, rows)).length < rows.length)
    return refuse({ code: 'officer.aside', officer: asked.actor.name });
  const drafter = { id: '', name: '', roles: bodies[documentKinds[kind].issuer] };
  const caseIds = rows.map(({ caseId }) => caseId);
  const { tried } = await putTogether(world, { list, caseIds, drafter, draftedBy, at: world.now() });
  if (tried.length === 0) return refuse({ code: 'list.empty', fallen });
  const paper = listPaper(
    list,
    tried.map((one) => one.paper),
    world,
  );
  if (!paper.ok) return paper;
  const rendered = await renderDraft(fonts, kind, paper.value.data);
  return rendered.ok ? accept({ bytes: rendered.value.bytes, fileName: `草稿 ${paper.value.title}.pdf` }) : rendered;
};
