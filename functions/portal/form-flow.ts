import { randomUUID } from 'node:crypto';
import { html } from 'hono/html';
import type { z } from 'zod';
import type { Refusal } from '#shared/domain/refusal.ts';
import type { Result } from '#shared/domain/result.ts';
import { fieldsOf, type Group } from '#templates/forms/field.ts';
import { fieldLabel } from '#templates/forms/field-words.ts';
import { type Choice, formHtml, idOf } from '#templates/forms/form-html.ts';
import { readForm as readEntries } from '#templates/forms/read-form.ts';
import { message } from '#templates/pages/parts.ts';
import { type Html, type Lang, say, unsaid, type Words, words } from '#templates/pages/words.ts';
import type { Reply } from '../api/endpoint.ts';
import { statuses } from '../lib/problem.ts';
import { wording } from '../lib/wording.ts';
import { issueText } from './issue-text.ts';
import { dropTyped, keepTyped, recallTyped } from './kept-forms.ts';
import { refusalHtml } from './refused.ts';
import { entriesOf, entry } from './sent.ts';
import { type Asking, frameOf, type PageStatus, show } from './visit.ts';

/** What a form is told by: where a form stands in the API, so that both parse by one schema. */
export type FormSpec = {
  /** The command or other name by which the fields are labelled. */
  readonly command: string;
  readonly title: string;
  readonly schema: z.ZodType;
  /** The way back up, before the heading. */
  readonly above?: Html;
  /** What stands between the heading and the fields. */
  readonly intro?: Html;
  /** What the fields hold at first. */
  readonly values?: unknown;
  /** The version of what the form changes. */
  readonly seen?: number;
  readonly choices?: Readonly<Record<string, readonly Choice[]>>;
  readonly hints?: Readonly<Record<string, string>>;
  /** A form whose words are not kept while they are typed: who signs in may still wish to give no name. */
  readonly unkept?: true;
  /** Labels of fields that have no name of their own, by path. */
  readonly labels?: Readonly<Record<string, Words>>;
  readonly submit: Words;
  readonly give: (input: unknown, sent: { readonly seen?: number; readonly key: string }) => Promise<Result<Reply>>;
  /** Where to go when it is done. */
  readonly done: (reply: Reply) => string;
};

type State = {
  readonly values: unknown;
  readonly key: string;
  readonly seen?: number | undefined;
  readonly refusal?: Refusal;
  readonly note?: Words;
};

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The values with one row more in the list of that name. */
export const withRow = (values: unknown, name: string): unknown => {
  const [head = '', ...rest] = name.split('.');
  const held = isRecord(values) ? values : {};
  const index = Number(head);
  if (rest.length === 0) {
    const rows = Array.isArray(held[head]) ? (held[head] as unknown[]) : [];
    return { ...held, [head]: rows.length === 0 ? [undefined, undefined] : [...rows, undefined] };
  }
  if (Array.isArray(values)) return values.map((value, at) => (at === index ? withRow(value, rest.join('.')) : value));
  return { ...held, [head]: withRow(held[head], rest.join('.')) };
};

/** What is wrong with each field, by its name. */
export const errorsOf = (lang: Lang, refusal: Refusal | undefined): Map<string, string> =>
  new Map(
    refusal?.code === 'input.invalid'
      ? refusal.issues.map(({ path, message: said }) => [
          path.replace(/^(input|body|form)\./, ''),
          issueText(lang, said),
        ])
      : [],
  );

/** The faults of a form above it, each a link to its field. */
export const summary = (
  lang: Lang,
  { command, labels }: Pick<FormSpec, 'command' | 'labels'>,
  errors: ReadonlyMap<string, string>,
): Html => {
  const label = (path: string): Words => labels?.[path] ?? fieldLabel(command, path);
  return message(
    'bad',
    say(lang, words('请改正以下各项', 'Correct these')),
    html`<ul>${[...errors].map(([name, said]) => html`<li><a href="#${idOf(name)}">${say(lang, label(name.replace(/\.\d+/g, '[]')))}：${said}</a></li>`)}</ul>`,
  );
};

const said = (lang: Lang, spec: FormSpec, { refusal }: State): Html => {
  if (!refusal) return unsaid;
  if (refusal.code === 'input.invalid') return summary(lang, spec, errorsOf(lang, refusal));
  return refusalHtml(lang, refusal);
};

