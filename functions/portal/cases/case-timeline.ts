import { html } from 'hono/html';
import { basisWords } from '#shared/domain/basis.ts';
import { CaseId } from '#shared/domain/ids.ts';
import { dataView } from '#templates/pages/data-view.ts';
import { crumbs, dayText, instantText } from '#templates/pages/parts.ts';
import { type Html, say, unsaid, words } from '#templates/pages/words.ts';
import { getCase, listEvents } from '../../api/cases/case-routes.ts';
import { ask } from '../ask.ts';
import { commandLabel, inputFields, procedureNamed, recordOf, roleLabel, stateLabel, timerLabel } from '../labels.ts';
import { showRefusal } from '../refused.ts';
import { withQuery } from '../staff/listing.ts';
import { type Asking, show, type Visit } from '../visit.ts';
import { type CaseFacts, type CaseView, type EventView, mostEvents, seesOffice } from './case-facts.ts';

const who = ({ lang }: Visit, { actor, draftedBy }: EventView): string => {
  const drafted = draftedBy?.length
    ? say(
        lang,
        words(
          `；拟稿：${draftedBy.map(({ name }) => name).join('、')}`,
          `; drafted by ${draftedBy.map(({ name }) => name).join(', ')}`,
        ),
      )
    : '';
  const behalf = actor.onBehalfOf
    ? say(lang, words(`，受${actor.onBehalfOf.name}委托`, `, for ${actor.onBehalfOf.name}`))
    : '';
  return `${actor.name}（${roleLabel(lang, actor.role)}${behalf}）${drafted}`;
};

type Told = { readonly subject: CaseView; readonly event: EventView };

/** What was entered; an objection, which anybody may lengthen, is read in the list of them. */
const entered = ({ lang }: Visit, { subject, event }: Told): Html => {
  const { command, sequence } = event;
  const input = typeof event.input === 'object' && event.input !== null ? (event.input as Record<string, unknown>) : {};
  if (Object.keys(input).length === 0) return unsaid;
  if (command === 'raiseObjection')
    return html`<p class="quiet"><a href="/cases/${subject.caseId}/objections">${say(lang, words('内容见公示异议', 'See the objections'))}</a></p>`;
  const procedure = procedureNamed(subject.procedure);
  return html`<details><summary>${say(lang, words('填写内容', 'What was entered'))}<span class="unseen">：${commandLabel(lang, procedure, command)} ${sequence}</span></summary>${dataView({ lang, ...recordOf(procedure), ...inputFields(procedure, command) }, input)}</details>`;
};

const line = (visit: Visit, told: Told): Html => {
  const { lang } = visit;
  const { subject, event } = told;
  const procedure = procedureNamed(subject.procedure);
  const moved =
    event.from === event.to ? '' : html` → <span class="tag">${stateLabel(lang, procedure, event.to)}</span>`;
  const { started } = event.deadlines;
  return html`<li><strong>${commandLabel(lang, procedure, event.command)}</strong>${moved}
<p class="quiet">${instantText(lang, event.at)} · ${who(visit, event)} · ${say(lang, basisWords(event.basis))}</p>
${started.length > 0 ? html`<p class="quiet">${say(lang, words('起算期限：', 'Clocks started: '))}${started.map(({ name, lastDay }) => `${timerLabel(lang, procedure, name)}（${dayText(lang, lastDay)}）`).join('、')}</p>` : ''}
${entered(visit, told)}</li>`;
};

type Log = Pick<CaseFacts, 'subject' | 'events' | 'earlier'>;

/** What happened in a case, the newest first: who did what, in which role, on what it rests; and the way to what was before. */
export const timeline = (visit: Visit, { subject, events, earlier }: Log): Html =>
  html`<ol class="timeline">${events.toReversed().map((event) => line(visit, { subject, event }))}</ol>
${earlier ? html`<p><a class="button minor" href="${withQuery(`/cases/${subject.caseId}/log`, { cursor: earlier })}">${say(visit.lang, words('更早的经过', 'What was before'))}</a></p>` : unsaid}`;

/** A further part of the log of a case, on a page of its own. */
export const logPage = async (context: Asking) => {
  const visit = context.get('visit');
  const { lang } = visit;
  const caseId = CaseId.safeParse(context.req.param('caseId'));
  const found = caseId.success ? await ask(getCase, { params: { caseId: caseId.data } }, visit) : undefined;
  if (!caseId.success || !found?.ok || !seesOffice(visit)) return showRefusal(context, { code: 'case.missing' });
  const query = { limit: mostEvents, order: 'newestFirst', cursor: context.req.query('cursor') };
  const log = await ask(listEvents, { params: { caseId: caseId.data }, query }, visit);
  if (!log.ok) return showRefusal(context, log.refusal);
  const title = say(lang, words('经过', 'Log'));
  const { items, nextCursor } = log.value.body;
  const part = { subject: found.value.body, events: items.toReversed(), earlier: nextCursor ?? undefined };
  const body = html`${crumbs(lang, [{ href: `/cases/${caseId.data}`, ...words('案件', 'The case') }])}<h1>${title}</h1>${timeline(visit, part)}`;
  return show(context, { title, body });
};
