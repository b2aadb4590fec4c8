import { html } from 'hono/html';
import { Voiding, voidingCommand } from '#shared/domain/correction.ts';
import { CaseId } from '#shared/domain/ids.ts';
import { say, words } from '#templates/pages/words.ts';
import { getCase } from '../../api/cases/case-routes.ts';
import { previewVoiding } from '../../api/documents/preview-voiding.ts';
import { createDraft } from '../../api/drafts/create-draft.ts';
import { ask } from '../ask.ts';
import type { DocumentView } from '../cases/case-facts.ts';
import { formFlow } from '../form-flow.ts';
import { showRefusal } from '../refused.ts';
import type { Asking } from '../visit.ts';
import { voidingPart } from './voiding-part.ts';

/** Proposes that an issued paper be void, under what would fall with it; a second person confirms by signing (O8). */
export const voidPage = async (context: Asking, { documentId, caseId, title }: DocumentView) => {
  const visit = context.get('visit');
  const { lang } = visit;
  const [subject, outlook] = await Promise.all([
    ask(getCase, { params: { caseId: CaseId.parse(caseId) } }, visit),
    ask(previewVoiding, { params: { documentId } }, visit),
  ]);
  if (!subject.ok) return showRefusal(context, subject.refusal);
  if (!outlook.ok) return showRefusal(context, outlook.refusal);
  const hint = words(
    '作废由两人办理：提出后，由未签发、未起草该文书的负责人确认。',
    'Two people void a paper: once proposed, a head confirms it who neither signed nor drafted it.',
  );
  return formFlow(context, {
    title: `${say(lang, words('作废', 'Void'))}：${title}`,
    schema: Voiding.omit({ documentId: true }),
    intro: html`<p class="hint">${say(lang, hint)}</p>${voidingPart(visit, subject.value.body, outlook.value.body)}`,
    submit: words('提出作废', 'Propose it'),
    give: (input, { key }) => {
      const body = { command: voidingCommand, input: { ...(input as object), documentId } };
      return ask(createDraft, { params: { caseId }, body, key }, visit);
    },
    done: ({ body }) => `/cases/${caseId}/drafts/${(body as { readonly draftId: number }).draftId}`,
  });
};
