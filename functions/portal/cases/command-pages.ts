import type { Hono } from 'hono';
import { CaseId } from '#shared/domain/ids.ts';
import { own } from '#shared/domain/own.ts';
import { type Result, refuse } from '#shared/domain/result.ts';
import type { Slots } from '#templates/pages/define-page.ts';
import { crumbs } from '#templates/pages/parts.ts';
import { stepPage } from '#templates/pages/step-page.ts';
import { words } from '#templates/pages/words.ts';
import { getCase } from '../../api/cases/case-routes.ts';
import { giveCommand } from '../../api/cases/give-command.ts';
import { createDraft } from '../../api/drafts/create-draft.ts';
import type { Reply } from '../../api/endpoint.ts';
import { recordObjection } from '../../api/publications/objection-routes.ts';
import { foreseeCase } from '../../casework/decide/foresee-case.ts';
import { ask } from '../ask.ts';
import { papersSentence } from '../attachments/attachments-link.ts';
import { formFlow } from '../form-flow.ts';
import { commandLabel, procedureNamed } from '../labels.ts';
import { showRefusal } from '../refused.ts';
import type { Asking, PortalEnv, Visit } from '../visit.ts';
import type { CaseView } from './case-facts.ts';
import { mastheadOf } from './case-shown.ts';
import { choicesFor } from './command-choices.ts';
import { hintsFor } from './command-hints.ts';
import { stepShown } from './steps-shown.ts';

/** What the fields hold at first: what the person who fills them in can only be. */
const firstValues = (command: string, { actor }: Visit): object => {
  if (command === 'fileSheets' && actor.expertId) return { sheets: [{ expertId: actor.expertId }] };
  if (command === 'recordReply' && actor.department) return { department: actor.department };
  if (command === 'requestRecusal' && actor.expertId) return { expertId: actor.expertId };
  return {};
};

type Given = { readonly input: unknown; readonly seen?: number; readonly key: string };

/** A step whose letters a head signs off becomes a draft; one that brings no letter this time is given at once. */
const give = async (
  visit: Visit,
  [subject, command]: readonly [CaseView, string],
  { input, ...sent }: Given,
): Promise<Result<Reply>> => {
  const params = { caseId: subject.caseId };
  if (subject.draftableCommands.includes(command)) {
    const drafted = await ask(createDraft, { params, body: { command, input }, key: sent.key }, visit);
    if (drafted.ok || drafted.refusal.code !== 'draft.needless') return drafted;
  }
  return ask(giveCommand, { params: { ...params, command }, body: input, ...sent }, visit);
};

/** An answer given before to the same form has no location: the draft it made is named in its body. */
const pathOf = (subject: CaseView, { body }: Reply): string => {
  const { draftId } = body as { readonly draftId?: number };
  return `/cases/${subject.caseId}${draftId === undefined ? '' : `/drafts/${draftId}`}`;
};

/** The page of a step around its form, where the reader may take the step at all. */
const frameFor = async (visit: Visit, subject: CaseView, command: string) => {
  const steps = await foreseeCase(visit.world, { caseId: subject.caseId, person: visit.actor });
  const step = steps.ok ? steps.value.find((one) => one.command === command) : undefined;
  if (!step) return undefined;
  const procedure = procedureNamed(subject.procedure);
  const data = { head: mastheadOf(visit, subject), step: stepShown(procedure, subject.caseId, step) };
  const matter = papersSentence(visit, subject.caseId, command);
  return { frame: (slots: Slots) => stepPage.view(visit.lang, data, { ...slots, matter }) };
};

/** What the reader can do here is offered; nothing else has a form. */
const notHere = (context: Asking, { state, availableCommands, draftableCommands }: CaseView, command: string) => {
  const available = [...new Set([...availableCommands, ...draftableCommands])];
  return showRefusal(context, { code: 'command.unavailable', command, state, available });
};

const commandPage = async (context: Asking) => {
  const visit = context.get('visit');
  const caseId = CaseId.safeParse(context.req.param('caseId'));
  const command = context.req.param('command') ?? '';
  if (!caseId.success) return showRefusal(context, { code: 'case.missing' });
  const found = await ask(getCase, { params: { caseId: caseId.data } }, visit);
  if (!found.ok) return showRefusal(context, found.refusal);
  const { body: subject, version = 0 } = found.value;
  const procedure = procedureNamed(subject.procedure);
  const known = own(procedure.commands, command);
  const framed = known ? await frameFor(visit, subject, command) : undefined;
  if (command === 'raiseObjection' && known) return objectionPage(context, subject);
  const unknown = refuse({ code: 'command.unknown', command, known: subject.availableCommands });
  if (!known || known.internal) return showRefusal(context, unknown.refusal);
  if (!framed && context.req.method !== 'POST') return notHere(context, subject, command);
  return formFlow(context, {
    title: commandLabel(visit.lang, procedure, command),
    schema: known.input,
    above: crumbs(visit.lang, [
      { href: `/cases/${subject.caseId}`, zh: subject.organization.name, en: subject.organization.name },
    ]),
    ...framed,
    values: firstValues(command, visit),
    seen: version,
    choices: await choicesFor(command, subject, visit),
    hints: hintsFor(visit.lang, command),
    submit: words('提交', 'Submit'),
    give: (input, sent) => give(visit, [subject, command], { input, ...sent }),
    done: (reply) => pathOf(subject, reply),
  });
};

/** An objection that came in writing, entered by staff for who raised it (Art. 7(6)). */
const objectionPage = (context: Asking, subject: CaseView) => {
  const visit = context.get('visit');
  const { body: schema } = recordObjection.schemas;
  if (!schema) throw new TypeError('an objection has a body');
  return formFlow(context, {
    title: commandLabel(visit.lang, procedureNamed(subject.procedure), 'raiseObjection'),
    schema,
    above: crumbs(visit.lang, [
      { href: `/cases/${subject.caseId}`, zh: subject.organization.name, en: subject.organization.name },
    ]),
    submit: words('登记', 'Record'),
    give: (input, { key }) => ask(recordObjection, { params: { caseId: subject.caseId }, body: input, key }, visit),
    done: () => `/cases/${subject.caseId}`,
  });
};

/** Every command of both procedures as a form, made from the schema that parses it. */
export const commandPages = (portal: Hono<PortalEnv>): void => {
  portal.on(['GET', 'POST'], '/cases/:caseId/commands/:command', commandPage);
};
