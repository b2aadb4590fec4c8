import { z } from 'zod';
import { bare } from './phrases.ts';
import { Clause, Line } from './text.ts';

const name = Line;
const comment = Clause.optional();

/** How a department that was asked answered, each in its own words where it used any. */
const Reply = z.discriminatedUnion('answer', [
  z.strictObject({ name, answer: z.literal('agreed') }),
  z.strictObject({ name, answer: z.literal('agreedWithComments'), comment }),
  /** Silence that the letter said would be taken for no objection, and the officer who took it so. */
  z.strictObject({ name, answer: z.literal('deemed'), officer: Line }),
  z.strictObject({
    name,
    answer: z.literal('dissented'),
    comment,
    settled: z.strictObject({ outcome: z.enum(['withdrawn', 'adopted', 'escalated']), note: Clause }).optional(),
  }),
  z.strictObject({ name, answer: z.literal('open') }),
]);

export const Replies = z.array(Reply).max(200);
export type Replies = z.infer<typeof Replies>;
type Reply = Replies[number];

const outcomes = {
  withdrawn: '经协调，其已撤回不同意见',
  adopted: '我办采纳其意见',
  escalated: '经协调未取得一致，现将其意见与我办意见一并报告，我办意见',
} as const;

const settledText = ({ settled }: Extract<Reply, { answer: 'dissented' }>): string =>
  settled ? `${outcomes[settled.outcome]}：${bare(settled.note)}` : '正在协调';

const reported = (reply: Reply): string => {
  switch (reply.answer) {
    case 'agreed':
      return `${reply.name}无不同意见。`;
    case 'agreedWithComments':
      return `${reply.name}原则同意，并提出意见：${bare(reply.comment ?? '见复函')}。`;
    case 'deemed':
      return `${reply.name}逾期未反馈，按照征求意见函载明的方式，由${reply.officer}登记视为无不同意见。`;
    case 'dissented':
      return `${reply.name}提出不同意见：${bare(reply.comment ?? '见复函')}；${settledText(reply)}。`;
    case 'open':
      return `${reply.name}尚未反馈。`;
  }
};

const isPlain = ({ answer }: Reply): boolean => answer === 'agreed';

/** Those who only agreed, in one clause; nothing where nobody did. */
const agreed = (replies: Replies): string[] => {
  const names = replies.filter(isPlain).map((reply) => reply.name);
  return names.length > 0 ? [`${names.join('、')}${names.length > 1 ? '均' : ''}无不同意见`] : [];
};

const others = (replies: Replies): Replies => replies.filter((reply) => !isPlain(reply));

/** Each department with its answer, as a report to the conference tells it. */
export const repliesReported = (replies: Replies): string =>
  [...agreed(replies).map((clause) => `${clause}。`), ...others(replies).map(reported)].join('');

const positions = {
  agreed: '无不同意见',
  agreedWithComments: '原则同意并提出意见',
  deemed: '逾期未反馈，视为无不同意见',
  open: '尚未反馈',
} as const;

const position = (reply: Reply): string => {
  if (reply.answer !== 'dissented') return positions[reply.answer];
  return reply.settled?.outcome === 'withdrawn' ? '提出不同意见后撤回' : '提出不同意见';
};

/** Each department with where it stands, as the organization is told: no more than that. */
export const repliesTold = (replies: Replies): string =>
  replies.every(isPlain)
    ? `${replies.length > 1 ? '均' : ''}无不同意见`
    : [...agreed(replies), ...others(replies).map((reply) => `${reply.name}${position(reply)}`)].join('；');

export const departmentNames = (replies: Replies): string => replies.map((reply) => reply.name).join('、');

/** For the samples of documents that tell of replies. */
export const exampleReplies = [
  { name: '国家发展改革委', answer: 'agreed' },
  { name: '市场监管总局', answer: 'agreed' },
] as const satisfies z.input<typeof Replies>;
