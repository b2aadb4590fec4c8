import { randomUUID } from 'node:crypto';
import { html } from 'hono/html';
import type { z } from 'zod';
import { defined } from '#shared/domain/defined.ts';
import { limits } from '#shared/domain/limits.ts';
import { fieldIssues, type Refusal } from '#shared/domain/refusal.ts';
import type { Result } from '#shared/domain/result.ts';
import { fieldAt, fieldsOf, type Group } from '#templates/forms/field.ts';
import { type Choice, formHtml, idOf } from '#templates/forms/form-html.ts';
import { type Entries, readForm as readEntries } from '#templates/forms/read-form.ts';
import type { Slots } from '#templates/pages/define-page.ts';
import { csrfField } from '#templates/pages/page.ts';
import { message } from '#templates/pages/parts.ts';
import { type Html, type Lang, say, unsaid, type Words, words } from '#templates/pages/words.ts';
import type { Reply } from '../api/endpoint.ts';
import { statuses } from '../lib/problem.ts';
import { wording } from '../lib/wording.ts';
import { dropTyped, type FormPlace, type Keeping, keepTyped, placeIn, recallTyped } from './kept-forms.ts';
import { recalledNote } from './kept-note.ts';
import { refusalHtml } from './refused.ts';
import { entriesOf, entry, seenIn } from './sent.ts';
import { type Asking, frameOf, type PageStatus, show, type Visit } from './visit.ts';

/** What goes with the input: the version that was seen, and what tells a form sent twice from two. */
export type Sent = { readonly seen?: number; readonly key: string };

/** What a form is told by: where a form stands in the API, so that both parse by one schema. */
export type FormSpec = {
  readonly title: string;
  readonly schema: z.ZodType;
  /** The way back up, before the heading. */
  readonly above?: Html;
  /** The page that the form stands in, where it has one of its own. */
  readonly frame?: (slots: Slots) => Html;
  /** What stands between the heading and the fields. */
  readonly intro?: Html;
  /** What the fields hold at first. */
  readonly values?: unknown;
  /** Whether what was typed earlier and not sent is left aside. */
  readonly anew?: boolean;
  /** The version of what the form changes. */
  readonly seen?: number;
  readonly choices?: Readonly<Record<string, readonly Choice[]>>;
  readonly hints?: Readonly<Record<string, string>>;
  readonly unframed?: string;
  /** What is shown of the input before it is given, where that takes a second look; refused, the form is shown again. */
  readonly check?: { readonly name: Words; readonly show: (input: unknown, sent: Sent) => Promise<Result<Html>> };
  /** A form whose words are not kept while they are typed: who signs in may still wish to give no name. */
  readonly unkept?: true;
  readonly submit: Words;
  readonly give: (input: unknown, sent: Sent) => Promise<Result<Reply>>;
  /** Where to go when it is done. */
  readonly done: (reply: Reply) => string;
};

type State = {
  readonly values: unknown;
  readonly key: string;
  readonly seen?: number | undefined;
  readonly at: FormPlace;
  readonly refusal?: Refusal;
  readonly note?: Words;
  /** That what was typed earlier is back. */
  readonly recalled?: Html;
};

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The values with one row more in the list of that name; as they are where no form has names of so many levels. */
export const withRow = (values: unknown, name: string): unknown => {
  const path = name.split('.', limits.bodyLevels + 1);
  return path.length > limits.bodyLevels ? values : withRowAt(values, path);
};

const withRowAt = (values: unknown, [head = '', ...rest]: readonly string[]): unknown => {
  const held = isRecord(values) ? values : {};
  const index = Number(head);
  if (rest.length === 0) {
    const rows = Array.isArray(held[head]) ? (held[head] as unknown[]) : [];
    return { ...held, [head]: rows.length === 0 ? [undefined, undefined] : [...rows, undefined] };
  }
  if (Array.isArray(values)) return values.map((value, at) => (at === index ? withRowAt(value, rest) : value));
  return { ...held, [head]: withRowAt(held[head], rest) };
};

/** What is wrong with each field, by its name. */
export const errorsOf = (lang: Lang, refusal: Refusal | undefined): Map<string, string> =>
  new Map(
    (fieldIssues(refusal) ?? []).map(({ path, message: said }) => [
      path.replace(/^(input|body|form)\./, ''),
      say(lang, said),
    ]),
  );

