import { html } from 'hono/html';
import type { z } from 'zod';
import { hasRole } from '#shared/domain/actor.ts';
import { headRoles } from '#shared/domain/heads.ts';
import { CaseId } from '#shared/domain/ids.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import { Confirmed, Refused } from '#shared/procedures/parts/correction-commands.ts';
import { crumbs, dayText, facts, message, table } from '#templates/pages/parts.ts';
import { type Html, say, type Words, words } from '#templates/pages/words.ts';
import { getCase } from '../../api/cases/case-routes.ts';
import { confirmCorrection, previewCorrection, refuseCorrection } from '../../api/corrections/correction-routes.ts';
import type { Endpoint } from '../../api/endpoint.ts';
import { ask } from '../ask.ts';
import type { CaseView } from '../cases/case-facts.ts';
import { formFlow } from '../form-flow.ts';
import { commandLabel, procedureNamed, stateLabel, timerLabel } from '../labels.ts';
import { showRefusal } from '../refused.ts';
import { withQuery } from '../staff/listing.ts';
import { may } from '../staff/press.ts';
import { type Asking, show, type Visit } from '../visit.ts';
import { valueText } from './facts-page.ts';

const preview = (params: { caseId: string; correctionNo: string }, visit: Visit) =>
  ask(previewCorrection, { params }, visit);
type Preview = Extract<Awaited<ReturnType<typeof preview>>, { ok: true }>['value']['body'];

type Found = {
  readonly subject: CaseView;
  readonly version: number;
  readonly told: Preview;
  readonly params: { readonly caseId: string; readonly correctionNo: string };
};

const find = async (context: Asking): Promise<Result<Found>> => {
  const visit = context.get('visit');
  const caseId = CaseId.safeParse(context.req.param('caseId'));
  if (!caseId.success) return refuse({ code: 'case.missing' });
  const params = { caseId: caseId.data, correctionNo: context.req.param('correctionNo') ?? '' };
  const [subject, told] = await Promise.all([
    ask(getCase, { params: { caseId: params.caseId } }, visit),
    preview(params, visit),
  ]);
  if (!subject.ok) return subject;
  if (!told.ok) return told;
  const { body, version = 0 } = subject.value;
  return accept({ subject: body, version, told: told.value.body, params });
};

const proposal = (visit: Visit, { subject, told: { correction, command } }: Found): Html => {
  const { lang } = visit;
  const { at, was, value, reason, proof, byName } = correction;
  const procedure = procedureNamed(subject.procedure);
  return facts([
    [say(lang, words('登记', 'Entry')), `${correction.sequence} ${commandLabel(lang, procedure, command)}`],
    [say(lang, words('现登记', 'On record')), valueText(visit, subject, { at, value: was })],
    [say(lang, words('更正为', 'What is so')), valueText(visit, subject, { at, value })],
    [say(lang, words('更正理由', 'Why')), reason],
    [say(lang, words('证明材料', 'Proof')), proof],
    [say(lang, words('提出人', 'Proposed by')), byName],
  ]);
};

const fallen = (visit: Visit, { subject, told }: Found): Html => {
  const { lang } = visit;
  const procedure = procedureNamed(subject.procedure);
  const ended = words(
    '决定已经生效：不退回，登记为生效后事项，由负责人在规定期限内处理。',
    'A decision has had effect: nothing goes back; a head deals with the matter within the terms set.',
  );
  const back = told.backTo && stateLabel(lang, procedure, told.backTo);
  const goes = words(`案件将退回：${back}`, `The case goes back to: ${back}`);
  return html`${table({
    caption: say(lang, words('不再合法的步骤', 'Steps that would not have been lawful')),
    heads: [words('序号', 'No.'), words('步骤', 'Step'), words('办理人', 'By')].map((one) => say(lang, one)),
    rows: told.falls.map(({ sequence, command, by }) => [`${sequence}`, commandLabel(lang, procedure, command), by]),
    none: say(lang, words('没有步骤因此不再合法。', 'No step falls.')),
  })}
${told.falls.length === 0 ? '' : message('bad', say(lang, told.effective ? ended : goes))}`;
};

const clocks = (visit: Visit, { subject, told }: Found): Html => {
  const { lang } = visit;
  const procedure = procedureNamed(subject.procedure);
  return table({
    caption: say(
      lang,
      words('重新计算的期限（已告知的不缩短）', 'Terms counted again (none that was told is shortened)'),
    ),
    heads: [words('期限', 'Term'), words('原截止', 'Was'), words('重新计算后', 'Now')].map((one) => say(lang, one)),
    rows: told.clocks.map(({ name, was, now }) => [
      timerLabel(lang, procedure, name),
      dayText(lang, was),
      dayText(lang, now),
    ]),
    none: say(lang, words('没有期限因此改变。', 'No term changes.')),
  });
};

