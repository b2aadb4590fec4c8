import { randomUUID } from 'node:crypto';
import { html } from 'hono/html';
import { isStaff } from '#shared/domain/actor.ts';
import { csrfField } from '#templates/pages/page.ts';
import { crumbs, facts, instantText, message } from '#templates/pages/parts.ts';
import { differencesTable } from '#templates/pages/settings-view.ts';
import { type Html, say, words } from '#templates/pages/words.ts';
import type { getSettingsVersion } from '../../api/settings/settings-routes.ts';
import type { BodyOf } from '../ask.ts';
import { frameOf, type Visit } from '../visit.ts';
import { type SettingsView, settingsSections } from './office-page.ts';

export type VersionView = BodyOf<typeof getSettingsVersion>;

const publishForm = (visit: Visit, { version }: VersionView): Html => {
  const { lang } = visit;
  const effect = words(
    '发布后立的案件使用本版；已经立案的案件继续使用立案时的版本。',
    'Cases opened from then on go by it; open cases keep theirs.',
  );
  return html`<form method="post" action="/settings/office/versions/${version}/publish">${csrfField(frameOf(visit))}<input type="hidden" name="_key" value="${randomUUID()}">
<p class="hint">${say(lang, effect)}</p><button>${say(lang, words('发布本版', 'Publish it'))}</button></form>`;
};

/** Why a version is not for its reader to publish. */
const unpublished = ({ lang, actor }: Visit, view: VersionView, inForce: number): Html => {
  if (view.proposedBy.id === actor.id)
    return message(
      'plain',
      say(lang, words('本版由您提出，请由另一位负责人发布。', 'You proposed it: another head has to publish it.')),
    );
  if (view.basedOn === inForce)
    return message('plain', say(lang, words('待办公室负责人发布。', 'It waits for the head of the office.')));
  const detail = words(
    `本版依据第${view.basedOn}版提出，现在使用的是第${inForce}版；发布会改回其间已经发布的内容，因此须在第${inForce}版基础上重新提出。`,
    `It was based on version ${view.basedOn}, and ${inForce} is in force now: to publish it would take back what came in between. Propose it anew on that.`,
  );
  const again = html`<p><a class="button minor" href="/settings/office/propose?from=${view.version}">${say(lang, words('将本版的改动重新提出', 'Propose its changes anew'))}</a></p>`;
  return message(
    'doubt',
    say(lang, words('不能发布', 'Not to be published')),
    html`${say(lang, detail)}${isStaff(actor) ? again : ''}`,
  );
};

const standing = (visit: Visit, view: VersionView, { inForce, versions }: SettingsView): Html => {
  const { lang } = visit;
  if (view.inForce) return message('good', say(lang, words('正在使用', 'In force')));
  const published = versions.find(({ version }) => version === view.version)?.published;
  if (published)
    return message(
      'plain',
      say(
        lang,
        words('曾经使用，已被替代。依本版立案的案件继续使用本版。', 'Replaced since. Cases opened under it keep it.'),
      ),
    );
  return view.mayPublish ? publishForm(visit, view) : unpublished(visit, view, inForce.version);
};

/** One version: what it changes, who proposed it and why, and the button of the head who did not. */
export const versionPage = (visit: Visit, view: VersionView, settings: SettingsView): Html => {
  const { lang } = visit;
  const { version, basedOn, note, digest, proposedBy, proposedAt, differences } = view;
  const published = settings.versions.find((one) => one.version === version)?.published;
  return html`${crumbs(lang, [
    { href: '/settings', ...words('设置', 'Settings') },
    { href: '/settings/office', ...words('办公室设置', 'Office settings') },
  ])}
<h1>${say(lang, words(`办公室设置第${version}版`, `Office settings, version ${version}`))}</h1>
${facts([
  [say(lang, words('修改理由', 'Why')), note],
  [say(lang, words('提出', 'Proposed')), `${proposedBy.name}，${instantText(lang, proposedAt)}`],
  [
    say(lang, words('依据的版本', 'Based on')),
    basedOn > 0 ? say(lang, words(`第${basedOn}版`, `Version ${basedOn}`)) : undefined,
  ],
  [
    say(lang, words('发布', 'Published')),
    published ? `${published.publishedBy.name}，${instantText(lang, published.publishedAt)}` : undefined,
  ],
  [say(lang, words('摘要（SHA-256）', 'Digest (SHA-256)')), html`<code>${digest}</code>`],
])}
<h2>${say(lang, words('改动', 'What it changes'))}</h2>
${differencesTable(lang, say(lang, words(`与第${basedOn}版相比`, `Against version ${basedOn}`)), differences)}
<h2>${say(lang, words('发布', 'Publication'))}</h2>
${standing(visit, view, settings)}
<h2>${say(lang, words('全文', 'The whole'))}</h2>
<details><summary>${say(lang, words('查看本版全部设置', 'Every setting of this version'))}</summary>${settingsSections(lang, view.settings)}</details>`;
};
