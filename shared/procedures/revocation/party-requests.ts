import { z } from 'zod';
import { Day } from '../../domain/day.ts';
import { text } from '../../domain/directory.ts';
import { documentIdOf } from '../../domain/ids.ts';
import { named } from '../../domain/label.ts';
import { countTerm, workingDaysAfter } from '../../domain/term.ts';
import { type Words, words } from '../../domain/words.ts';
import type { Command, Situation } from '../../procedure/definition.ts';
import { answering, commandOf } from '../../procedure/make-commands.ts';
import { lengthenedBy } from './appeal-period.ts';
import type { RevocationData } from './data.ts';
import { type PartyRequest, type RequestMatter, requestsOf, requestsWaiting } from './party-request-data.ts';

type Seen = Situation<RevocationData>;

const step = commandOf<RevocationData>();

const Asked = z.strictObject({
  arrivedOn: named('收到申请日期（网上提交的为今日）', 'Received on (on line: today)', Day),
  wants: named('申请内容和理由', 'What is asked, and why', text(1000)),
});

const asking = (about: RequestMatter, label: Words): Command<RevocationData> => ({
  ...step(label, Asked, (asked, { data, actor }) => {
    const known = requestsOf(data);
    const own = actor.roles.includes('organization');
    const request = { requestNo: known.length + 1, about, ...asked, ...(own ? {} : { enteredBy: actor.name }) };
    return { partyRequests: [...known, request] };
  }),
  idle: ({ notice }) => notice === undefined,
});

/** The request that a step answers. */
export const requestNamed = ({ before, input }: Pick<Seen, 'before' | 'input'>): PartyRequest | undefined =>
  requestsWaiting(before.data).find(({ requestNo }) => requestNo === (input as { requestNo?: number }).requestNo);

/** By how many working days the answer to a request is late today. */
export const daysLate = ({ arrivedOn }: PartyRequest, { today, facts }: Seen): number => {
  const { calendar, settings } = facts;
  const { lastDay } = countTerm(arrivedOn, { workingDays: settings.terms.partyRequest }, { calendar });
  return lastDay < today ? workingDaysAfter(lastDay, today, calendar) : 0;
};

const answered = (seen: Seen, input: z.output<typeof Answer>): Partial<RevocationData> => {
  const { data, before, today } = seen;
  const request = requestNamed(seen);
  if (!request) return {};
  const late = request.about === 'file' ? daysLate(request, seen) : 0;
  const longer = late > 0 ? lengthenedBy(seen, { askedOn: request.arrivedOn, days: late }) : undefined;
  const { requestNo: _no, ...said } = input;
  const letterId = documentIdOf(before.caseId, before.documentCount + 1, 'answerLetter');
  const answer = {
    ...{ on: today, ...said, letterId },
    ...(longer ? { daysLate: late, ...(longer.until ? { appealUntil: longer.until } : {}) } : {}),
  };
  return {
    partyRequests: requestsOf(data).map((each) =>
      each.requestNo === request.requestNo ? { ...each, answered: answer } : each,
    ),
    ...(longer && data.notice ? { notice: { ...data.notice, lengthened: longer.lengthened } } : {}),
  };
};

const Answer = z.strictObject({
  requestNo: named('申请序号', 'Number of the request', z.int().min(1).max(10_000)),
  granted: named('准许', 'Granted', z.boolean()),
  reason: named('理由', 'Reasons', text(1000)),
  arrangement: named('时间、地点等安排（准许时填写）', 'When and where, where it is granted', text(500).optional()),
});

/** The organization asks to see the file or for a hearing, and is answered with reasons (O20.2). */
export const partyRequestCommands = {
  requestFile: asking('file', words('申请查阅案卷材料', 'Ask to see the file')),
  requestHearing: asking('hearing', words('申请听证', 'Ask for a hearing')),
  answerRequest: {
    ...answering(step(words('答复阅卷、听证申请', 'Answer a request'), Answer, (input, seen) => answered(seen, input))),
    idle: (data) => requestsWaiting(data).length === 0,
    waits: (data) => requestsWaiting(data).length > 0,
  },
} satisfies Record<string, Command<RevocationData>>;
