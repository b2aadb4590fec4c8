import { z } from 'zod';
import { Day } from '../../domain/day.ts';
import { text } from '../../domain/directory.ts';
import { DocumentId, documentIdOf } from '../../domain/ids.ts';
import { named, oneOf } from '../../domain/label.ts';
import { words } from '../../domain/words.ts';
import {
  actOutcomes,
  actsOf,
  type HasActs,
  mendsOf,
  type NotedAct,
  type OnAct,
  withoutInput,
} from '../../procedure/acts.ts';
import type { Command, Situation } from '../../procedure/definition.ts';
import { commandOf } from '../../procedure/make-commands.ts';

const make = commandOf<HasActs>();
const step: typeof make = (label, input, record) => ({ ...make(label, input, record), follows: 'act' });
const actNo = named('登记序号', 'Number of the act', z.int().min(1).max(10_000));
const reason = named('理由', 'Reasons', text(1000));

const changeAct = (data: HasActs, no: number, change: Partial<NotedAct>): Pick<HasActs, 'acts'> => ({
  acts: actsOf(data).map((act) =>
    act.actNo === no ? { ...(change.settled ? withoutInput(act) : act), ...change } : act,
  ),
});

const decided = ({ today, actor }: Situation<HasActs>, why: string): OnAct => ({
  on: today,
  by: actor.id,
  reason: why,
});

/** The answer is the one document that its move issues. */
const answerIn = ({ before }: Situation<HasActs>) =>
  documentIdOf(before.caseId, before.documentCount + 1, 'answerLetter');

/** What is done about acts that came where the case had gone on (O1). */
export const actCommands = {
  confirmAct: {
    ...step(words('核对行为日期', 'Confirm the day of an act'), z.strictObject({ actNo, reason }), (input, seen) =>
      changeAct(seen.data, input.actNo, { confirmed: decided(seen, input.reason) }),
    ),
    takesUp: 'confirmed',
  },
  admitAct: {
    ...step(
      words('决定顺延，按未逾期办理', 'Move the term for an act that was late'),
      z.strictObject({
        actNo,
        obstacle: named('障碍（不可抗力或者其他正当理由）', 'Obstacle (force majeure or the like)', text(1000)),
        endedOn: named('障碍消除日期', 'The obstacle ended on', Day),
        askedOn: named('申请顺延日期', 'Asked on', Day),
        reason,
      }),
      (input, seen) => changeAct(seen.data, input.actNo, { admitted: decided(seen, input.reason) }),
    ),
    takesUp: 'admitted',
  },
  refuseAct: step(
    words('逾期行为不予受理', 'Refuse an act that was late'),
    z.strictObject({ actNo, reason }),
    (input, seen) =>
      changeAct(seen.data, input.actNo, {
        settled: { ...decided(seen, input.reason), outcome: 'refused', letterId: answerIn(seen) },
      }),
  ),
  decideStay: step(
    words('决定是否停止执行', 'Decide whether the effect is stayed'),
    z.strictObject({ actNo, granted: named('停止执行', 'Stayed', z.boolean()), reason }),
    (input, seen) =>
      changeAct(seen.data, input.actNo, { stay: { ...decided(seen, input.reason), granted: input.granted } }),
  ),
  endAct: step(
    words('生效后收到的行为办结', 'End the matter of an act after the effect'),
    z.strictObject({
      actNo,
      outcome: named(
        '处理结果',
        'Outcome',
        oneOf({ answered: actOutcomes.answered, toSetAside: actOutcomes.toSetAside }),
      ),
      reason,
    }),
    (input, seen) =>
      changeAct(seen.data, input.actNo, {
        settled: {
          ...{ ...decided(seen, input.reason), outcome: input.outcome },
          ...(input.outcome === 'answered' ? { letterId: answerIn(seen) } : {}),
        },
      }),
  ),
  mendPaper: {
    ...make(
      words('更正不再属实的文书', 'Put right a paper that is no longer so'),
      z.strictObject({
        documentId: named('文书', 'Document', DocumentId),
        by: named(
          '方式',
          'Way',
          oneOf({
            explained: words('补充说明', 'By a supplementary letter'),
            withdrawn: words('撤回', 'By withdrawing it'),
          }),
        ),
        oldSentence: named('原文书不再属实的内容', 'What it says that is no longer so', text(500).optional()),
        newFact: named('经核实的情况', 'What is so', text(1000)),
        request: named('请对方办理的事项', 'What is asked', text(500).optional()),
      }),
      ({ documentId, ...letter }, { data, today }) => ({
        mends: mendsOf(data).map((mend) =>
          mend.documentId === documentId && !mend.mended ? { ...mend, mended: { on: today, ...letter } } : mend,
        ),
      }),
    ),
    follows: 'mend',
  },
} satisfies Record<string, Command<HasActs>>;
