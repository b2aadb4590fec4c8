import type { z } from 'zod';
import { defined } from '#shared/domain/defined.ts';
import { type OfficerRecusal, officerRecusalsOf, positions } from '#shared/domain/standing-aside.ts';
import { actsOf } from '#shared/procedure/acts.ts';
import type { Procedure, TermAct } from '#shared/procedure/definition.ts';
import { matterNouns } from '#shared/procedure/matters.ts';
import { procedureOf } from '#shared/procedures/registry.ts';
import { type PartyRequest, requestsOf } from '#shared/procedures/revocation/party-request-data.ts';
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

const requestNouns = { file: '查阅案卷材料的申请', hearing: '听证申请' } as const;

/** D63, where the organization asked to see the file, or for a hearing (O20.2). */
const draftRequestAnswer = (
  { settings, subject, today, ...drafting }: Drafting<object>,
  { about, arrivedOn, answered }: PartyRequest,
): z.input<typeof AnswerLetter> => {
  const { granted, reason, arrangement, daysLate, appealUntil } = recorded(answered, 'answer to the request');
  const opens = '准予查阅本案认定的事实、证据和评议意见（不含反映人信息和个人评议表）';
  const yes = about === 'file' ? opens : '准予听证';
  const no = about === 'file' ? '不予查阅' : '不予听证';
  return {
    ...{ issuer: signer(settings.office), issueDate: today },
    writer: { name: subject.organizationName, kind: 'organization' },
    ...{ doneOn: arrivedOn, matter: requestNouns[about] },
    reason: `${bare(reason)}，${granted ? `${yes}，${bare(arrangement ?? '')}` : no}`,
    ...(daysLate && appealUntil ? { longer: { days: daysLate, until: appealUntil } } : {}),
    contact: contactOf(settings.office),
    holds: holding(actFacts.answerLetter, { ...drafting, settings, subject, today }),
  };
};

/** D63, of an act that was late, or came after the effect (O1.2, O1.3). */
export const draftAnswerLetter = (drafting: Drafting<object>): z.input<typeof AnswerLetter> => {
  const { order, subject, settings, today } = drafting;
  const recusal = officerRecusalsOf(subject.data).find(({ decided }) => decided?.letterId === order.documentId);
  if (recusal) return draftRecusalAnswer(drafting, recusal);
  const request = requestsOf(subject.data).find(({ answered }) => answered?.letterId === order.documentId);
  if (request) return draftRequestAnswer(drafting, request);
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
