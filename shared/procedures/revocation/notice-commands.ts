import { z } from 'zod';
import { cutText } from '../../domain/cut-text.ts';
import { Day } from '../../domain/day.ts';
import { text } from '../../domain/directory.ts';
import { type DocumentId, documentIdOf } from '../../domain/ids.ts';
import { named, oneOf } from '../../domain/label.ts';
import { limits } from '../../domain/limits.ts';
import { nothing } from '../../domain/nothing.ts';
import { words } from '../../domain/words.ts';
import { actsOf, type HasActs } from '../../procedure/acts.ts';
import type { Command, Situation } from '../../procedure/definition.ts';
import { answering, commandOf, receivingOf } from '../../procedure/make-commands.ts';
import { actCommands } from '../parts/act-commands.ts';
import { dayProofFields } from '../parts/delivery.ts';
import { Material } from '../parts/material.ts';
import { reviewedAnew } from '../parts/panel.ts';
import { appealPeriodOf } from './appeal-period.ts';
import type { RevocationData } from './data.ts';
import type { Appeal, Notice } from './notice-data.ts';
import { isNameless } from './notice-guards.ts';
import { opinionReceived } from './opinion-holding.ts';

const step = commandOf<RevocationData>();
const changeNotice = ({ notice }: RevocationData, change: Partial<Notice>) =>
  notice ? { notice: { ...notice, ...change } } : {};

const changeAppeal = (data: RevocationData, change: Partial<Appeal>) =>
  data.notice?.appeal ? changeNotice(data, { appeal: { ...data.notice.appeal, ...change } }) : {};

/** The notice that an appeal is not accepted is the one document that its move issues. */
const refusalLetter = ({ before }: Situation<RevocationData>): DocumentId =>
  documentIdOf(before.caseId, before.documentCount + 1, 'appealNonAcceptanceNotice');

/** An appeal as filed; by post, the day is that of the postmark. */
const AppealInput = z.strictObject({
  filedOn: named('提出日期', 'Filed on', Day),
  way: named(
    '方式',
    'Way',
    oneOf({
      direct: words('直接送达', 'By hand'),
      post: words('邮寄', 'By post'),
      electronic: words('电子送达', 'By mail'),
    }),
  ),
  ...dayProofFields,
  requests: named('申诉请求', 'What the appeal asks for', text(2000)),
  reasons: named('理由', 'Reasons', text(limits.partyCharacters)),
  materials: named('材料', 'Papers', z.array(Material).min(1).max(100)),
});

/** What the case goes on to keep of an appeal that was refused before another: the whole stands in the log. */
const inShort = (appeal: Appeal): Appeal => ({
  ...appeal,
  requests: cutText(appeal.requests, limits.lateAppealCharacters),
  reasons: cutText(appeal.reasons, limits.lateAppealCharacters),
  materials: [],
});

const lateAppealsWith = ({ notice }: RevocationData, late: Appeal): readonly Appeal[] => [
  ...(notice?.lateAppeals ?? []).slice(1 - limits.lateAppealsKept).map(inShort),
  late,
];
/** An appeal that is refused as late stands among those of the notice, as its letter (D26) tells it. */
const refusedAppeal = (seen: Situation<RevocationData>): Partial<RevocationData> => {
  const { data, before, today, input } = seen;
  const { actNo, reason } = input as { actNo: number; reason: string };
  const act = actsOf(before.data).find((each) => each.actNo === actNo);
  if (act?.command !== 'fileAppeal' || !data.notice) return {};
  const rejected = {
    ...{ on: today, ground: 'late' as const, reason, lastDay: act.lastDay, letterId: refusalLetter(seen) },
  };
  return changeNotice(data, { lateAppeals: lateAppealsWith(data, { ...(act.input as Appeal), rejected }) });
};

