import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { html } from 'hono/html';
import { dayAt } from '#shared/domain/day.ts';
import { CaseId } from '#shared/domain/ids.ts';
import type { Refusal } from '#shared/domain/refusal.ts';
import { fieldsOf } from '#templates/forms/field.ts';
import { formHtml } from '#templates/forms/form-html.ts';
import { type Entries, readForm } from '#templates/forms/read-form.ts';
import { csrfField } from '#templates/pages/page.ts';
import { crumbs, dayText, message, table } from '#templates/pages/parts.ts';
import { type Html, say, words } from '#templates/pages/words.ts';
import { queueWindow } from '../../api/cases/queue-routes.ts';
import { createDraft } from '../../api/drafts/create-draft.ts';
import { settingsInForce } from '../../casework/gather/settings-for.ts';
import { statuses } from '../../lib/problem.ts';
import { ask } from '../ask.ts';
import { exportLinks } from '../exports/send-rows.ts';
import { commandLabel, procedureNamed, stateLabel } from '../labels.ts';
import { createFromForm, listsOfWindow } from '../lists/list-forms.ts';
import { refusalHtml, showRefusal } from '../refused.ts';
import { entriesOf, entry } from '../sent.ts';
import { type Asking, frameOf, type PageStatus, type PortalEnv, show, type Visit } from '../visit.ts';
import { windowWords } from './window-words.ts';

const exit = procedureNamed('voluntaryExit');

/** What is drafted for many cases of a window with one form: acceptance and the consultation of ministries. */
const commands = ['accept', 'consult'] as const;
type Command = (typeof commands)[number];

/** Drafts made in one request; the rest goes on with the next press, so that none is cut off half-way. */
const atOnce = 10;

type Card = {
  readonly caseId: string;
  readonly organizationName: string;
  readonly state: string;
  readonly dueOn?: string;
};

const windowsAround = (today: string): string[] => {
  const year = Number(today.slice(0, 4));
  return [year - 1, year, year + 1].flatMap((one) => [`${one}-01`, `${one}-07`]);
};

const windowText = ({ lang }: Visit, window: string): string => say(lang, windowWords(window));

const above = (visit: Visit, window: string): Html =>
  html`${crumbs(visit.lang, [
    { href: '/work', ...words('待办', 'Work') },
    { href: '/windows', ...words('集中受理批次', 'Windows') },
  ])}<h1>${windowText(visit, window)}</h1>`;

const accepts = (command: Command, { state }: Card): boolean => exit.states[state]?.on?.[command] !== undefined;

const bulkForm = async (visit: Visit, command: Command, cards: readonly Card[]): Promise<Html> => {
  const { lang } = visit;
  const able = cards.filter((card) => accepts(command, card));
  const schema = exit.commands[command]?.input;
  if (able.length === 0 || !schema) return html``;
  const { consultees } = await settingsInForce(visit.world);
  const departments = consultees.map(({ code, name }) => ({ value: code, label: name }));
  const filled = {
    fields: fieldsOf(schema),
    values: {},
    errors: new Map<string, string>(),
    lang,
    choices: { departments },
  };
  const ticks = able.map(({ caseId, organizationName }) => {
    const id = `${command}-${caseId}`;
    return html`<div class="tick"><input type="checkbox" id="${id}" name="_case" value="${caseId}"><label for="${id}">${organizationName} <span class="quiet">${caseId}</span></label></div>`;
  });
  return html`<details><summary>${say(lang, words('批量拟稿：', 'Draft for several: '))}${commandLabel(lang, exit, command)}（${able.length}）</summary>
<form method="post">${csrfField(frameOf(visit))}<input type="hidden" name="_key" value="${randomUUID()}"><input type="hidden" name="_command" value="${command}">
<fieldset class="field"><legend>${say(lang, words('勾选案件', 'Tick the cases'))}</legend>${ticks}</fieldset>
${formHtml(filled)}<button>${say(lang, words('逐件拟稿', 'Draft each'))}</button></form></details>`;
};

const list = (visit: Visit, cards: readonly Card[]): Html => {
  const { lang } = visit;
  return table({
    caption: say(lang, words('本批次在办案件', 'Open cases of the window')),
    heads: [words('案件', 'Case'), words('状态', 'State'), words('最早期限', 'Due')].map((one) => say(lang, one)),
    rows: cards.map(({ caseId, organizationName, state, dueOn }) => [
      html`<a href="/cases/${caseId}">${organizationName} <span class="quiet">${caseId}</span></a>`,
      html`<span class="tag">${stateLabel(lang, exit, state)}</span>`,
      dueOn ? dayText(lang, dueOn) : '—',
    ]),
    none: say(lang, words('本批次没有在办案件。', 'No open case belongs to it.')),
  });
};

type Outcome = { readonly caseId: string; readonly draftId?: string; readonly refusal?: Refusal };

