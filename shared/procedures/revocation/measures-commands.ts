import { z } from 'zod';
import { Day } from '../../domain/day.ts';
import { text } from '../../domain/directory.ts';
import { type DocumentId, documentIdOf } from '../../domain/ids.ts';
import { named } from '../../domain/label.ts';
import { nothing } from '../../domain/nothing.ts';
import { words } from '../../domain/words.ts';
import type { Command, Situation } from '../../procedure/definition.ts';
import { answering, commandOf, receivingOf } from '../../procedure/make-commands.ts';
import { dayProofFields, deliveryFields, postedFirst } from '../parts/delivery.ts';
import { Material } from '../parts/material.ts';
import type { RevocationData } from './data.ts';
import { Ground } from './grounds.ts';
import { longestRectification, Measure } from './measures.ts';
import type { Rectification } from './measures-data.ts';

const step = commandOf<RevocationData>();

const change = ({ measures }: RevocationData, part: Partial<Rectification>) =>
  measures?.rectification ? { measures: { ...measures, rectification: { ...measures.rectification, ...part } } } : {};

/** The order of rectification is the first document that its move issues. */
const orderLetter = ({ before }: Situation<RevocationData>): DocumentId =>
  documentIdOf(before.caseId, before.documentCount + 1, 'rectificationOrder');

const Order = z.strictObject({
  problems: named('存在的问题', 'Problems found', z.array(text(500)).min(1).max(50)),
  tasks: named('整改要求', 'What to rectify', z.array(text(500)).min(1).max(50)),
  days: named('整改日数', 'Days to rectify', z.int().min(1).max(longestRectification)),
});

/** Lesser measures, rectification and its examination (Art. 7(4)). */
export const measuresCommands = {
  issueMeasures: step(
    words('给予处理', 'Order lesser measures'),
    z.strictObject({ measures: named('处理措施', 'Measures', z.array(Measure).min(1).max(7)) }),
    (input, situation) => {
      const found = input.measures.find((each) => each.measure === 'rectification');
      const { data, today } = situation;
      const former = data.measures?.rectification;
      return {
        measures: {
          issuedOn: today,
          orders: input.measures,
          ...(former ? { former: [...(data.measures?.former ?? []), former] } : {}),
          ...(found?.measure === 'rectification'
            ? {
                rectification: {
                  letterId: orderLetter(situation),
                  ...{ problems: found.problems, tasks: found.tasks, days: found.days, consequence: found.consequence },
                  orderedOn: today,
                },
              }
            : {}),
        },
      };
    },
  ),
  recordOrderReceipt: receivingOf('rectificationOrder', words('整改通知送达', 'Receipt of the rectification order')),
  submitRectificationReport: step(
    words('提交整改报告', 'Hand in the rectification report'),
    postedFirst(
      z.strictObject({
        ...deliveryFields,
        summary: named('概要', 'Summary', text(4000)),
        materials: named('材料', 'Papers', z.array(Material).min(1).max(100)),
      }),
    ),
    (report, { data }) => change(data, { report }),
  ),
  requestExtension: step(
    words('申请延长整改期限', 'Ask for more time to rectify'),
    z.strictObject({
      askedOn: named(
        '申请日期（邮寄的为邮戳日期，留空为今日）',
        'Asked on (by post: the postmark; empty: today)',
        Day.optional(),
      ),
      ...dayProofFields,
      reason: named('理由', 'Reasons', text(1000)),
    }),
    ({ reason, askedOn }, { data, today }) => change(data, { extension: { reason, requestedOn: askedOn ?? today } }),
  ),
  decideExtension: answering(
    step(
      words('决定整改延期', 'Decide on more time to rectify'),
      z.strictObject({
        granted: named('准许', 'Granted', z.boolean()),
        days: named('延长日数（不准许填0）', 'Days added (0 where refused)', z.int().min(0).max(longestRectification)),
        reason: named('理由', 'Reasons', text(1000)),
      }),
      (decided, { data, today }) => {
        const extension = data.measures?.rectification?.extension;
        return extension ? change(data, { extension: { ...extension, decided: { ...decided, on: today } } }) : {};
      },
    ),
  ),
  rectificationOverdue: step(words('整改逾期', 'Rectification overdue'), nothing, (_, { data, today }) =>
    change(data, { overdueOn: today }),
  ),
  reexamine: step(
    words('复查', 'Examine the rectification'),
    z.strictObject({
      examinedOn: named('复查日期', 'Day of the examination', Day),
      examiners: named('复查人员', 'Examined by', z.array(text(40)).min(1).max(30)),
      items: named(
        '事项',
        'Items',
        z
          .array(
            z.strictObject({
              item: named('整改事项', 'Matter to rectify', text(500)),
              failure: named('未到位之处（留空为通过）', 'What is not yet right (empty: passed)', text(500).optional()),
            }),
          )
          .min(1)
          .max(50),
      ),
    }),
    (examination, { data }) => change(data, { examination }),
  ),
  extendOnce: step(words('再次责令整改', 'Order rectification once more'), Order, (order, situation) => {
    const { data, today } = situation;
    const { measures } = data;
    const first = measures?.rectification;
    if (!measures || !first) return {};
    const rectification = {
      ...order,
      letterId: orderLetter(situation),
      consequence: first.consequence,
      orderedOn: today,
    };
    return { measures: { ...measures, rectification, former: [...(measures.former ?? []), first] } };
  }),
  openRevocation: step(
    words('转入取消评议', 'Turn to revocation'),
    z.strictObject({ ground: named('理由', 'Reasons', Ground) }),
    // The old report found what was before the order: that the rectification failed is found anew (O11).
    ({ ground }, { data, today }) => {
      const returned = { reason: '整改未到位，就整改情况另行调查核实', on: today };
      return data.report ? { report: { ...data.report, grounds: [ground], returned }, returned } : {};
    },
  ),
  concludeMeasures: step(
    words('处理完毕结案', 'Close with measures carried out'),
    z.strictObject({ note: named('说明', 'Note', text(1000)) }),
    ({ note }, { data, today }) =>
      data.measures ? { measures: { ...data.measures, concluded: { on: today, note } } } : {},
  ),
} satisfies Record<string, Command<RevocationData>>;
