import { html } from 'hono/html';
import { basisWords } from '#shared/domain/basis.ts';
import { dayAt } from '#shared/domain/day.ts';
import { ordinaryMovesOf } from '#shared/procedure/ordinary.ts';
import { dataView } from '#templates/pages/data-view.ts';
import { explainedDeadline } from '#templates/pages/deadline-days.ts';
import { crumbs, dayText, facts, instantText, table } from '#templates/pages/parts.ts';
import { procedurePicture, type Standing } from '#templates/pages/procedure-picture.ts';
import { type Html, say, unsaid, words } from '#templates/pages/words.ts';
import { attachmentsLink } from '../attachments/attachments-link.ts';
import { commandLabel, givers, procedureLabel, procedureNamed, recordOf, stateLabel, targetLabel } from '../labels.ts';
import type { Visit } from '../visit.ts';
import { type CaseFacts, type CaseView, seesOffice } from './case-facts.ts';
import { documentsSection, draftsSection } from './case-papers.ts';
import { timeline } from './case-timeline.ts';
import { objectionsSection } from './objections.ts';

const standingOf = ({ lang }: Visit, { subject, events }: CaseFacts): Standing => {
  const procedure = procedureNamed(subject.procedure);
  const state = procedure.states[subject.state];
  const mine = new Set([...subject.availableCommands, ...subject.draftableCommands]);
  const names = Object.keys(state?.on ?? {}).filter((name) => !procedure.commands[name]?.internal);
  const now = stateLabel(lang, procedure, subject.state);
  const been = events.map(({ from }) => from).filter((one, index, all) => one && one !== all[index - 1]);
  const passed = been.map((one) => stateLabel(lang, procedure, one));
  return {
    passed: passed.at(-1) === now ? passed.slice(0, -1) : passed,
    now,
    ways: names.flatMap((name) =>
      ordinaryMovesOf(state, name).map((move) => ({
        command: commandLabel(lang, procedure, name),
        by: givers(lang, move),
        basis: say(lang, basisWords(move.basis)),
        to: targetLabel(lang, procedure, move),
        mine: mine.has(name),
      })),
    ),
  };
};

const commandLinks = (
  { lang }: Visit,
  { caseId, procedure: name, availableCommands, draftableCommands }: CaseView,
): Html => {
  const procedure = procedureNamed(name);
  const open = [...new Set([...draftableCommands, ...availableCommands])].filter(
    (command) => !procedure.commands[command]?.internal || command === 'raiseObjection',
  );
  if (open.length === 0)
    return html`<p class="quiet">${say(lang, words('目前没有需要您办理的步骤。', 'There is nothing for you to do at present.'))}</p>`;
  const drafted = new Set(draftableCommands);
  return html`<ul class="actions">${open.map(
    (command) =>
      html`<li><a class="button" href="/cases/${caseId}/commands/${command}">${commandLabel(lang, procedure, command)}${drafted.has(command) ? html`<span>${say(lang, words('（拟稿）', ' (draft)'))}</span>` : ''}</a></li>`,
  )}</ul>`;
};

const deadlines = ({ lang, world }: Visit, { deadlines: running }: CaseView): Html =>
  running.length === 0
    ? html`<p class="quiet">${say(lang, words('没有正在计算的期限。', 'No deadline is running.'))}</p>`
    : html`<ul>${running.map((deadline) => html`<li>${explainedDeadline(lang, deadline, { label: deadline.label, today: dayAt(world.now()) })}</li>`)}</ul>`;

const head = ({ lang }: Visit, { subject, version }: CaseFacts): Html => {
  const procedure = procedureNamed(subject.procedure);
  return facts([
    [say(lang, words('案件编号', 'Case')), subject.caseId],
    [say(lang, words('程序', 'Procedure')), procedureLabel(lang, procedure)],
    [
      say(lang, words('培训评价组织', 'Organization')),
      html`<a href="/directory/${subject.organization.uscc}">${subject.organization.name}</a>`,
    ],
    [say(lang, words('统一社会信用代码', 'USCC')), subject.organization.uscc],
    [say(lang, words('状态', 'State')), html`<span class="tag">${stateLabel(lang, procedure, subject.state)}</span>`],
    [say(lang, words('立案时间', 'Opened')), instantText(lang, subject.openedAt)],
    [
      say(lang, words('最近变动', 'Last moved')),
      `${instantText(lang, subject.changedAt)}${say(lang, words(`（第${version}版）`, ` (version ${version})`))}`,
    ],
  ]);
};

const ledger = ({ lang }: Visit, { servings }: CaseFacts): Html =>
  table({
    caption: say(lang, words('送达台账', 'Ledger of service')),
    heads: [words('文书', 'Document'), words('受送达人', 'Recipient'), words('送达情况', 'Service')].map((one) =>
      say(lang, one),
    ),
    rows: servings.flatMap(({ documentId, title, recipients }) =>
      recipients
        .filter(({ kind }) => kind !== 'file' && kind !== 'public')
        .map(({ name, receipt, failure }) => [
          html`<a href="/documents/${documentId}">${title}</a>`,
          name,
          receipt
            ? html`<span class="tag good">${say(lang, words(`${dayText(lang, receipt.on)}收到`, `received on ${dayText(lang, receipt.on)}`))}</span>`
            : failure
              ? html`<span class="tag bad">${say(lang, words('送达未成', 'not served'))}</span>`
              : html`<span class="tag doubt">${say(lang, words('尚无送达证明', 'no proof yet'))}</span>`,
        ]),
    ),
    none: say(lang, words('尚无需要送达的文书。', 'No document to be served yet.')),
  });

const officeParts = (visit: Visit, found: CaseFacts): Html => {
  const { lang } = visit;
  if (!seesOffice(visit)) return unsaid;
  const { subject, objections } = found;
  return html`${draftsSection(visit, found)}
${objections ? objectionsSection(visit, subject.caseId, objections) : ''}
<h2>${say(lang, words('送达', 'Service'))}</h2>${ledger(visit, found)}
<h2>${say(lang, words('经过', 'Log'))}</h2>${timeline(visit, found)}
<p><a href="/cases/${subject.caseId}/audit">${say(lang, words('审计记录：查阅、下载、制发', 'Audit trail: readings, downloads, issues'))}</a> · <a href="/cases/${subject.caseId}/draws">${say(lang, words('专家抽取记录', 'Draws of experts'))}</a></p>`;
};

/** The page of a case, as far as its reader may see it. */
export const casePage = (visit: Visit, found: CaseFacts): Html => {
  const { lang } = visit;
  const { subject } = found;
  return html`${crumbs(lang, [{ href: '/work', ...words('待办', 'Work') }])}
<h1>${subject.organization.name}：${procedureLabel(lang, procedureNamed(subject.procedure))}</h1>
${head(visit, found)}
<h2>${say(lang, words('可以办理的步骤', 'What you can do'))}</h2>${commandLinks(visit, subject)}
<h2>${say(lang, words('期限', 'Deadlines'))}</h2>${deadlines(visit, subject)}
<h2>${say(lang, words('程序', 'Procedure'))}</h2>${procedurePicture(lang, standingOf(visit, found))}
<h2>${say(lang, words('文书', 'Documents'))}</h2>${documentsSection(visit, found)}
${attachmentsLink(visit, subject.caseId)}
${officeParts(visit, found)}
<h2>${say(lang, words('案卷内容', 'What is on file'))}</h2>${dataView({ lang, ...recordOf(procedureNamed(subject.procedure)) }, subject.data)}`;
};