const outcomes = ({ lang }: Visit, done: readonly Outcome[]): Html =>
  table({
    caption: say(lang, words('逐件结果', 'Result of each')),
    heads: [words('案件', 'Case'), words('结果', 'Result')].map((one) => say(lang, one)),
    rows: done.map(({ caseId, draftId, refusal }) => [
      html`<a href="/cases/${caseId}">${caseId}</a>`,
      refusal
        ? refusalHtml(lang, refusal)
        : html`<a href="/cases/${caseId}/drafts/${draftId}">${say(lang, words('已拟稿，待签发', 'drafted, awaiting signature'))}</a>`,
    ]),
  });

const draftEach = async (visit: Visit, entries: Entries, caseIds: readonly string[]): Promise<Outcome[]> => {
  const command = entry(entries, '_command') ?? '';
  const schema = commands.includes(command as Command) ? exit.commands[command]?.input : undefined;
  const input = schema ? readForm(fieldsOf(schema), entries) : {};
  const done: Outcome[] = [];
  for (const caseId of caseIds) {
    const parsed = CaseId.safeParse(caseId);
    const sent = {
      params: { caseId: parsed.success ? parsed.data : caseId },
      body: { command, input },
      key: `${entry(entries, '_key')}#${caseId}`,
    };
    const answer = await ask(createDraft, sent, visit);
    const { draftId } = (answer.ok ? answer.value.body : {}) as { readonly draftId?: number };
    done.push(answer.ok ? { caseId, draftId: String(draftId) } : { caseId, refusal: answer.refusal });
  }
  return done;
};

/** The cases left, as the same form with one press. */
const goOn = (visit: Visit, entries: Entries, left: readonly string[]): Html => {
  if (left.length === 0)
    return message('good', say(visit.lang, words('所选案件已全部办理', 'All the cases were gone through')));
  const kept = entries.filter(([name]) => name !== '_case' && name !== '_csrf');
  return html`${message('plain', say(visit.lang, words(`还有${left.length}件`, `${left.length} are left`)))}
<form method="post">${csrfField(frameOf(visit))}${kept.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}${left.map((caseId) => html`<input type="hidden" name="_case" value="${caseId}">`)}
<button>${say(visit.lang, words('继续办理', 'Go on'))}</button></form>`;
};

const bulk = async (context: Asking, window: string) => {
  const visit = context.get('visit');
  const entries = await entriesOf(context);
  if (entry(entries, '_list') !== undefined) {
    const made = await createFromForm(visit, window, entries);
    if (!made.ok) return pageOf(context, window, made.refusal);
    return context.redirect(`/lists/${(made.value.body as { readonly listId: number }).listId}`, 303);
  }
  const caseIds = entries.filter(([name]) => name === '_case').map(([, caseId]) => caseId);
  const done = await draftEach(visit, entries, caseIds.slice(0, atOnce));
  const body = html`${above(visit, window)}${goOn(visit, entries, caseIds.slice(atOnce))}${outcomes(visit, done)}`;
  return show(context, { title: windowText(visit, window), body });
};

const pageOf = async (context: Asking, window: string, refusal?: Refusal) => {
  const visit = context.get('visit');
  const listed = await ask(queueWindow, { params: { window }, query: { limit: '100' } }, visit);
  if (!listed.ok) return showRefusal(context, listed.refusal);
  const cards = listed.value.body.items as readonly Card[];
  const body = html`${above(visit, window)}${refusal ? refusalHtml(visit.lang, refusal) : ''}${list(visit, cards)}${cards.length > 0 ? exportLinks(visit.lang, '/exports/window', { query: { window } }) : ''}${await listsOfWindow(visit, window, cards)}${await Promise.all(commands.map((command) => bulkForm(visit, command, cards)))}
<p><a class="button minor" href="/sign-offs">${say(visit.lang, words('批量签发', 'Sign several off'))}</a></p>`;
  const status = refusal ? (statuses[refusal.code] as PageStatus) : 200;
  return show(context, { title: windowText(visit, window), body, status });
};

/** The intake windows, and work on many cases of one together. */
export const windowPages = (portal: Hono<PortalEnv>): void => {
  portal.get('/windows', (context) => {
    const visit = context.get('visit');
    const title = say(visit.lang, words('集中受理批次', 'Intake windows'));
    const links = windowsAround(dayAt(visit.world.now())).map(
      (one) => html`<li><a href="/windows/${one}">${windowText(visit, one)}</a></li>`,
    );
    return show(context, {
      title,
      body: html`${crumbs(visit.lang, [{ href: '/work', ...words('待办', 'Work') }])}<h1>${title}</h1><ul>${links}</ul>`,
    });
  });
  portal.on(['GET', 'POST'], '/windows/:window', async (context) => {
    const visit = context.get('visit');
    const window = context.req.param('window');
    const listed = await ask(queueWindow, { params: { window }, query: { limit: '1' } }, visit);
    if (!listed.ok) return showRefusal(context, listed.refusal);
    return context.req.method === 'POST' ? bulk(context, window) : pageOf(context, window);
  });
};
