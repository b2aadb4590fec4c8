import { randomUUID } from 'node:crypto';
import { html } from 'hono/html';
import type { Refusal } from '#shared/domain/refusal.ts';
import { appliedPage, checkPage } from '#templates/pages/apply-pages.ts';
import { csrfField } from '#templates/pages/page.ts';
import { say, type Words, words } from '#templates/pages/words.ts';
import { getCase } from '../../api/cases/case-routes.ts';
import { giveCommand } from '../../api/cases/give-command.ts';
import { openCase } from '../../api/cases/open-case.ts';
import { eligibility } from '../../api/directory/directory-routes.ts';
import { settingsInForce } from '../../casework/gather/settings-for.ts';
import { statuses } from '../../lib/problem.ts';
import { ask } from '../ask.ts';
import type { Sent } from '../form-flow.ts';
import { procedureNamed, stateWords } from '../labels.ts';
import { refusalHtml, showRefusal } from '../refused.ts';
import { entriesOf, seenIn, entry as sent } from '../sent.ts';
import { type Asking, frameOf, type PageStatus, show, type Visit } from '../visit.ts';
import { answersOf, warningsOf } from './answers.ts';
import { caseSentBy, closeApplication, isDone, steps } from './application.ts';
import type { Applying } from './own-entry.ts';
import { ownMatters } from './own-matters.ts';
import { papers, receiverOf } from './receiver.ts';

/** When the papers may come, for what is to exit; absent where it cannot be told. */
const windowOf = async (visit: Visit, uscc: string, certificateIds: readonly unknown[]) => {
  const query = { certificates: certificateIds.join(',') || undefined };
  const found = await ask(eligibility, { params: { uscc }, query }, visit);
  return found.ok ? found.value.body : undefined;
};

const idsIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const hiddenFields = (visit: Visit, seen?: number) => html`${csrfField(frameOf(visit))}
<input type="hidden" name="_key" value="${randomUUID()}">${seen === undefined ? '' : html`<input type="hidden" name="_seen" value="${seen}">`}`;

const standsStill = words(
  '取消程序尚未办结，退出申请收到后将中止办理，待取消程序办结。',
  'A revocation is open: the application will be received and stand still until it is concluded.',
);

const revocationWarning = async (visit: Visit, uscc: string): Promise<readonly Words[]> =>
  (await ownMatters(visit, uscc))?.some(({ procedure }) => procedure === 'revocation') ? [standsStill] : [];

const view = async (context: Asking, { entry, application }: Applying, refusal?: Refusal) => {
  const visit = context.get('visit');
  const { lang } = visit;
  const done = steps.map((step) => isDone(application, step));
  const [begun, whole] = [done[0], done.every(Boolean)];
  const body = checkPage(lang, {
    answers: answersOf(lang, application, entry),
    warnings: whole ? [...warningsOf(application), ...(await revocationWarning(visit, entry.uscc))] : [],
    ...(begun ? { checked: await windowOf(visit, entry.uscc, idsIn(application.certificateIds)) } : {}),
    ...(whole ? { hidden: hiddenFields(visit) } : {}),
    ...(refusal ? { said: refusalHtml(lang, refusal) } : {}),
  });
  const title = say(lang, words('核对并提交', 'Check and submit'));
  return show(context, { title, body, ...(refusal ? { status: statuses[refusal.code] as PageStatus } : {}) });
};

/** Every answer once more. */
export const checked = (context: Asking, applying: Applying) => view(context, applying);

const submitForm = (visit: Visit, caseId: string, sent: Sent) =>
  ask(giveCommand, { params: { caseId, command: 'submitForm' }, body: {}, ...sent }, visit);

/** Opens the case and hands its form in; sent twice, it is done once. What the case holds is no longer kept here. */
export const submitted = async (context: Asking, applying: Applying) => {
  const visit = context.get('visit');
  const key = sent(await entriesOf(context), '_key') ?? randomUUID();
  const earlier = await caseSentBy(visit, key);
  if (earlier) return context.redirect(`/apply/done/${earlier}`, 303);
  const { uscc } = applying.entry;
  const body = { procedure: 'voluntaryExit', uscc, form: applying.application };
  const opened = await ask(openCase, { body, key: `${key}-open` }, visit);
  if (!opened.ok) return view(context, applying, opened.refusal);
  const { caseId, version } = opened.value.body as { caseId: string; version: number };
  await closeApplication(visit, key, caseId);
  await submitForm(visit, caseId, { seen: version, key: `${key}-submit` });
  return context.redirect(`/apply/done/${caseId}`, 303);
};

/** What to send, where and by when; and, where the case stayed a draft, the button that hands it in. */
export const applied = async (context: Asking, caseId: string, refusal?: Refusal) => {
  const visit = context.get('visit');
  const { lang, world } = visit;
  const found = await ask(getCase, { params: { caseId } }, visit);
  if (!found.ok) return showRefusal(context, found.refusal);
  const { state, version, organization, data, availableCommands } = found.value.body;
  const { form } = data as { form?: { certificateIds?: unknown } };
  const draft = state === 'draft' && availableCommands.includes('submitForm');
  const submit = html`${refusal ? refusalHtml(lang, refusal) : ''}<form method="post" action="/apply/done/${caseId}">${hiddenFields(visit, version)}<button>${say(lang, words('提交申请', 'Submit the application'))}</button></form>`;
  const body = appliedPage(lang, {
    ...{
      caseId,
      papers,
      receiver: receiverOf(await settingsInForce(world)),
      state: stateWords(procedureNamed('voluntaryExit'), state),
    },
    ...(draft ? { submit } : {}),
    waitsForPapers: state === 'draft' || state === 'paperPending',
    checked: await windowOf(visit, organization.uscc, idsIn(form?.certificateIds)),
  });
  const title = say(lang, words('申请退出', 'Apply for exit'));
  return show(context, { title, body, ...(refusal ? { status: statuses[refusal.code] as PageStatus } : {}) });
};

/** Hands in a case that stayed a draft. */
export const submitDraft = async (context: Asking, caseId: string) => {
  const entries = await entriesOf(context);
  const key = sent(entries, '_key') ?? randomUUID();
  const given = await submitForm(context.get('visit'), caseId, { ...seenIn(entries), key });
  return given.ok ? context.redirect(`/apply/done/${caseId}`, 303) : applied(context, caseId, given.refusal);
};