const keptNote = (lang: Lang): Html =>
  html`<p class="hint" role="status" data-kept="${say(lang, words('已自动暂存', 'Kept automatically'))}" data-lost="${say(lang, words('未能暂存', 'Could not be kept'))}"></p>`;

const view = (context: Asking, spec: FormSpec, state: State) => {
  const visit = context.get('visit');
  const { lang } = visit;
  const errors = errorsOf(lang, state.refusal);
  const fields: Group = fieldsOf(spec.schema);
  const { command, choices, hints, labels } = spec;
  const filled = {
    command,
    fields,
    lang,
    errors,
    values: state.values,
    ...(choices ? { choices } : {}),
    ...(hints ? { hints } : {}),
    ...(labels ? { labels } : {}),
  };
  const session = spec.unkept ? undefined : visit.session;
  const body = html`<div class="narrow">${spec.above ?? ''}<h1>${spec.title}</h1>
${said(lang, spec, state)}
${state.note ? message('plain', say(lang, state.note)) : ''}
${spec.intro ?? ''}
<form method="post"${session ? html` data-keep="${visit.path}"` : ''} novalidate>
<input type="hidden" name="_csrf" value="${frameOf(visit).person?.csrf ?? ''}">
<input type="hidden" name="_key" value="${state.key}"><input type="hidden" name="_for" value="${visit.actor.id}">
${state.seen === undefined ? '' : html`<input type="hidden" name="_seen" value="${state.seen}">`}
<button class="unseen" tabindex="-1" aria-hidden="true">${say(lang, spec.submit)}</button>
${formHtml(filled)}
<button>${say(lang, spec.submit)}</button>${session ? html`<button class="minor" name="_keep" value="1">${say(lang, words('暂存', 'Keep for later'))}</button>` : ''}
${keptNote(lang)}
</form></div>`;
  const status = state.refusal ? (statuses[state.refusal.code] as PageStatus) : 200;
  const failed = state.refusal ? `${wording(state.refusal)[lang].title}：` : '';
  return show(context, { title: `${failed}${spec.title}`, body, status });
};

const whole = (text: string | undefined): number | undefined =>
  /^\d{1,9}$/.test(text ?? '') ? Number(text) : undefined;

const recalled = words('已恢复上次填写、尚未提交的内容', 'What you had typed and not yet sent is back');
const kept = words('已暂存，30日内可以回到本页继续填写', 'Kept: come back to this page within 30 days');

const recall = async (context: Asking, spec: FormSpec) => {
  const typed = await recallTyped(context);
  const values = typed ? readEntries(fieldsOf(spec.schema), typed) : spec.values;
  return view(context, spec, { values, key: randomUUID(), seen: spec.seen, ...(typed ? { note: recalled } : {}) });
};

/** Shows a form, takes it, and says what is wrong with it; what was typed is never lost on the way. */
export const formFlow = async (context: Asking, spec: FormSpec) => {
  if (context.req.method !== 'POST') return recall(context, spec);
  const entries = await entriesOf(context);
  const values = readEntries(fieldsOf(spec.schema), entries);
  const unfinished = () => readEntries(fieldsOf(spec.schema), entries, true);
  const key = entry(entries, '_key') ?? randomUUID();
  const seen = whole(entry(entries, '_seen'));
  const more = entry(entries, '_more');
  if (more !== undefined) return view(context, spec, { values: withRow(unfinished(), more), key, seen });
  if (entry(entries, '_again') !== undefined) return view(context, spec, { values: unfinished(), key, seen });
  if (entry(entries, '_keep') !== undefined) {
    await keepTyped(context, context.get('visit').path, entries);
    return view(context, spec, { values, key, seen, note: kept });
  }
  const given = await spec.give(values, { key, ...(seen === undefined ? {} : { seen }) });
  if (given.ok) {
    await dropTyped(context);
    return context.redirect(spec.done(given.value), 303);
  }
  const { refusal } = given;
  const current = refusal.code === 'case.stale' || refusal.code === 'draft.stale' ? refusal.current : seen;
  return view(context, spec, { values, key, seen: current, refusal });
};