/** What a faulty field is called, with its row where it lies in a list. */
const faultyLabel = (lang: Lang, { schema }: Pick<FormSpec, 'schema'>, name: string): string => {
  const field = fieldAt(fieldsOf(schema), name.replace(/\.\d+/g, '[]'));
  const label = say(lang, field?.label ?? words('所填内容', 'What was filled in'));
  const [, row] = /\.(\d+)(?:\.\D+)?$/.exec(name) ?? [];
  const place = Number(row) + 1;
  return row === undefined ? label : `${label}${say(lang, words(`（第${place}项）`, ` (No. ${place})`))}`;
};

/** The faults of a form above it, each a link to its field. */
export const summary = (lang: Lang, spec: Pick<FormSpec, 'schema'>, errors: ReadonlyMap<string, string>): Html =>
  message(
    'bad',
    say(lang, words('请改正以下各项', 'Correct these')),
    html`<ul>${[...errors].map(([name, said]) => html`<li><a href="#${idOf(name)}">${faultyLabel(lang, spec, name)}：${said}</a></li>`)}</ul>`,
  );

const said = (lang: Lang, spec: FormSpec, { refusal }: State): Html => {
  if (!refusal) return unsaid;
  if (fieldIssues(refusal)) return summary(lang, spec, errorsOf(lang, refusal));
  return refusalHtml(lang, refusal);
};

const keptNote = (lang: Lang): Html =>
  html`<p class="hint" role="status" data-kept="${say(lang, words('已自动暂存', 'Kept automatically'))}" data-lost="${say(lang, words('未能暂存', 'Could not be kept'))}"></p>`;

const giveUp = (lang: Lang): Html =>
  html`<button class="minor" name="_drop" value="1">${say(lang, words('放弃已填内容', 'Give up what was typed'))}</button>`;

const hiddenFields = (visit: Visit, { title }: FormSpec, { key, seen, at }: Pick<State, 'key' | 'seen' | 'at'>): Html =>
  html`${csrfField(frameOf(visit))}
<input type="hidden" name="_key" value="${key}"><input type="hidden" name="_for" value="${visit.actor.id}">
<input type="hidden" name="_title" value="${title}"><input type="hidden" name="_place" value="${at.place ?? randomUUID()}">${at.from === undefined ? '' : html`<input type="hidden" name="_from" value="${at.from}">`}
${seen === undefined ? '' : html`<input type="hidden" name="_seen" value="${seen}">`}`;

const view = (context: Asking, spec: FormSpec, state: State) => {
  const visit = context.get('visit');
  const { lang } = visit;
  const errors = errorsOf(lang, state.refusal);
  const fields: Group = fieldsOf(spec.schema);
  const { choices, hints, unframed } = spec;
  const submit = say(lang, spec.check?.name ?? spec.submit);
  const filled = {
    fields,
    lang,
    errors,
    values: state.values,
    ...defined({ choices, hints }),
    ...(unframed ? { unframed } : {}),
  };
  const session = spec.unkept ? undefined : visit.session;
  const told = html`${said(lang, spec, state)}${state.note ? message('plain', say(lang, state.note)) : ''}${state.recalled ?? ''}`;
  const form = html`<form method="post"${session ? html` data-keep="${visit.path}"` : ''} novalidate>
${hiddenFields(visit, spec, state)}
<button class="unseen" tabindex="-1" aria-hidden="true">${submit}</button>
${formHtml(filled)}
<button>${submit}</button>${session ? html`<button class="minor" name="_keep" value="1">${say(lang, words('暂存', 'Keep for later'))}</button>` : ''}${session && (state.at.place ?? state.at.from) !== undefined ? giveUp(lang) : ''}
${keptNote(lang)}
</form>`;
  const body = spec.frame
    ? spec.frame({ said: told, form, ...(state.refusal ? { tried: form } : {}) })
    : html`<div class="narrow">${spec.above ?? ''}<h1>${spec.title}</h1>
${told}
${spec.intro ?? ''}
${form}</div>`;
  const status = state.refusal ? (statuses[state.refusal.code] as PageStatus) : 200;
  const failed = state.refusal ? `${wording(state.refusal)[lang].title}：` : '';
  return show(context, { title: `${failed}${spec.title}`, body, status });
};

type Checked = Pick<State, 'key' | 'seen' | 'at'> & { readonly entries: Entries; readonly shown: Html };

