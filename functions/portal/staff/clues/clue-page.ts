import { html } from 'hono/html';
import { type Clue, type ScreeningOutcome, screeningOutcomes } from '#shared/domain/clue.ts';
import { dayAt } from '#shared/domain/day.ts';
import { explainedDeadline } from '#templates/pages/deadline-days.ts';
import { crumbs, dayText, facts, instantText, message } from '#templates/pages/parts.ts';
import { type Html, say, unsaid, words } from '#templates/pages/words.ts';
import { answerInformant, getClue, getInformant } from '../../../api/clues/clue-routes.ts';
import type { ToldClue } from '../../../api/clues/clue-views.ts';
import { screenClue } from '../../../api/clues/screen-clue.ts';
import { ask } from '../../ask.ts';
import { itemNumeral } from '../../labels.ts';
import { showRefusal } from '../../refused.ts';
import { type Asking, show, type Visit } from '../../visit.ts';
import { buttonForm, may } from '../press.ts';
import { informantText, outcomeText, sourceText, standing } from './clue-words.ts';

const told = ({ lang }: Visit, clue: Clue): Html =>
  facts([
    [
      say(lang, words('被反映组织', 'Organization')),
      html`<a href="/directory/${clue.uscc}">${clue.organizationName}</a> <span class="quiet">${clue.uscc}</span>`,
    ],
    [say(lang, words('证书', 'Certificates')), clue.certificateIds.join('、')],
    [say(lang, words('来源', 'Source')), sourceText(lang, clue)],
    [say(lang, words('收到日期', 'Received on')), dayText(lang, clue.receivedOn)],
    [say(lang, words('反映人', 'Informant')), informantText(lang, clue)],
    [say(lang, words('概要', 'Summary')), clue.summary],
    [
      say(lang, words('涉嫌情形', 'Ground')),
      clue.groundNo && say(lang, words(`第五条第${itemNumeral(clue.groundNo)}项`, `Art. 5(${clue.groundNo})`)),
    ],
    [say(lang, words('登记', 'Logged')), `${instantText(lang, clue.loggedAt)} ${clue.loggedBy}`],
  ]);

const screening = ({ lang }: Visit, { screened }: Clue): Html =>
  screened
    ? html`<h2>${say(lang, words('筛查', 'Screening'))}</h2>
${facts([
  [say(lang, words('结果', 'Outcome')), outcomeText(lang, screened.outcome)],
  [say(lang, words('理由', 'Reason')), screened.reason],
  [
    say(lang, words('案件', 'Case')),
    screened.caseId && html`<a href="/cases/${screened.caseId}">${screened.caseId}</a>`,
  ],
  [say(lang, words('日期', 'On')), `${dayText(lang, screened.on)} ${screened.byName ?? screened.by}`],
])}`
    : unsaid;

const screeningClock = ({ lang, world }: Visit, { screening }: ToldClue): Html =>
  screening
    ? html`<h2>${say(lang, words('筛查期限', 'To be screened'))}</h2>${explainedDeadline(lang, screening, { today: dayAt(world.now()) })}`
    : unsaid;

const toScreen = (visit: Visit, { clueId, screened }: Clue): Html => {
  if (screened || !may(visit, screenClue)) return unsaid;
  const { lang } = visit;
  const outcomes = (Object.keys(screeningOutcomes) as ScreeningOutcome[]).toReversed();
  return html`<h2>${say(lang, words('筛查', 'Screening'))}</h2><p class="hint">${say(lang, words('一条线索只筛查一次，须写明理由。', 'A clue is screened once, with the reason.'))}</p>
<ul class="actions">${outcomes.map((outcome) => html`<li><a class="button minor" href="/clues/${clueId}/screening/${outcome}">${outcomeText(lang, outcome)}</a></li>`)}</ul>`;
};

const answering = (visit: Visit, clue: Clue): Html => {
  const { lang } = visit;
  const { answered, informantKind, screened, clueId } = clue;
  if (informantKind === 'anonymous') return unsaid;
  const heading = html`<h2>${say(lang, words('答复反映人', 'Answer to the informant'))}</h2>`;
  if (answered)
    return html`${heading}${facts([
      [say(lang, words('答复日期', 'Answered on')), `${dayText(lang, answered.on)} ${answered.by}`],
      [say(lang, words('答复情况', 'Note')), answered.note],
    ])}`;
  if (!screened)
    return html`${heading}<p class="quiet">${say(lang, words('筛查后答复。', 'To be given once the clue is screened.'))}</p>`;
  if (!may(visit, answerInformant)) return unsaid;
  return html`${heading}<p><a class="button minor" href="/clues/${clueId}/answer">${say(lang, words('登记答复', 'Record the answer'))}</a></p>`;
};

const informant = (visit: Visit, { clueId, informantKind }: Clue): Html => {
  if (informantKind === 'anonymous' || !may(visit, getInformant)) return unsaid;
  const { lang } = visit;
  return html`<h2>${say(lang, words('反映人身份', 'Who told it'))}</h2><p class="hint">${say(lang, words('仅供答复使用，不得外泄；每次查看均有记录。', 'For the answer alone and for nobody else; every reading is recorded.'))}</p>
${buttonForm(visit, { action: `/clues/${clueId}/informant`, label: words('查看反映人姓名和联系方式', 'Show name and contact') })}`;
};

const up = [{ ...words('问题线索', 'Clues'), href: '/clues' }];

/** A clue with what was done about it, and what can be done. */
export const cluePage = async (context: Asking) => {
  const visit = context.get('visit');
  const { lang } = visit;
  const found = await ask(getClue, { params: { clueId: context.req.param('clueId') ?? '' } }, visit);
  if (!found.ok) return showRefusal(context, found.refusal);
  const clue = found.value.body;
  const title = say(lang, words(`线索 ${clue.clueId}`, `Clue ${clue.clueId}`));
  const { text, tone } = standing(lang, clue);
  const body = html`${crumbs(lang, up)}<h1>${title} <span class="tag ${tone}">${text}</span></h1>
${told(visit, clue)}${screening(visit, clue)}${screeningClock(visit, clue)}${toScreen(visit, clue)}${answering(visit, clue)}${informant(visit, clue)}`;
  return show(context, { title, body });
};

/** Who told it: shown on a click of its own, never with the clue. */
export const informantPage = async (context: Asking) => {
  const visit = context.get('visit');
  const { lang } = visit;
  const clueId = context.req.param('clueId') ?? '';
  const found = await ask(getInformant, { params: { clueId } }, visit);
  if (!found.ok) return showRefusal(context, found.refusal);
  const { name, contact } = found.value.body;
  const title = say(lang, words('反映人', 'Informant'));
  const body = html`${crumbs(lang, [...up, { ...words(`线索 ${clueId}`, `Clue ${clueId}`), href: `/clues/${clueId}` }])}<h1>${title}</h1>
${message('doubt', say(lang, words('请为反映人保密', 'Keep this confidential')), say(lang, words('本次查看已经记录。', 'This reading was recorded.')))}
${facts([
  [say(lang, words('姓名或者名称', 'Name')), name],
  [say(lang, words('联系方式', 'Contact')), contact],
])}`;
  return show(context, { title, body });
};