const links = (visit: Visit, heading: Words, rows: readonly (readonly [string, string])[]): Html =>
  rows.length === 0
    ? html``
    : html`<h2>${say(visit.lang, heading)}</h2><ul>${rows.map(([href, name]) => html`<li><a href="${href}">${name}</a></li>`)}</ul>`;

const consequences = (visit: Visit, found: Found): Html => {
  const { told } = found;
  const papers = words(
    '须更正的文书（补充说明或者撤回）',
    'Letters to be put right (by a supplementary letter, or withdrawn)',
  );
  return html`${fallen(visit, found)}${clocks(visit, found)}
${links(
  visit,
  papers,
  told.papers.map(({ documentId, title, documentNumber }) => [
    `/documents/${documentId}`,
    documentNumber ? `${title}（${documentNumber}）` : title,
  ]),
)}
${links(
  visit,
  words('可能据此的其他案件', 'Other cases that may rest on it'),
  told.otherCases.map((id) => [`/cases/${id}`, id]),
)}`;
};

/** The ways to decide, for somebody who may take them: who neither entered nor proposed it, a head where a right depends on it. */
const ways = (visit: Visit, { params, told }: Found): Html => {
  const { actor, lang } = visit;
  const base = `/cases/${params.caseId}/corrections/${params.correctionNo}`;
  const heads = !told.byHead || hasRole(actor, headRoles);
  if (!may(visit, confirmCorrection) || !heads || !told.apart)
    return html`<p class="hint">${say(lang, words('由登记人、提出人以外有权决定的人员办理。', 'Somebody decides who may, and who neither entered nor proposed it.'))}</p>`;
  return html`<p><a class="button" href="${withQuery(`${base}/confirm`, { digest: told.digest })}">${say(lang, words('决定更正', 'Correct it'))}</a>
<a class="button minor" href="${base}/refuse">${say(lang, words('不予更正', 'Refuse it'))}</a></p>`;
};

/** What a correction brings about, shown before it is decided on: what falls, which terms move, which letters are no longer so. */
export const correctionPage = async (context: Asking) => {
  const visit = context.get('visit');
  const { lang } = visit;
  const found = await find(context);
  if (!found.ok) return showRefusal(context, found.refusal);
  const { params, told } = found.value;
  const title = say(lang, words('更正登记的后果', 'What follows from the correction'));
  const byHead = words('涉及当事人权利，由负责人决定。', "A party's right depends on it: a head decides.");
  const body = html`${crumbs(lang, [{ href: `/cases/${params.caseId}/facts`, ...words('登记的事实及更正', 'Recorded facts and corrections') }])}
<h1>${title}</h1>${proposal(visit, found.value)}${told.byHead ? html`<p class="hint">${say(lang, byHead)}</p>` : ''}
${consequences(visit, found.value)}
${ways(visit, found.value)}`;
  return show(context, { title, body });
};

type Deciding = { readonly title: Words; readonly submit: Words; readonly asked: z.ZodType };

const deciding =
  (endpoint: Endpoint, { title, submit, asked }: Deciding) =>
  async (context: Asking) => {
    const visit = context.get('visit');
    const { lang } = visit;
    const found = await find(context);
    if (!found.ok) return showRefusal(context, found.refusal);
    const { params, version } = found.value;
    return formFlow(context, {
      ...{ title: say(lang, title), schema: asked, seen: version, submit },
      above: crumbs(lang, [
        {
          href: `/cases/${params.caseId}/corrections/${params.correctionNo}`,
          ...words('更正登记的后果', 'What follows'),
        },
      ]),
      intro: html`${proposal(visit, found.value)}${consequences(visit, found.value)}`,
      give: (input, sent) => {
        const digest = context.req.query('digest');
        return ask(endpoint, { params, body: { ...(input as object), ...(digest ? { digest } : {}) }, ...sent }, visit);
      },
      done: () => `/cases/${params.caseId}`,
    });
  };

/** The decision to correct, on what was seen to follow; refused where something else would follow meanwhile. */
export const confirmPage = deciding(confirmCorrection, {
  title: words('决定更正登记', 'Correct the recorded fact'),
  submit: words('决定更正', 'Correct it'),
  asked: Confirmed.pick({ note: true }),
});

export const refusePage = deciding(refuseCorrection, {
  title: words('不予更正登记', 'Refuse the correction'),
  submit: words('不予更正', 'Refuse it'),
  asked: Refused.pick({ reason: true }),
});