/** What is about to be given, with what was typed carried along unseen: sent on from here, or gone back to. */
const checkView = (context: Asking, spec: FormSpec, { entries, shown, ...state }: Checked) => {
  const visit = context.get('visit');
  const { lang } = visit;
  const carried = entries.filter(([name]) => !name.startsWith('_'));
  const title = `${say(lang, spec.check?.name ?? spec.submit)}：${spec.title}`;
  const body = html`${spec.above ?? ''}<h1>${title}</h1>${shown}
<form method="post" novalidate>${hiddenFields(visit, spec, state)}
${carried.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<button name="_checked" value="1">${say(lang, spec.submit)}</button><button class="minor" name="_again" value="1">${say(lang, words('返回修改', 'Go back and change it'))}</button></form>`;
  return show(context, { title, body });
};

const kept = words('已暂存，30日内可以回到本页继续填写', 'Kept: come back to this page within 30 days');

/** What is said of a form that was to be kept. */
const keeping: Readonly<Record<Keeping, Words>> = {
  kept,
  tooLong: words('内容过长，未能暂存，请尽快提交', 'Too long to be kept: send it soon'),
  tooMany: words(
    `已暂存${limits.keptForms}份表单，本份未能暂存，请先提交其他表单`,
    `Not kept: ${limits.keptForms} forms are kept already; send some of them first`,
  ),
  unmet: words('未能暂存，请尽快提交', 'Could not be kept: send it soon'),
};

const recall = async (context: Asking, spec: FormSpec) => {
  const typed = spec.anew ? undefined : await recallTyped(context);
  const values = typed ? readEntries(fieldsOf(spec.schema), typed.entries) : spec.values;
  // What was filled in on a version that has passed is told so when it is sent, and overwrites nothing unseen.
  const seen = typed ? (seenIn(typed.entries).seen ?? spec.seen) : spec.seen;
  const recalled = typed ? recalledNote(context.get('visit'), typed) : undefined;
  return view(context, spec, { values, key: randomUUID(), seen, at: { from: typed?.from }, ...defined({ recalled }) });
};

/** Shows a form, takes it, and says what is wrong with it; what was typed is never lost on the way. */
export const formFlow = async (context: Asking, spec: FormSpec) => {
  if (context.req.method !== 'POST') return recall(context, spec);
  const entries = await entriesOf(context);
  const values = readEntries(fieldsOf(spec.schema), entries);
  const unfinished = () => readEntries(fieldsOf(spec.schema), entries, true);
  const key = entry(entries, '_key') ?? randomUUID();
  const at = placeIn(entries);
  const { seen } = seenIn(entries);
  if (entry(entries, '_drop') !== undefined) {
    await dropTyped(context, entries);
    return context.redirect(context.get('visit').here, 303);
  }
  const more = entry(entries, '_more');
  if (more !== undefined) return view(context, spec, { values: withRow(unfinished(), more), key, seen, at });
  if (entry(entries, '_again') !== undefined) return view(context, spec, { values: unfinished(), key, seen, at });
  if (entry(entries, '_keep') !== undefined) {
    const note = keeping[await keepTyped(context, context.get('visit').path, entries)];
    return view(context, spec, { values, key, seen, at, note });
  }
  return take(context, spec, { entries, values, at, sent: { key, ...defined({ seen }) } });
};

type Taken = Pick<State, 'values' | 'at'> & { readonly entries: Entries; readonly sent: Sent };

/** Gives what was sent or, where it is to be checked first, shows it. */
const take = async (context: Asking, spec: FormSpec, { entries, values, at, sent }: Taken) => {
  if (spec.check && entry(entries, '_checked') === undefined) {
    const checked = await spec.check.show(values, sent);
    if (!checked.ok) return refused(context, spec, { values, at, sent, refusal: checked.refusal });
    await keepTyped(context, context.get('visit').path, entries);
    return checkView(context, spec, { entries, at, ...sent, shown: checked.value });
  }
  const given = await spec.give(values, sent);
  if (!given.ok) return refused(context, spec, { values, at, sent, refusal: given.refusal });
  await dropTyped(context, entries);
  return context.redirect(spec.done(given.value), 303);
};

/** The version that is current by now, where the refusal says that another was seen. */
const currentIn = (refusal: Refusal): number | undefined => {
  if (refusal.code === 'case.stale' || refusal.code === 'draft.stale') return refusal.current;
  return refusal.code === 'settings.outdated' ? refusal.inForce : undefined;
};

type Refused = Omit<Taken, 'entries'> & { readonly refusal: Refusal };

const refused = (context: Asking, spec: FormSpec, { values, at, sent, refusal }: Refused) =>
  view(context, spec, { values, at, key: sent.key, seen: currentIn(refusal) ?? sent.seen, refusal });
