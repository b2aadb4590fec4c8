import { html } from 'hono/html';
import { basisWords } from '#shared/domain/basis.ts';
import { dataView } from '#templates/pages/data-view.ts';
import { dayText, instantText } from '#templates/pages/parts.ts';
import { type Html, say, words } from '#templates/pages/words.ts';
import { commandLabel, procedureNamed, recordNames, roleLabel, stateLabel, timerLabel } from '../labels.ts';
import type { Visit } from '../visit.ts';
import type { CaseFacts, EventView } from './case-facts.ts';

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

const line = (visit: Visit, { subject }: CaseFacts, event: EventView): Html => {
  const { lang } = visit;
  const procedure = procedureNamed(subject.procedure);
  const moved =
    event.from === event.to ? '' : html` → <span class="tag">${stateLabel(lang, procedure, event.to)}</span>`;
  const { started } = event.deadlines;
  const input = typeof event.input === 'object' && event.input !== null ? (event.input as Record<string, unknown>) : {};
  return html`<li><strong>${commandLabel(lang, procedure, event.command)}</strong>${moved}
<p class="quiet">${instantText(lang, event.at)} · ${who(visit, event)} · ${say(lang, basisWords(event.basis))}</p>
${started.length > 0 ? html`<p class="quiet">${say(lang, words('起算期限：', 'Clocks started: '))}${started.map(({ name, lastDay }) => `${timerLabel(lang, procedure, name)}（${dayText(lang, lastDay)}）`).join('、')}</p>` : ''}
${Object.keys(input).length > 0 ? html`<details><summary>${say(lang, words('填写内容', 'What was entered'))}<span class="unseen">：${commandLabel(lang, procedure, event.command)} ${event.sequence}</span></summary>${dataView({ lang, command: event.command, named: recordNames(procedure) }, input)}</details>` : ''}</li>`;
};

/** What happened in a case, the newest first: who did what, in which role, on what it rests. */
export const timeline = (visit: Visit, found: CaseFacts): Html =>
  html`<ol class="timeline">${found.events.toReversed().map((event) => line(visit, found, event))}</ol>`;
