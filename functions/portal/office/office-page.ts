import { html } from 'hono/html';
import { isStaff, type Person } from '#shared/domain/actor.ts';
import { OfficeSettings } from '#shared/domain/office.ts';
import { crumbs, facts, instantText, message, missing, table } from '#templates/pages/parts.ts';
import { differencesTable, settingLabel, settingView } from '#templates/pages/settings-view.ts';
import { type Html, type Lang, say, unsaid, words } from '#templates/pages/words.ts';
import type { getSettings } from '../../api/settings/settings-routes.ts';
import type { BodyOf } from '../ask.ts';
import type { Visit } from '../visit.ts';
import { missingIn } from './missing.ts';
import { termBases } from './term-bases.ts';

export type SettingsView = BodyOf<typeof getSettings>;
type Version = SettingsView['versions'][number];

const by = (lang: Lang, person: Person, at: string): string => `${person.name}，${instantText(lang, at)}`;

const members = (lang: Lang, settings: OfficeSettings, names: readonly (keyof OfficeSettings)[]): Html =>
  facts(names.map((name) => [say(lang, settingLabel(name)), settingView(lang, name, settings[name])]));

const section = (lang: Lang, name: keyof OfficeSettings, content: Html): Html =>
  html`<h2 id="${name}">${say(lang, settingLabel(name))}</h2>${content}`;

const termsTable = (lang: Lang, { terms }: OfficeSettings): Html =>
  table({
    caption: say(
      lang,
      words(
        '按国务院办公厅公布的放假安排计算；《实施细则》未规定天数的，注明“惯例”',
        'By the holiday notices of the State Council; "practice" where the Rules give no days',
      ),
    ),
    heads: [words('事项', 'Matter'), words('天数', 'Days'), words('依据和起算', 'Rests on, counts from')].map((one) =>
      say(lang, one),
    ),
    rows: Object.entries(terms).map(([name, days]) => [
      say(lang, settingLabel(`terms.${name}`)),
      days,
      say(lang, termBases[name as keyof typeof terms]),
    ]),
  });

const departments = {
  consultees: words('第六条第（四）项、第七条第（五）项征求意见', 'Consulted under Arts. 6(4) and 7(5)'),
  recommenders: words('第六条第（二）项推荐评议专家', 'They recommend experts (Art. 6(2))'),
} as const;

const departmentsTable = (lang: Lang, settings: OfficeSettings, which: keyof typeof departments): Html =>
  table({
    caption: say(lang, departments[which]),
    heads: [say(lang, settingLabel(`${which}[].name`)), say(lang, settingLabel(`${which}[].code`))],
    rows: settings[which].map(({ name, code }) => [name, code]),
  });

const whole = ['office', 'agency'] as const;
const lists = ['articleTwentyEight', 'publicityScope', 'circularRecipients', 'interpretations'] as const;

/** The office's settings, every member under its name. */
export const settingsSections = (lang: Lang, stored: OfficeSettings): Html => {
  // The table keeps members in no order of ours; parsed, they stand as the schema has them.
  const settings = OfficeSettings.parse(stored);
  return html`${members(lang, settings, ['version', 'conferenceName', 'banAppliesTo', 'silenceClause', 'entrustment', 'panel'])}
${whole.map((name) => section(lang, name, settingView(lang, name, settings[name])))}
${section(lang, 'consultees', departmentsTable(lang, settings, 'consultees'))}
${section(lang, 'recommenders', departmentsTable(lang, settings, 'recommenders'))}
${section(lang, 'terms', termsTable(lang, settings))}
${lists.map((name) => section(lang, name, settingView(lang, name, settings[name])))}
${section(lang, 'remedies', settingView(lang, 'remedies', settings.remedies))}`;
};

const mostShown = 40;

const standing = (lang: Lang, { version, published }: Version, inForce: number): Html => {
  if (version === inForce) return html`<span class="tag good">${say(lang, words('正在使用', 'in force'))}</span>`;
  return published
    ? html`<span class="tag">${say(lang, words('已被替代', 'replaced'))}</span>`
    : html`<span class="tag doubt">${say(lang, words('未发布', 'not published'))}</span>`;
};

const versionRow = (lang: Lang, version: Version, inForce: number) => {
  const { version: number, note, proposedBy, proposedAt, published } = version;
  const name = say(lang, words(`第${number}版`, `Version ${number}`));
  return [
    html`<a href="/settings/office/versions/${number}">${name}</a> ${standing(lang, version, inForce)}`,
    note,
    by(lang, proposedBy, proposedAt),
    published ? by(lang, published.publishedBy, published.publishedAt) : '—',
  ];
};

const versionsSection = ({ lang }: Visit, { versions, inForce }: SettingsView): Html => {
  const older = versions.slice(mostShown);
  return html`<h2 id="versions">${say(lang, words('各版设置', 'Versions'))}</h2>
${table({
  caption: say(lang, words('谁、何时、为何', 'Who, when, why')),
  heads: [
    words('版本', 'Version'),
    words('修改理由', 'Why'),
    words('提出', 'Proposed'),
    words('发布', 'Published'),
  ].map((one) => say(lang, one)),
  rows: versions.slice(0, mostShown).map((version) => versionRow(lang, version, inForce.version)),
  none: say(
    lang,
    words(
      '设置由系统部署时提供，首件案件立案或者首次修改时登记为第1版。',
      'They came with the deployment, and become version 1 with the first case or the first change.',
    ),
  ),
})}
${older.length > 0 ? html`<p>${say(lang, words('更早的版本：', 'Earlier: '))}${older.map(({ version }) => html`<a href="/settings/office/versions/${version}">${version}</a> `)}</p>` : ''}`;
};

const deploymentNote = (lang: Lang, { deployment }: SettingsView): Html =>
  deployment.differences.length === 0
    ? unsaid
    : html`<details><summary>${say(lang, words('系统部署时提供的设置与正在使用的不同（不影响使用）', 'The deployment came with other settings (they change nothing)'))}</summary>
${differencesTable(lang, say(lang, words('正在使用的和部署时提供的', 'In force, and from the deployment')), deployment.differences)}</details>`;

/** What is in force, in a readable form, and every version of it. */
export const officePage = (visit: Visit, settings: SettingsView): Html => {
  const { lang, actor } = visit;
  const { inForce } = settings;
  const propose = html`<p><a class="button" href="/settings/office/propose">${say(lang, words('提出修改', 'Propose a change'))}</a> <a href="#versions">${say(lang, words('各版设置', 'Versions'))}</a></p>`;
  return html`${crumbs(lang, [{ href: '/settings', ...words('设置', 'Settings') }])}
<h1>${say(lang, words('办公室设置', 'Office settings'))}</h1>
${message(
  'plain',
  say(lang, words(`正在使用第${inForce.version}版`, `Version ${inForce.version} is in force`)),
  say(
    lang,
    words(
      `${by(lang, inForce.publishedBy, inForce.publishedAt)}发布。新立案件使用本版，已经立案的案件继续使用立案时的版本。`,
      `Published by ${by(lang, inForce.publishedBy, inForce.publishedAt)}. New cases go by it; open cases keep theirs.`,
    ),
  ),
)}
${missingIn(inForce.settings).map((what) => missing(lang, what))}
${isStaff(actor) ? propose : ''}
${settingsSections(lang, inForce.settings)}
${versionsSection(visit, settings)}
${deploymentNote(lang, settings)}`;
};
