import { randomUUID } from 'node:crypto';
import { html } from 'hono/html';
import { documentKinds } from '#shared/domain/document-kinds.ts';
import { type ListKind, listKindNames, listKinds, listStatuses } from '#shared/domain/paper-list.ts';
import { fieldsOf, type Group } from '#templates/forms/field.ts';
import { formHtml } from '#templates/forms/form-html.ts';
import { type Entries, readForm } from '#templates/forms/read-form.ts';
import { csrfField } from '#templates/pages/page.ts';
import { instantText, table } from '#templates/pages/parts.ts';
import { type Html, say, unsaid, words } from '#templates/pages/words.ts';
import { createPaperList } from '../../api/lists/draft-list.ts';
import { listPaperLists } from '../../api/lists/list-routes.ts';
import { bodyOf } from '../../api/lists/list-views.ts';
import { settingsInForce } from '../../casework/gather/settings-for.ts';
import { ask } from '../ask.ts';
import { procedureNamed } from '../labels.ts';
import { entry } from '../sent.ts';
import { frameOf, type Visit } from '../visit.ts';

type Ticked = {
  /** What the ids of its fields begin with. */
  readonly name: string;
  readonly cases: readonly { readonly caseId: string; readonly organizationName: string; readonly value?: string }[];
  readonly ticked: ReadonlySet<string>;
};

/** Cases to be ticked, each with its organization. */
export const caseTicks = ({ lang }: Visit, { name, cases, ticked }: Ticked): Html => {
  const ticks = cases.map(({ caseId, organizationName, value = caseId }) => {
    const id = `${name}-${caseId}`;
    return html`<div class="tick"><input type="checkbox" id="${id}" name="_case" value="${value}"${ticked.has(caseId) ? html` checked` : ''}><label for="${id}">${organizationName} <span class="quiet">${caseId}</span></label></div>`;
  });
  return html`<fieldset class="field"><legend>${say(lang, words('勾选案件', 'Tick the cases'))}</legend>${ticks}</fieldset>`;
};

type Card = { readonly caseId: string; readonly organizationName: string; readonly state: string };

const inputFieldsOf = (kind: ListKind): Group => {
  const { procedure, command } = listKinds[kind];
  const schema = procedureNamed(procedure).commands[command]?.input;
  if (!schema) throw new TypeError(`${procedure} names no command ${command}`);
  return fieldsOf(schema);
};

const isReady = (kind: ListKind, { state }: Card): boolean => {
  const { procedure, command } = listKinds[kind];
  return procedureNamed(procedure).states[state]?.on?.[command] !== undefined;
};

/** The form that puts a list together of the cases of a window that are ready for it, for those whose list it is. */
const draftForm = async (visit: Visit, kind: ListKind, cards: readonly Card[]): Promise<Html> => {
  const { lang, actor } = visit;
  const ready = cards.filter((card) => isReady(kind, card));
  if (ready.length === 0 || !bodyOf({ kind }).some((role) => actor.roles.includes(role))) return unsaid;
  const { consultees } = await settingsInForce(visit.world);
  const departments = consultees.map(({ code, name }) => ({ value: code, label: name }));
  const fields = inputFieldsOf(kind);
  const filled = { fields, values: {}, errors: new Map<string, string>(), lang, choices: { departments } };
  const { id, title } = documentKinds[kind];
  return html`<details><summary>${say(lang, words('拟制清单：', 'Put a list together: '))}${title} <span class="quiet">${id}</span>（${ready.length}）</summary>
<form method="post">${csrfField(frameOf(visit))}<input type="hidden" name="_key" value="${randomUUID()}"><input type="hidden" name="_list" value="${kind}">
${caseTicks(visit, { name: kind, cases: ready, ticked: new Set(ready.map(({ caseId }) => caseId)) })}${formHtml(filled)}<button>${say(lang, words('拟制清单', 'Put the list together'))}</button></form></details>`;
};

/** Lists that a page of a window tells of: the latest. */
const latest = '100';

const listTable = async (visit: Visit, window: string): Promise<Html> => {
  const { lang } = visit;
  const found = await ask(listPaperLists, { query: { limit: latest } }, visit);
  const lists = found.ok ? found.value.body.items.filter((list) => list.window === window) : [];
  if (lists.length === 0) return unsaid;
  return table({
    headed: true,
    caption: say(lang, words('本批次清单', 'Lists of the window')),
    heads: [words('清单', 'List'), words('案件数', 'Cases'), words('状态', 'Standing'), words('时间', 'Time')].map(
      (one) => say(lang, one),
    ),
    rows: lists.map(({ listId, kind, rows, status, changedAt }) => [
      html`<a href="/lists/${listId}">${say(lang, words(`第${listId}号`, `No. ${listId}`))} ${documentKinds[kind].title}</a>`,
      rows,
      say(lang, listStatuses[status]),
      instantText(lang, changedAt),
    ]),
  });
};

/** What a window's page says of lists: those that there are, and the forms for new ones. */
export const listsOfWindow = async (visit: Visit, window: string, cards: readonly Card[]): Promise<Html> => {
  const forms = await Promise.all(listKindNames.map((kind) => draftForm(visit, kind, cards)));
  return html`<h2>${say(visit.lang, words('清单（一次行文）', 'Lists: one paper for many cases'))}</h2>${await listTable(visit, window)}${forms}`;
};

/** Puts a list together as the form says; the answer of the endpoint. */
export const createFromForm = (visit: Visit, window: string, entries: Entries) => {
  const kind = listKindNames.find((one) => one === entry(entries, '_list'));
  const caseIds = entries.filter(([name]) => name === '_case').map(([, caseId]) => caseId);
  const input = kind ? readForm(inputFieldsOf(kind), entries) : {};
  return ask(createPaperList, { body: { kind, window, caseIds, input }, key: entry(entries, '_key') ?? '' }, visit);
};
