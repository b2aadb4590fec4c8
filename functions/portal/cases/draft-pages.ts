import type { Hono } from 'hono';
import { hasRole } from '#shared/domain/actor.ts';
import { Voiding, voidingCommand } from '#shared/domain/correction.ts';
import { dayAt } from '#shared/domain/day.ts';
import { actingAs } from '#shared/domain/delegation.ts';
import { isOpen } from '#shared/domain/draft.ts';
import { CaseId } from '#shared/domain/ids.ts';
import { ReviewOpinion } from '#shared/domain/legality-review.ts';
import { Printing } from '#shared/domain/printing.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import { readDelegations } from '#shared/store/delegations.ts';
import { say, words } from '#templates/pages/words.ts';
import { getCase } from '../../api/cases/case-routes.ts';
import { previewVoiding } from '../../api/documents/preview-voiding.ts';
import { discardDraft, reviseDraft, sendBackDraft } from '../../api/drafts/draft-changes.ts';
import { getDraft } from '../../api/drafts/draft-routes.ts';
import { getReviewList, reviewLegality } from '../../api/drafts/review-draft.ts';
import { setPrinting } from '../../api/drafts/set-printing.ts';
import { signOffDraft } from '../../api/drafts/sign-off-routes.ts';
import type { Endpoint, Reply } from '../../api/endpoint.ts';
import { ask } from '../ask.ts';
import { formFlow } from '../form-flow.ts';
import { commandLabel, procedureNamed } from '../labels.ts';
import { showRefusal } from '../refused.ts';
import { entriesOf, entry, seenIn } from '../sent.ts';
import { type Asking, type PortalEnv, show, type Visit } from '../visit.ts';
import type { CaseView } from './case-facts.ts';
import { choicesFor } from './command-choices.ts';
import { hintsFor } from './command-hints.ts';
import { takeWord } from './draft-by-word.ts';
import { type Drafted, draftPage } from './draft-page.ts';
import { reviewPart } from './review-part.ts';

type Found = {
  readonly subject: CaseView;
  readonly draft: Drafted;
  readonly params: { caseId: string; draftId: string };
};

const find = async (context: Asking): Promise<Result<Found>> => {
  const visit = context.get('visit');
  const caseId = CaseId.safeParse(context.req.param('caseId'));
  if (!caseId.success) return refuse({ code: 'case.missing' });
  const params = { caseId: caseId.data, draftId: context.req.param('draftId') ?? '' };
  const [subject, draft] = await Promise.all([
    ask(getCase, { params: { caseId: params.caseId } }, visit),
    ask(getDraft, { params }, visit),
  ]);
  if (!subject.ok) return subject;
  if (!draft.ok) return draft;
  return accept({ subject: subject.value.body, draft: draft.value.body, params });
};

const titled = ({ lang }: Visit, { subject, draft }: Found): string =>
  `${say(lang, words('拟稿', 'Draft'))} ${commandLabel(lang, procedureNamed(subject.procedure), draft.command)}`;

/** Whether the reader signs this draft, for themselves or for the days of a delegation. */
const signsAs = async ({ actor, world }: Visit, { signer }: Drafted): Promise<boolean> => {
  const delegations = (await readDelegations(world.table, actor.id))?.delegations ?? [];
  return hasRole(actingAs(actor, delegations, dayAt(world.now())), [signer]);
};

/** One button: asks the endpoint on the revision that was seen, and goes where the draft then is. */
const press =
  (endpoint: Endpoint, takes: (comment: string) => object, after: (found: Found['params']) => string) =>
  async (context: Asking) => {
    const { caseId = '', draftId = '' } = context.req.param() as Record<string, string>;
    const params = { caseId, draftId };
    const entries = await entriesOf(context);
    const sent = {
      params,
      body: takes(entry(entries, 'comment')?.trim() ?? ''),
      key: entry(entries, '_key') ?? '',
      ...seenIn(entries),
    };
    const answer = await ask(endpoint, sent, context.get('visit'));
    return answer.ok ? context.redirect(after(params), 303) : showRefusal(context, answer.refusal);
  };

const revise = async (context: Asking) => {
  const visit = context.get('visit');
  const found = await find(context);
  if (!found.ok) return showRefusal(context, found.refusal);
  const { subject, draft, params } = found.value;
  const command = procedureNamed(subject.procedure).commands[draft.command];
  if (!command) return showRefusal(context, { code: 'draft.missing' });
  return formFlow(context, {
    title: `${say(visit.lang, words('修改', 'Revise'))}：${titled(visit, found.value)}`,
    schema: command.input,
    values: draft.input,
    seen: draft.revision,
    choices: await choicesFor(draft.command, subject, visit),
    hints: hintsFor(visit.lang, draft.command),
    submit: words('提交修改', 'Hand in'),
    give: (input, sent): Promise<Result<Reply>> => ask(reviseDraft, { params, body: { input }, ...sent }, visit),
    done: () => `/cases/${params.caseId}/drafts/${params.draftId}`,
  });
};

