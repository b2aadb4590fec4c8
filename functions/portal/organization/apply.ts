import type { Context, Hono } from 'hono';
import { accept, type Result } from '#shared/domain/result.ts';
import { parseInput } from '#shared/procedure/input.ts';
import { applyOverview, stepIntro } from '#templates/pages/apply-pages.ts';
import { say, words } from '#templates/pages/words.ts';
import type { Reply } from '../../api/endpoint.ts';
import { settingsInForce } from '../../casework/gather/settings-for.ts';
import { queryText } from '../asked.ts';
import { formFlow } from '../form-flow.ts';
import { showRefusal } from '../refused.ts';
import { type Asking, type PortalEnv, show, type Visit } from '../visit.ts';
import { isDone, keepStep, partOf, readApplication, type Step, steps } from './application.ts';
import { applied, checked, submitDraft, submitted } from './check-and-submit.ts';
import { type Applying, ownEntry } from './own-entry.ts';
import { papers, receiverOf } from './receiver.ts';
import { certificateChoices, hintsIn, suggested } from './step-forms.ts';

/** What the certificates' choice says where the whole qualification goes: none. */
const tidied = (values: unknown): unknown => {
  const { scope } = values as { scope?: unknown };
  return scope === 'qualification' ? { ...(values as object), certificateIds: [] } : values;
};

const take = async (visit: Visit, step: Step, values: unknown): Promise<Result<Reply>> => {
  const parsed = parseInput(step.schema, tidied(values));
  if (!parsed.ok) return parsed;
  await keepStep(visit, parsed.value as object);
  return accept({ status: 200, body: null });
};

const stepPage = (context: Asking, index: number, { entry, application }: Applying) => {
  const visit = context.get('visit');
  const { lang } = visit;
  const step = steps[index] as Step;
  const [before, after] = [steps[index - 1], steps[index + 1]];
  const count = `${index + 1}/${steps.length + 1}`;
  return formFlow(context, {
    title: say(lang, words(`申请退出 ${count}：${step.title.zh}`, `Apply for exit ${count}: ${step.title.en}`)),
    schema: step.schema,
    intro: stepIntro(lang, before ? `/apply/${before.name}` : '/apply'),
    values: { ...partOf(application, step), ...(step.name === 'reasons' ? suggested(application) : {}) },
    choices: { certificateIds: certificateChoices(entry) },
    hints: hintsIn(lang),
    submit: words('保存并继续', 'Save and go on'),
    give: (values) => take(visit, step, values),
    done: () => (after ? `/apply/${after.name}` : '/apply/check'),
  });
};

const overview = async (context: Asking, { application, entry }: Applying) => {
  const { lang, world } = context.get('visit');
  const certificates = Array.isArray(application.certificateIds) ? application.certificateIds : [];
  const query = queryText({ uscc: entry.uscc });
  const chosen = certificates.map((id) => `&certificate=${encodeURIComponent(String(id))}`).join('');
  const body = applyOverview(lang, {
    steps: steps.map((step) => ({
      href: `/apply/${step.name}`,
      title: step.title,
      done: isDone(application, step),
    })),
    eligibility: `/eligibility${query}${chosen}`,
    ...{ papers, receiver: receiverOf(await settingsInForce(world)) },
  });
  return show(context, { title: say(lang, words('申请退出', 'Apply for exit')), body });
};

type Page = (context: Asking, applying: Applying) => Response | Promise<Response>;

/** Every page of an application begins with whose it is and what was entered. */
const applying = (page: Page) => async (context: Context<PortalEnv>) => {
  const visit = context.get('visit');
  const entry = await ownEntry(visit);
  if (!entry.ok) return showRefusal(context, entry.refusal);
  return page(context, { entry: entry.value, application: await readApplication(visit) });
};

/** An application for exit in steps: what was entered stays with the server between them, and is handed in at the end. */
export const applyPages = (portal: Hono<PortalEnv>): void => {
  portal.get('/apply', applying(overview));
  for (const [index, step] of steps.entries())
    portal.on(
      ['GET', 'POST'],
      `/apply/${step.name}`,
      applying((context, parts) => stepPage(context, index, parts)),
    );
  portal.get('/apply/check', applying(checked));
  portal.post('/apply/check', applying(submitted));
  portal.get('/apply/done/:caseId', (context) => applied(context, context.req.param('caseId')));
  portal.post('/apply/done/:caseId', (context) => submitDraft(context, context.req.param('caseId')));
};
