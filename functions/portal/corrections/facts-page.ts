import { html } from 'hono/html';
import { CaseId } from '#shared/domain/ids.ts';
import { factText } from '#templates/pages/data-view.ts';
import { crumbs, instantText, table } from '#templates/pages/parts.ts';
import { type Html, say, words } from '#templates/pages/words.ts';
import { getCase } from '../../api/cases/case-routes.ts';
import { listFacts, proposeCorrection } from '../../api/corrections/correction-routes.ts';
import { ask } from '../ask.ts';
import type { CaseView } from '../cases/case-facts.ts';
import { commandLabel, procedureNamed, recordOf } from '../labels.ts';
import { showRefusal } from '../refused.ts';
import { withQuery } from '../staff/listing.ts';
import { may } from '../staff/press.ts';
import { type Asking, show, type Visit } from '../visit.ts';

/** A fact, or what it was or is corrected to, as its case words it. */
export const valueText = (visit: Visit, subject: CaseView, { at, value }: { at: string; value?: unknown }): string => {
  const name = at.split('/').findLast((part) => !/^\d+$/.test(part)) ?? '';
  return factText({ lang: visit.lang, ...recordOf(procedureNamed(subject.procedure)) }, name, value);
};

type Listed = {
  readonly facts: readonly {
    readonly sequence: number;
    readonly command: string;
    readonly on: Parameters<typeof instantText>[1];
    readonly by: string;
    readonly at: string;
    readonly label: Parameters<typeof say>[1] | null;
    readonly value: unknown;
  }[];
  readonly awaiting: readonly {
    readonly correctionNo: number;
    readonly at: string;
    readonly was?: unknown;
    readonly value?: unknown;
    readonly byName: string;
  }[];
};

const awaited = (visit: Visit, subject: CaseView, { awaiting }: Listed): Html => {
  const { lang } = visit;
  return table({
    caption: say(lang, words('待核对的更正登记', 'Corrections that await their decision')),
    heads: [
      words('序号', 'No.'),
      words('现登记', 'On record'),
      words('更正为', 'What is so'),
      words('提出人', 'By'),
    ].map((one) => say(lang, one)),
    rows: awaiting.map(({ correctionNo, at, was, value, byName }) => [
      html`<a href="/cases/${subject.caseId}/corrections/${correctionNo}">${correctionNo}</a>`,
      valueText(visit, subject, { at, value: was }),
      valueText(visit, subject, { at, value }),
      byName,
    ]),
    none: say(lang, words('没有待核对的更正登记。', 'No correction awaits its decision.')),
  });
};

const recorded = (visit: Visit, subject: CaseView, { facts }: Listed): Html => {
  const { lang } = visit;
  const procedure = procedureNamed(subject.procedure);
  const proposes = may(visit, proposeCorrection);
  return table({
    caption: say(lang, words('登记的事实', 'Recorded facts')),
    heads: [
      ...[words('登记', 'Entry'), words('事项', 'Fact'), words('现登记', 'On record'), words('登记人', 'Entered by')],
      words('更正', 'Correct'),
    ].map((one) => say(lang, one)),
    rows: facts.map(({ sequence, command, on, by, at, label, value }) => [
      `${sequence} ${commandLabel(lang, procedure, command)}`,
      label ? say(lang, label) : at,
      valueText(visit, subject, { at, value }),
      `${by} ${instantText(lang, on)}`,
      proposes
        ? html`<a href="${withQuery(`/cases/${subject.caseId}/facts/${sequence}`, { at })}">${say(lang, words('更正', 'Correct'))}<span class="unseen"> ${sequence} ${label ? say(lang, label) : at}</span></a>`
        : '—',
    ]),
    none: say(lang, words('没有办理人员登记的事实。', 'Nothing was entered by an officer.')),
  });
};

/** What officers entered in a case: each fact can be corrected from here (O5). */
export const factsPage = async (context: Asking) => {
  const visit = context.get('visit');
  const { lang } = visit;
  const caseId = CaseId.safeParse(context.req.param('caseId'));
  if (!caseId.success) return showRefusal(context, { code: 'case.missing' });
  const params = { caseId: caseId.data };
  const [subject, listed] = await Promise.all([ask(getCase, { params }, visit), ask(listFacts, { params }, visit)]);
  if (!subject.ok) return showRefusal(context, subject.refusal);
  if (!listed.ok) return showRefusal(context, listed.refusal);
  const hint = words(
    '登记有误的，由一人提出、另一人核对后更正；原登记保留在案件经过中。当事人自行提交的内容、决定和期限不在此列。',
    'What was entered wrongly is corrected: one proposes it, another decides. The first entry stays in the log. What parties filed themselves, decisions and terms are not among these.',
  );
  const title = say(lang, words('登记的事实及更正', 'Recorded facts and corrections'));
  const body = html`${crumbs(lang, [{ href: `/cases/${caseId.data}`, ...words('案件', 'The case') }])}<h1>${title}</h1>
<p class="hint">${say(lang, hint)}</p>
${awaited(visit, subject.value.body, listed.value.body)}${recorded(visit, subject.value.body, listed.value.body)}`;
  return show(context, { title, body });
};
