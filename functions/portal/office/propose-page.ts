import { html } from 'hono/html';
import type { OfficeSettings } from '#shared/domain/office.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import type { SettingsDifference } from '#shared/domain/settings-differences.ts';
import { parseInput } from '#shared/procedure/input.ts';
import { crumbs, facts, message } from '#templates/pages/parts.ts';
import { differencesTable, settingLabel } from '#templates/pages/settings-view.ts';
import { type Html, say, words } from '#templates/pages/words.ts';
import {
  getSettings,
  getSettingsVersion,
  previewSettings,
  proposeSettings,
  SettingsProposal,
} from '../../api/settings/settings-routes.ts';
import { ask } from '../ask.ts';
import { formFlow, type Sent } from '../form-flow.ts';
import { showRefusal } from '../refused.ts';
import type { Asking, Visit } from '../visit.ts';
import { settingsHints } from './settings-hints.ts';

const keeps = words(
  '已经立案的案件继续使用立案时的版本，只有发布后新立的案件使用修改后的设置。提出后，由办公室另一位负责人发布才生效。',
  'Open cases keep the version they began with; only cases opened after publication go by the new one. It takes effect when another head of the office publishes it.',
);

/** What would be proposed, compared with what is in force; refused where that has changed since the form was filled in. */
const check = async (visit: Visit, input: unknown, { seen }: Sent): Promise<Result<Html>> => {
  const { lang } = visit;
  const parsed = parseInput(SettingsProposal, input);
  if (!parsed.ok) return parsed;
  const { settings, note } = parsed.value;
  const answer = await ask(previewSettings, { body: { settings } }, visit);
  if (!answer.ok) return answer;
  const { basedOn, differences } = answer.value.body;
  if (seen !== undefined && seen !== basedOn)
    return refuse({ code: 'settings.outdated', basedOn: seen, inForce: basedOn });
  if (differences.length === 0) return refuse({ code: 'settings.unchanged', version: basedOn });
  return accept(html`${message('plain', say(lang, words('尚未提出，请核对', 'Nothing is proposed yet: compare')), say(lang, keeps))}
${facts([[say(lang, words('修改理由', 'Why')), note]])}
${differencesTable(lang, say(lang, words(`与正在使用的第${basedOn}版相比`, `Against version ${basedOn}, which is in force`)), differences)}`);
};

type Tree = Readonly<Record<string, unknown>>;

/** The settings with one member as a version has it. */
const withMember = (settings: Tree, [head = '', ...rest]: readonly string[], after: unknown): Tree => {
  if (rest.length > 0) return { ...settings, [head]: withMember((settings[head] ?? {}) as Tree, rest, after) };
  const { [head]: _replaced, ...others } = settings;
  return after === undefined ? others : { ...others, [head]: after };
};

/** What is in force with the changes that a version made in its own basis, and nothing else of it. */
const rebased = (inForce: OfficeSettings, differences: readonly SettingsDifference[]): Tree =>
  differences.reduce<Tree>((settings, { path, after }) => withMember(settings, path.split('.'), after), inForce);

/** What the form holds at first: the settings in force or, on them, the changes of a version that was not published. */
const firstValues = async (visit: Visit, inForce: OfficeSettings, from: string | undefined) => {
  const answer = from ? await ask(getSettingsVersion, { params: { version: from } }, visit) : undefined;
  if (!answer?.ok) return { settings: inForce };
  const { differences, note, inForce: isCurrent } = answer.value.body;
  return isCurrent ? { settings: inForce } : { settings: rebased(inForce, differences), note };
};

const contents = [
  'office',
  'agency',
  'consultees',
  'recommenders',
  'terms',
  'panel',
  'entrustment',
  'interpretations',
  'articleTwentyEight',
  'publicityScope',
  'circularRecipients',
];

const anew = words(
  '不用上次暂存的内容，从正在使用的设置重新填写',
  'Leave what was kept aside and begin with what is in force',
);

const intro = ({ lang }: Visit, version: number): Html =>
  html`${message('plain', say(lang, words(`以正在使用的第${version}版为基础`, `On version ${version}, which is in force`)), say(lang, keeps))}
<nav aria-label="${say(lang, words('表单内容', 'In this form'))}"><ul>${contents.map((name) => html`<li><a href="#f-settings-${name}">${say(lang, settingLabel(name))}</a></li>`)}</ul></nav>
<p class="hint"><a href="/settings/office/propose?from=${version}">${say(lang, anew)}</a></p>`;

/** Proposes the office's settings anew: one form, the changes looked at, then sent. */
export const proposePage = async (context: Asking) => {
  const visit = context.get('visit');
  const { lang } = visit;
  const found = await ask(getSettings, {}, visit);
  if (!found.ok) return showRefusal(context, found.refusal);
  const { inForce } = found.value.body;
  const from = context.req.query('from');
  return formFlow(context, {
    title: say(lang, words('提出办公室设置', 'Propose office settings')),
    schema: SettingsProposal,
    unframed: 'settings',
    above: crumbs(lang, [{ href: '/settings/office', ...words('办公室设置', 'Office settings') }]),
    intro: intro(visit, inForce.version),
    values: await firstValues(visit, inForce.settings, from),
    anew: from !== undefined,
    seen: inForce.version,
    hints: settingsHints(lang),
    check: { name: words('核对改动', 'Check the changes'), show: (input, sent) => check(visit, input, sent) },
    submit: words('提出', 'Propose'),
    give: (input, { seen, key }) => ask(proposeSettings, { body: { ...(input as object), basedOn: seen }, key }, visit),
    done: ({ body }) => `/settings/office/versions/${(body as { version: number }).version}`,
  });
};