const sayPrinting = async (context: Asking) => {
  const visit = context.get('visit');
  const found = await find(context);
  if (!found.ok) return showRefusal(context, found.refusal);
  const { draft, params } = found.value;
  const ordinal = context.req.param('ordinal') ?? '';
  const document = draft.documents.find((one) => String(one.ordinal) === ordinal);
  if (!document) return showRefusal(context, { code: 'document.missing' });
  return formFlow(context, {
    title: `${say(visit.lang, words('公开属性、抄送机关和保管期限', 'Openness, copies and retention'))}：${document.title}`,
    schema: Printing,
    values: draft.printing?.[document.kind] ?? {},
    seen: draft.revision,
    submit: words('提交修改', 'Hand in'),
    give: (body, sent): Promise<Result<Reply>> =>
      ask(setPrinting, { params: { ...params, ordinal }, body, ...sent }, visit),
    done: () => toDraft(params),
  });
};

/** The reviewer's opinion, on the list as it is shown: its digest goes with the form. */
const review = async (context: Asking) => {
  const visit = context.get('visit');
  const found = await find(context);
  if (!found.ok) return showRefusal(context, found.refusal);
  const { draft, params } = found.value;
  const list = await ask(getReviewList, { params }, visit);
  if (!list.ok) return showRefusal(context, list.refusal);
  const { digest } = list.value.body;
  return formFlow(context, {
    title: `${say(visit.lang, words('合法性审核', 'Review of legality'))}：${titled(visit, found.value)}`,
    schema: ReviewOpinion,
    intro: reviewPart(visit, list.value.body, toDraft(params)),
    values: { digest },
    seen: draft.revision,
    submit: words('提交审核意见', 'Hand in the opinion'),
    give: (input, sent): Promise<Result<Reply>> => ask(reviewLegality, { params, body: input, ...sent }, visit),
    done: () => toDraft(params),
  });
};

const toDraft = ({ caseId, draftId }: Found['params']): string => `/cases/${caseId}/drafts/${draftId}`;

/** What falls with a paper that an open draft would declare void, shown to whoever confirms it. */
const fallsWith = async (draft: Drafted, visit: Visit) => {
  const voiding = draft.command === voidingCommand && isOpen(draft) ? Voiding.safeParse(draft.input) : undefined;
  if (!voiding?.success) return undefined;
  const found = await ask(previewVoiding, { params: { documentId: voiding.data.documentId } }, visit);
  return found.ok ? found.value.body : undefined;
};

/** Drafts: looked at with their documents, signed off, sent back, revised, discarded. */
export const draftPages = (portal: Hono<PortalEnv>): void => {
  const base = '/cases/:caseId/drafts/:draftId';
  portal.get(base, async (context) => {
    const visit = context.get('visit');
    const found = await find(context);
    if (!found.ok) return showRefusal(context, found.refusal);
    const { subject, draft, params } = found.value;
    const list = draft.reviewed && isOpen(draft) ? await ask(getReviewList, { params }, visit) : undefined;
    const [falls, maySign] = await Promise.all([fallsWith(draft, visit), signsAs(visit, draft)]);
    const shown = { draft, maySign, ...(list?.ok ? { list: list.value.body } : {}), falls };
    return show(context, { title: titled(visit, found.value), body: draftPage(visit, subject, shown) });
  });
  portal.on(['GET', 'POST'], `${base}/revise`, revise);
  portal.on(['GET', 'POST'], `${base}/review`, review);
  portal.post(`${base}/documents/:ordinal/docx`, takeWord);
  portal.on(['GET', 'POST'], `${base}/documents/:ordinal/printing`, sayPrinting);
  portal.post(
    `${base}/sign-off`,
    press(
      signOffDraft,
      () => ({}),
      ({ caseId }) => `/cases/${caseId}?signed=1`,
    ),
  );
  portal.post(
    `${base}/send-back`,
    press(sendBackDraft, (comment) => ({ comment }), toDraft),
  );
  portal.post(
    `${base}/discard`,
    press(discardDraft, (reason) => (reason ? { reason } : {}), toDraft),
  );
};
