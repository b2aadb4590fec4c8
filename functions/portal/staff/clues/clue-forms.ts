import { html } from 'hono/html';
import { type Clue, ClueId, type ScreeningOutcome } from '#shared/domain/clue.ts';
import type { Choice } from '#templates/forms/form-html.ts';
import { crumbs, facts } from '#templates/pages/parts.ts';
import { say, words } from '#templates/pages/words.ts';
import { queueOrganization } from '../../../api/cases/queue-routes.ts';
import { answerInformant, getClue, logClue } from '../../../api/clues/clue-routes.ts';
import { screenClue, screenings } from '../../../api/clues/screen-clue.ts';
import { getOrganization } from '../../../api/directory/organization-routes.ts';
import { ask } from '../../ask.ts';
import { formFlow } from '../../form-flow.ts';
import { procedureNamed, stateLabel } from '../../labels.ts';
import { showRefusal } from '../../refused.ts';
import type { Asking, Visit } from '../../visit.ts';
import { bodySchema } from '../forms.ts';
import { outcomeText } from './clue-words.ts';

/** Enters a clue into the ledger. */
export const newClue = (context: Asking) => {
  const visit = context.get('visit');
  const { lang } = visit;
  return formFlow(context, {
    title: say(lang, words('登记问题线索', 'Log a clue')),
    schema: bodySchema(logClue),
    intro: crumbs(lang, [{ ...words('问题线索', 'Clues'), href: '/clues' }]),
    hints: {
      informant: say(
        lang,
        words(
          '实名或者单位反映的须填写，匿名的不填；与线索分开保存，仅供答复使用。',
          'For named informants, never for anonymous ones; kept apart from the clue, for the answer alone.',
        ),
      ),
      organizationName: say(
        lang,
        words('目录内的组织不必填写，以目录为准。', 'Only for an organization outside the directory.'),
      ),
      groundNo: say(lang, words('第五条第（一）至（九）项，填1至9。', 'Art. 5, item 1 to 9.')),
      summary: say(
        lang,
        words('不写反映人的姓名和联系方式。', 'Name and contact of the informant have no place here.'),
      ),
    },
    submit: words('登记', 'Log'),
    give: (input, sent) => ask(logClue, { body: input, ...sent }, visit),
    done: ({ body }) => `/clues/${(body as Clue).clueId}`,
  });
};

const aboutClue = ({ lang }: Visit, { clueId, organizationName, summary }: Clue) =>
  html`${crumbs(lang, [
    { ...words('问题线索', 'Clues'), href: '/clues' },
    { ...words(`线索 ${clueId}`, `Clue ${clueId}`), href: `/clues/${clueId}` },
  ])}${facts([
    [say(lang, words('被反映组织', 'Organization')), organizationName],
    [say(lang, words('概要', 'Summary')), summary],
  ])}`;

const openRevocations = async (visit: Visit, { uscc }: Clue): Promise<Choice[]> => {
  const found = await ask(queueOrganization, { params: { uscc }, query: { limit: '100' } }, visit);
  if (!found.ok) return [];
  return found.value.body.items
    .filter(({ procedure }) => procedure === 'revocation')
    .map(({ caseId, state, procedure }) => ({
      value: caseId,
      label: caseId,
      note: stateLabel(visit.lang, procedureNamed(procedure), state),
    }));
};

const certificatesOf = async (visit: Visit, { uscc }: Clue): Promise<Choice[]> => {
  const found = await ask(getOrganization, { params: { uscc } }, visit);
  if (!found.ok) return [];
  return found.value.body.certificates
    .filter(({ status }) => status === 'active')
    .map(({ certificateId, name }) => ({ value: certificateId, label: name, note: certificateId }));
};

const choicesFor = async (
  visit: Visit,
  outcome: ScreeningOutcome,
  clue: Clue,
): Promise<Record<string, readonly Choice[]>> => {
  if (outcome === 'merged') return { caseId: await openRevocations(visit, clue) };
  if (outcome !== 'opened') return {};
  const certificateIds = await certificatesOf(visit, clue);
  return certificateIds.length > 0 ? { certificateIds } : {};
};

const isOutcome = (text: string): text is ScreeningOutcome => Object.hasOwn(screenings, text);

/** Screens a clue with the outcome that the address names: a form of its own for each. */
export const screenPage = async (context: Asking) => {
  const visit = context.get('visit');
  const { lang } = visit;
  const { clueId = '', outcome = '' } = context.req.param() as Record<string, string>;
  if (!isOutcome(outcome) || !ClueId.safeParse(clueId).success) return showRefusal(context, { code: 'clue.missing' });
  const found = await ask(getClue, { params: { clueId } }, visit);
  if (!found.ok) return showRefusal(context, found.refusal);
  const clue = found.value.body;
  const choices = await choicesFor(visit, outcome, clue);
  const mergeable = outcome !== 'merged' || (choices.caseId ?? []).length > 0;
  return formFlow(context, {
    title: `${say(lang, words('筛查', 'Screening'))}：${outcomeText(lang, outcome)}`,
    schema: screenings[outcome],
    intro: aboutClue(visit, clue),
    ...(outcome === 'opened' ? { values: { certificateIds: clue.certificateIds } } : {}),
    choices,
    hints: {
      certificateIds: say(
        lang,
        words(
          '就实施资格立案的勾选证书，就组织资质立案的不勾选。',
          'For certificates only; none where the qualification itself is at stake.',
        ),
      ),
      caseId: say(
        lang,
        mergeable
          ? words('该组织尚未办结的取消案件。', 'Open revocations of the organization.')
          : words('该组织没有尚未办结的取消案件，不能并入。', 'The organization has no open revocation to merge into.'),
      ),
    },
    submit: words('确认筛查结果', 'Record the outcome'),
    give: (input, sent) =>
      ask(screenClue, { params: { clueId }, body: { ...(input as object), outcome }, ...sent }, visit),
    done: ({ body }) => (outcome === 'opened' ? `/cases/${(body as Clue).screened?.caseId}` : `/clues/${clueId}`),
  });
};

/** Records that the informant was told how it went. */
export const answerPage = async (context: Asking) => {
  const visit = context.get('visit');
  const params = { clueId: context.req.param('clueId') ?? '' };
  const found = await ask(getClue, { params }, visit);
  if (!found.ok) return showRefusal(context, found.refusal);
  return formFlow(context, {
    title: say(visit.lang, words('登记答复反映人', 'Record the answer to the informant')),
    schema: bodySchema(answerInformant),
    intro: aboutClue(visit, found.value.body),
    submit: words('登记答复', 'Record'),
    give: (input, sent) => ask(answerInformant, { params, body: input, ...sent }, visit),
    done: () => `/clues/${params.clueId}`,
  });
};
