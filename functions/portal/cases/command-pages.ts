import type { Hono } from 'hono';
import { html } from 'hono/html';
import { basisWords } from '#shared/domain/basis.ts';
import { documentKinds } from '#shared/domain/document-kinds.ts';
import { CaseId } from '#shared/domain/ids.ts';
import { own } from '#shared/domain/own.ts';
import { type Result, refuse } from '#shared/domain/result.ts';
import { type Move, movesOf } from '#shared/procedure/definition.ts';
import { crumbs, facts } from '#templates/pages/parts.ts';
import { type Html, say, words } from '#templates/pages/words.ts';
import { getCase } from '../../api/cases/case-routes.ts';
import { giveCommand } from '../../api/cases/give-command.ts';
import { createDraft } from '../../api/drafts/create-draft.ts';
import type { Reply } from '../../api/endpoint.ts';
import { recordObjection } from '../../api/publications/objection-routes.ts';
import { ask } from '../ask.ts';
import { papersSentence } from '../attachments/attachments-link.ts';
import { formFlow } from '../form-flow.ts';
import { commandLabel, givers, procedureNamed, targetLabel } from '../labels.ts';
import { showRefusal } from '../refused.ts';
import type { Asking, PortalEnv, Visit } from '../visit.ts';
import type { CaseView } from './case-facts.ts';
import { choicesFor } from './command-choices.ts';
import { hintsFor } from './command-hints.ts';

/** What the fields hold at first: what the person who fills them in can only be. */
const firstValues = (command: string, { actor }: Visit): object => {
  if (command === 'fileSheets' && actor.expertId) return { sheets: [{ expertId: actor.expertId }] };
  if (command === 'recordReply' && actor.department) return { department: actor.department };
  if (command === 'requestRecusal' && actor.expertId) return { expertId: actor.expertId };
  return {};
};

const guardBases = (visit: Visit, subject: CaseView, move: Move): string => {
  const { guards } = procedureNamed(subject.procedure);
  const names = [...(move.when ?? []), ...(move.requires ?? [])];
  return [
    ...new Set(names.flatMap((name) => guards[name]?.basis ?? []).map((basis) => say(visit.lang, basisWords(basis)))),
  ].join('；');
};

const about = (visit: Visit, subject: CaseView, command: string): Html => {
  const { lang } = visit;
  const procedure = procedureNamed(subject.procedure);
  const moves = movesOf(procedure.states[subject.state], command);
  const drafted = subject.draftableCommands.includes(command);
  return html`${moves.map((move) =>
    facts([
      [say(lang, words('依据', 'Rests on')), say(lang, basisWords(move.basis))],
      [say(lang, words('由谁办理', 'By')), givers(lang, move)],
      [say(lang, words('之后', 'Then')), targetLabel(lang, procedure, move)],
      [say(lang, words('须具备的条件', 'Conditions')), guardBases(visit, subject, move)],
      [say(lang, words('将制发', 'Issues')), (move.issues ?? []).map((kind) => documentKinds[kind].title).join('、')],
    ]),
  )}
${drafted ? html`<p class="hint">${say(lang, words('填写后先生成拟稿，可以预览文书；由负责人签发后才生效。', 'This makes a draft whose documents can be previewed; it takes effect when a head signs it off.'))}</p>` : ''}`;
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
  if (command === 'raiseObjection' && known) return objectionPage(context, subject);
  const unknown = refuse({ code: 'command.unknown', command, known: subject.availableCommands });
  if (!known || known.internal) return showRefusal(context, unknown.refusal);
  return formFlow(context, {
    title: commandLabel(visit.lang, procedure, command),
    schema: known.input,
    above: crumbs(visit.lang, [
      { href: `/cases/${subject.caseId}`, zh: subject.organization.name, en: subject.organization.name },
    ]),
    intro: html`${about(visit, subject, command)}${papersSentence(visit, subject.caseId, command)}`,
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
