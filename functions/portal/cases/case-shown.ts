import { html } from 'hono/html';
import { hasRole } from '#shared/domain/actor.ts';
import { basisWords } from '#shared/domain/basis.ts';
import { dayAt, daysBetween } from '#shared/domain/day.ts';
import { defined } from '#shared/domain/defined.ts';
import { draftStatuses, isOpen } from '#shared/domain/draft.ts';
import type { ForeseenStep } from '#shared/procedure/foresee.ts';
import { ordinaryMovesOf } from '#shared/procedure/ordinary.ts';
import type { CaseData } from '#templates/pages/case-data.ts';
import { dataView, memberName } from '#templates/pages/data-view.ts';
import { explainedDeadline } from '#templates/pages/deadline-days.ts';
import type { Slots } from '#templates/pages/define-page.ts';
import { dayText, table } from '#templates/pages/parts.ts';
import { procedurePicture, type Standing } from '#templates/pages/procedure-picture.ts';
import type { Masthead } from '#templates/pages/step-data.ts';
import { type Html, say, unsaid, type Words, words } from '#templates/pages/words.ts';
import { supervision } from '../../api/supervision/supervision-routes.ts';
import { attachmentsLink } from '../attachments/attachments-link.ts';
import {
  commandLabel,
  givers,
  procedureNamed,
  recordOf,
  stateLabel,
  stateWords,
  targetLabel,
  timerLabel,
  timerWords,
} from '../labels.ts';
import { nextStep } from '../organization/next-step.ts';
import { may } from '../staff/press.ts';
import type { Visit } from '../visit.ts';
import { type CaseFacts, type CaseView, seesOffice } from './case-facts.ts';
import { documentsSection, draftsSection } from './case-papers.ts';
import { timeline } from './case-timeline.ts';
import { milestonesOf } from './milestones.ts';
import { objectionsSection } from './objections.ts';
import { stepShown, stepsInOrder } from './steps-shown.ts';

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

const deadlines = ({ lang, world }: Visit, { deadlines: running, procedure }: CaseView): Html =>
  running.length === 0
    ? html`<p class="quiet">${say(lang, words('没有正在计算的期限。', 'No deadline is running.'))}</p>`
    : html`<ul>${running.map((deadline) => html`<li>${explainedDeadline(lang, deadline, { label: timerLabel(lang, procedureNamed(procedure), deadline.name), today: dayAt(world.now()) })}</li>`)}</ul>`;

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

/** The record member by member, each folded under its name. */
const record = ({ lang }: Visit, { subject }: CaseFacts): Html => {
  const telling = { lang, ...recordOf(procedureNamed(subject.procedure)) };
  return html`${Object.entries(subject.data)
    .filter(([, value]) => value !== undefined)
    .map(
      ([member, value]) =>
        html`<details><summary>${memberName(telling, member)}</summary>${dataView(telling, { [member]: value })}</details>`,
    )}`;
};

const office = (visit: Visit, found: CaseFacts) => {
  const { lang } = visit;
  const { subject, objections } = found;
  if (!seesOffice(visit)) return {};
  return {
    service: ledger(visit, found),
    log: html`${timeline(visit, found)}
<details><summary>${say(lang, words('程序图和各种去向', 'Picture of the procedure'))}</summary>${procedurePicture(lang, standingOf(visit, found))}</details>
<p><a href="/cases/${subject.caseId}/facts">${say(lang, words('登记的事实及更正', 'Recorded facts and corrections'))}</a> · <a href="/cases/${subject.caseId}/audit">${say(lang, words('审计记录：查阅、下载、制发', 'Audit trail: readings, downloads, issues'))}</a> · <a href="/cases/${subject.caseId}/draws">${say(lang, words('专家抽取记录', 'Draws of experts'))}</a>${may(visit, supervision) ? html` · <a href="/supervision?caseId=${subject.caseId}">${say(lang, words('监督台账', 'Register for supervision'))}</a>` : ''}</p>`,
    objections: objections ? objectionsSection(visit, subject.caseId, objections) : unsaid,
  };
};

/** What stands on file, in the order in which people file it. */
export const caseSlots = (visit: Visit, found: CaseFacts): Slots => {
  const { objections = unsaid, ...parts } = office(visit, found);
  return {
    papers: html`${documentsSection(visit, found)}${seesOffice(visit) ? draftsSection(visit, found) : ''}`,
    terms: deadlines(visit, found.subject),
    materials: html`${objections}${attachmentsLink(visit, found.subject.caseId)}${record(visit, found)}`,
    ...parts,
  };
};

const windowWords = (data: unknown): Words | undefined => {
  const { window } = data as { readonly window?: { readonly opensOn: string } };
  if (!window) return undefined;
  const [year = '', month = ''] = window.opensOn.split('-');
  return words(`${year}年${Number(month)}月批次`, `window ${year}-${month}`);
};

/** Which case it is, and the first term that is the reader's own. */
export const mastheadOf = ({ actor, world }: Visit, subject: CaseView): Masthead => {
  const procedure = procedureNamed(subject.procedure);
  const { certificates = [] } = subject.data as { readonly certificates?: readonly { readonly name: string }[] };
  const binding = subject.deadlines.filter(({ name }) => hasRole(actor, procedure.timers[name]?.binds ?? []));
  const [first] = (binding.length > 0 ? binding : subject.deadlines).toSorted((one, other) =>
    one.lastDay < other.lastDay ? -1 : 1,
  );
  const window = windowWords(subject.data);
  const today = dayAt(world.now());
  return {
    ...{ caseId: subject.caseId, organization: subject.organization.name, uscc: subject.organization.uscc },
    ...{ procedure: procedure.label, state: stateWords(procedure, subject.state) },
    ...(certificates.length > 0 ? { subject: certificates.map(({ name }) => name).join('、') } : {}),
    ...defined({ window }),
    ...(first
      ? {
          term: {
            label: timerWords(procedure, first.name),
            due: { on: first.lastDay, inDays: daysBetween(today, first.lastDay), provisional: first.provisional },
          },
        }
      : {}),
  };
};

/** The draft of a step that waits already, which is not made a second time. */
const draftedOf = (drafts: CaseFacts['drafts'], { command }: ForeseenStep) => {
  const open = drafts.findLast((draft) => draft.command === command && isOpen(draft));
  if (!open) return {};
  const [titles] = open.documents.map(({ title }) => `《${title}》`);
  const said = draftStatuses[open.status];
  return {
    drafted: {
      href: `/cases/${open.caseId}/drafts/${open.draftId}`,
      ...words(`查看拟稿${titles ?? ''}（${said.zh}）`, `See the draft ${titles ?? ''} (${said.en})`),
    },
  };
};

/** The file of a case as its reader finds it. */
export const caseDataOf = (visit: Visit, { subject, drafts }: CaseFacts, steps: readonly ForeseenStep[]): CaseData => {
  const procedure = procedureNamed(subject.procedure);
  const { next, others, ends } = stepsInOrder(procedure, subject.state, steps);
  const show = (some: readonly ForeseenStep[]) =>
    some.map((step) => ({ ...stepShown(procedure, subject.caseId, step), ...draftedOf(drafts, step) }));
  const waits = next.length > 0 ? undefined : nextStep(procedure, subject.state, []).next;
  return {
    head: mastheadOf(visit, subject),
    way: milestonesOf(subject, procedure.states[subject.state]?.final === true),
    ...{ next: show(next), others: show(others), ends: show(ends) },
    ...defined({ waits }),
  };
};
