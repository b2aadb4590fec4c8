import type { z } from 'zod';
import { defined } from '#shared/domain/defined.ts';
import { type OfficerRecusal, officerRecusalsOf, positions } from '#shared/domain/standing-aside.ts';
import { actsOf } from '#shared/procedure/acts.ts';
import type { Procedure, TermAct } from '#shared/procedure/definition.ts';
import { matterNouns } from '#shared/procedure/matters.ts';
import { procedureOf } from '#shared/procedures/registry.ts';
import type { AnswerLetter } from '#templates/documents/answer-letter.ts';
import { bare } from '#templates/documents/parts/phrases.ts';
import { actFacts } from './act-facts.ts';
import { contactOf, type Drafting, recorded, signer } from './drafting.ts';
import { holding } from './holding.ts';

const kindOf = { organization: 'organization', department: 'department', objector: 'person' } as const;

/** What an answer is about, and whose it was: an act of a term, or what came to light of the case's own facts. */
const matterOf = (
  { acts }: Procedure<unknown>,
  command: string,
): Pick<TermAct<unknown>, 'noun' | 'from'> | undefined => {
  const noun = matterNouns[command];
  return noun ? { noun, from: 'organization' } : acts?.[command];
};

/** D63 of the office, where the organization asked that one of its officers, or a head, stand aside (O20.1). */
const draftRecusalAnswer = (
  { settings, subject, today, ...drafting }: Drafting<object>,
  { officer, position, requestedOn, decided }: OfficerRecusal,
): z.input<typeof AnswerLetter> => {
  const { granted, reason } = recorded(decided, 'decision on the recusal');
  const decision = granted ? '回避，另行安排人员办理' : '不需要回避，继续办理';
  return {
    ...{ issuer: signer(settings.office), issueDate: today },
    writer: { name: subject.organizationName, kind: 'organization' },
    ...{ doneOn: requestedOn, matter: '办理人员回避申请' },
    reason: `${bare(reason)}，经决定，${positions[position].zh}${officer}${decision}`,
    contact: contactOf(settings.office),
    holds: holding(actFacts.answerLetter, { ...drafting, settings, subject, today }),
  };
};

/** D63, of an act that was late, or came after the effect (O1.2, O1.3). */
export const draftAnswerLetter = (drafting: Drafting<object>): z.input<typeof AnswerLetter> => {
  const { order, subject, settings, today } = drafting;
  const recusal = officerRecusalsOf(subject.data).find(({ decided }) => decided?.letterId === order.documentId);
  if (recusal) return draftRecusalAnswer(drafting, recusal);
  const act = recorded(
    actsOf(subject.data).find(({ settled }) => settled?.letterId === order.documentId),
    'act',
  );
  const { noun, from } = recorded(matterOf(procedureOf(subject), act.command), 'term');
  return {
    issuer: signer(settings.office),
    issueDate: today,
    writer: { name: recorded(order.recipients[0], 'recipient').name, kind: kindOf[from] },
    doneOn: act.doneOn,
    matter: noun,
    ...defined({ lastDay: act.lastDay }),
    reason: recorded(act.settled, 'answer').reason,
    contact: contactOf(settings.office),
    holds: holding(actFacts.answerLetter, drafting),
  };
};