/** What was settled, without the letter that goes to nobody where the act came without a name. */
const unanswered = (seen: Situation<RevocationData>, recorded: HasActs): HasActs => {
  if (!isNameless(seen)) return recorded;
  const { actNo } = seen.input as { actNo: number };
  const acts = actsOf(recorded).map((act) => {
    if (act.actNo !== actNo || !act.settled) return act;
    const { letterId: _none, ...settled } = act.settled;
    return { ...act, settled };
  });
  return { acts };
};

/** Proof that the opinion arrived, and the appeal it allows (Art. 7(3)). */
export const noticeCommands = {
  recordReceipt: {
    ...receivingOf<RevocationData>('opinionNotification', words('评议意见告知书送达', 'Receipt of the opinion')),
    record: ({ data, received, today }) => opinionReceived(data, received?.on ?? today),
  },
  declareNoObjection: step(
    words('提交无异议声明', 'File a statement of no objection'),
    z.strictObject({ letterDate: named('声明日期', 'Date of the statement', Day) }),
    ({ letterDate }, { data }) => changeNotice(data, { noObjectionOn: letterDate }),
  ),
  fileAppeal: step(words('提出申诉', 'File an appeal'), AppealInput, (appeal, { data }) => {
    const earlier = data.notice?.appeal;
    return changeNotice(data, {
      appeal,
      ...(earlier ? { lateAppeals: lateAppealsWith(data, earlier) } : {}),
    });
  }),
  appealPeriodExpired: step(words('申诉期满', 'End of the appeal period'), nothing, (_, { data, today }) =>
    changeNotice(data, { expiredOn: today }),
  ),
  extendAppealPeriod: step(
    words('顺延申诉期限', 'Move the end of the appeal period'),
    z.strictObject({ day: named('延至', 'Moved to', Day), reason: named('理由', 'Reasons', text(500)) }),
    (extendedTo, { data }) => changeNotice(data, { extendedTo }),
  ),
  acceptAppeal: answering(
    step(words('受理申诉', 'Take the appeal'), nothing, (_, { data, today }) =>
      changeAppeal(data, { acceptedOn: today }),
    ),
  ),
  rejectAppeal: answering(
    step(
      words('不予受理申诉', 'Refuse to take the appeal'),
      z.strictObject({
        ground: named(
          '理由',
          'Reasons',
          oneOf({
            late: words('逾期提出', 'Filed late'),
            noStanding: words('不具备主体资格', 'Without standing'),
            notAppealable: words('不属于申诉范围', 'Not open to appeal'),
          }),
        ),
        reason: named('理由', 'Reasons', text(1000)),
      }),
      (input, situation) =>
        changeAppeal(situation.data, {
          rejected: {
            ...input,
            on: situation.today,
            lastDay: appealPeriodOf(situation)?.lastDay,
            letterId: refusalLetter(situation),
          },
        }),
    ),
  ),
  withdrawAppeal: step(
    words('撤回申诉', 'Withdraw the appeal'),
    z.strictObject({ letterDate: named('书面材料日期', 'Date of the letter', Day) }),
    ({ letterDate }, { data }) => ({
      ...changeAppeal(data, { withdrawnOn: letterDate }),
      ...(data.reconsideration ? { reconsideration: { ...data.reconsideration, closed: true } } : {}),
    }),
  ),
  refuseAct: {
    ...actCommands.refuseAct,
    record: (seen) => ({ ...unanswered(seen, actCommands.refuseAct.record(seen)), ...refusedAppeal(seen) }),
  },
  endAct: { ...actCommands.endAct, record: (seen) => unanswered(seen, actCommands.endAct.record(seen)) },
  withdrawOpinion: step(
    words('收回评议意见', 'Take the opinion back'),
    z.strictObject({ reason: named('理由', 'Reasons', text(1000)) }),
    ({ reason }, { data, today }) => ({
      returned: { reason, on: today },
      ...reviewedAnew(data, today),
    }),
  ),
} satisfies Record<string, Command<RevocationData>>;
