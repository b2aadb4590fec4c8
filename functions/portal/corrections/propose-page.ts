import { html } from 'hono/html';
import { z } from 'zod';
import { CaseId } from '#shared/domain/ids.ts';
import { recordSchemaOf } from '#shared/procedure/fact-change.ts';
import { memberOf, membersIn } from '#shared/procedure/facts.ts';
import { ProposedFact } from '#shared/procedures/parts/correction-commands.ts';
import { crumbs, facts as factList } from '#templates/pages/parts.ts';
import { say, words } from '#templates/pages/words.ts';
import { getCase } from '../../api/cases/case-routes.ts';
import { listFacts, proposeCorrection } from '../../api/corrections/correction-routes.ts';
import { ask } from '../ask.ts';
import { formFlow } from '../form-flow.ts';
import { commandLabel, procedureNamed } from '../labels.ts';
import { showRefusal } from '../refused.ts';
import type { Asking } from '../visit.ts';
import { valueText } from './facts-page.ts';

/** The field of a fact, by the schema that it was entered with, and what goes with a correction. */
const formOf = (name: string, fact: z.ZodType) =>
  z.strictObject({
    [name]: fact,
    correctionReason: ProposedFact.shape.reason,
    correctionProof: ProposedFact.shape.proof,
  });

/** Proposes that one recorded fact be corrected: its old value, a field for the new one, why, and by what proof. */
export const proposePage = async (context: Asking) => {
  const visit = context.get('visit');
  const { lang } = visit;
  const caseId = CaseId.safeParse(context.req.param('caseId'));
  if (!caseId.success) return showRefusal(context, { code: 'case.missing' });
  const params = { caseId: caseId.data };
  const [found, listed] = await Promise.all([ask(getCase, { params }, visit), ask(listFacts, { params }, visit)]);
  if (!found.ok) return showRefusal(context, found.refusal);
  if (!listed.ok) return showRefusal(context, listed.refusal);
  const { body: subject, version = 0 } = found.value;
  const at = context.req.query('at') ?? '';
  const sequence = Number(context.req.param('sequence'));
  const fact = listed.value.body.facts.find((each) => each.sequence === sequence && each.at === at);
  const procedure = procedureNamed(subject.procedure);
  const schema = fact && recordSchemaOf(procedure, fact.command);
  const member = schema && membersIn(schema).find((each) => each.member === memberOf(at));
  if (!fact || !member) return showRefusal(context, { code: 'correction.missing' });
  const name = at.split('/').findLast((part) => !/^\d+$/.test(part)) ?? 'value';
  const title = say(lang, words('更正登记', 'Correct a recorded fact'));
  return formFlow(context, {
    title: fact.label ? `${title}：${say(lang, fact.label)}` : title,
    schema: formOf(name, member.schema),
    above: crumbs(lang, [
      { href: `/cases/${caseId.data}/facts`, ...words('登记的事实及更正', 'Recorded facts and corrections') },
    ]),
    intro: html`${factList([
      [say(lang, words('登记', 'Entry')), `${sequence} ${commandLabel(lang, procedure, fact.command)}`],
      [say(lang, words('现登记', 'On record')), valueText(visit, subject, { at, value: fact.value })],
      [say(lang, words('登记人', 'Entered by')), fact.by],
    ])}`,
    values: { [name]: fact.value ?? undefined },
    seen: version,
    submit: words('提出更正', 'Propose it'),
    give: (input, sent) => {
      const { [name]: value, correctionReason: reason, correctionProof: proof } = input as Record<string, unknown>;
      const body = { sequence, at, ...(value === undefined ? {} : { value: String(value) }), reason, proof };
      return ask(proposeCorrection, { params, body, ...sent }, visit);
    },
    done: () => `/cases/${caseId.data}/facts`,
  });
};
