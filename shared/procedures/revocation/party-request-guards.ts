import { hasRole } from '../../domain/actor.ts';
import { practice } from '../../domain/basis.ts';
import { limits } from '../../domain/limits.ts';
import type { Guard, Situation } from '../../procedure/definition.ts';
import { lengthenedBy } from './appeal-period.ts';
import type { RevocationData } from './data.ts';
import { firstToldOn } from './notice-data.ts';
import { requestMatters, requestsWaiting } from './party-request-data.ts';
import { daysLate, requestNamed } from './party-requests.ts';

type Seen = Situation<RevocationData>;

const basis = practice(
  '书面告知后，当事组织可以申请查阅事实、证据和评议意见，可以申请听证，按期书面答复',
  'once the opinion is told the organization may ask to see facts, evidence and opinion, and for a hearing, and is answered in time',
);

const own = ({ actor }: Seen): boolean => hasRole(actor, ['organization']);

const arrivedOn = ({ input }: Seen): string => (input as { arrivedOn: string }).arrivedOn;

const waitingWords = ({ before }: Pick<Seen, 'before'>): string =>
  requestsWaiting(before.data)
    .map(({ requestNo, about }) => `${requestNo}（${requestMatters[about].zh}）`)
    .join('、') || '无';

/** Conditions of asking to see the file, or for a hearing, and of the answer (O20.2). */
export const partyRequestGuards: Record<string, Guard<RevocationData>> = {
  opinionTold: {
    basis,
    test: ({ before }) => before.data.notice !== undefined,
    message: () => ({
      zh: '评议意见尚未书面告知，告知后可以申请。',
      en: 'The opinion has not been told yet: it can be asked for once it was.',
    }),
  },
  requestDayPossible: {
    basis,
    test: (seen) => {
      const first = own(seen) ? seen.today : (firstToldOn(seen.before.data) ?? seen.today);
      return first <= arrivedOn(seen) && arrivedOn(seen) <= seen.today;
    },
    message: (seen) => ({
      zh: own(seen)
        ? `网上提交的，日期为今日（${seen.today}）。`
        : `收到日期应在${firstToldOn(seen.before.data) ?? seen.today}至${seen.today}之间。`,
      en: own(seen)
        ? `What is handed in on line is received today (${seen.today}).`
        : `It was received between ${firstToldOn(seen.before.data) ?? seen.today} and ${seen.today}.`,
    }),
  },
  requestsFew: {
    basis: practice('网上提出的设件数上限，书面提出的不受限制', 'on line there is a bound, on paper there is none'),
    test: (seen) => !own(seen) || requestsWaiting(seen.before.data).length < limits.partyRequests,
    message: ({ facts: { settings } }) => ({
      zh: `已有${limits.partyRequests}件申请待答复，您的权利不受影响：请将书面申请寄送${settings.agency.name}，书面申请一律登记。`,
      en: `${limits.partyRequests} requests await their answer. Your right is not touched: send it on paper to ${settings.agency.name}.`,
    }),
  },
  requestAwaited: {
    basis,
    test: (seen) => requestNamed(seen) !== undefined,
    message: (seen) => ({
      zh: `没有这一待答复的申请，待答复的有：${waitingWords(seen)}。`,
      en: 'No such request awaits an answer.',
    }),
  },
  answerArranged: {
    basis,
    test: ({ input }) => {
      const { granted, arrangement } = input as { granted: boolean; arrangement?: string };
      return granted === (arrangement !== undefined);
    },
    message: () => ({
      zh: '准许的，写明时间、地点等安排；不准许的，不填写。',
      en: 'Where it is granted say when and where; where it is not, leave that empty.',
    }),
  },
  answerLengthens: {
    basis,
    test: (seen) => {
      const request = requestNamed(seen);
      if (request?.about !== 'file') return false;
      const days = daysLate(request, seen);
      const runs = seen.before.deadlines.some(({ name }) => name === 'appealPeriod');
      return runs && days > 0 && lengthenedBy(seen, { askedOn: request.arrivedOn, days }) !== undefined;
    },
    message: () => ({ zh: '答复没有逾期，申诉期限不变。', en: 'The answer is not late: the term of appeal stays.' }),
  },
  fileRequestsAnswered: {
    basis,
    test: ({ data }) => requestsWaiting(data).every(({ about }) => about !== 'file'),
    message: (seen) => ({
      zh: `阅卷申请尚未答复（${waitingWords(seen)}），申诉期限不届满；请先答复。`,
      en: 'A request to see the file awaits its answer, and the term of appeal does not end before.',
    }),
  },
  requestsAnswered: {
    basis,
    test: ({ data }) => requestsWaiting(data).length === 0,
    message: (seen) => ({
      zh: `当事组织的申请尚未答复：${waitingWords(seen)}。`,
      en: `Requests of the organization await their answer: ${requestsWaiting(seen.data).length}.`,
    }),
  },
};
