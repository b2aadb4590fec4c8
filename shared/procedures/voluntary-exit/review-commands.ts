import { z } from 'zod';
import { Day } from '../../domain/day.ts';
import { text } from '../../domain/directory.ts';
import { documentIdOf } from '../../domain/ids.ts';
import { countTerm } from '../../domain/term.ts';
import { type Command, commandOf, type Situation } from '../../procedure/definition.ts';
import type { ConsultedDepartment, VoluntaryExitData } from './data.ts';
import { ExpertId, PanelMember } from './panel-member.ts';

const step = commandOf<VoluntaryExitData>();
const nothing = z.strictObject({});

const DepartmentCode = z.string().regex(/^[A-Z]{2,12}$/, { message: '部门代码无效 / not a department code' });

const Votes = z.strictObject({ yes: z.int().min(0), no: z.int().min(0), abstain: z.int().min(0) });

const Opinion = z.strictObject({
  meetingOn: Day,
  place: text(100),
  presentIds: z.array(ExpertId).min(1).max(99),
  votes: Votes,
  conclusion: z.enum(['support', 'notSupport', 'conditional']),
  findings: z.array(text(1000)).min(1).max(20),
  condition: text(1000).optional(),
  dissents: z.array(z.strictObject({ expertId: ExpertId, reason: text(1000) })).max(99),
  notes: text(1000).optional(),
});

const Reply = z.strictObject({
  department: DepartmentCode,
  position: z.enum(['agree', 'agreeWithComments', 'dissent']),
  comment: text(2000).optional(),
  repliedOn: Day,
});

const changeDepartment = (data: VoluntaryExitData, code: string, change: Partial<ConsultedDepartment>) => {
  const { consultation } = data;
  if (!consultation) return {};
  const departments = consultation.departments.map((held) => (held.code === code ? { ...held, ...change } : held));
  return { consultation: { ...consultation, departments } };
};

/** The last day of one of the settings' terms, counted from today. */
const lastDayOf = (
  term: 'consultationReply' | 'consultationReminder',
  { facts, today }: Situation<VoluntaryExitData>,
): Day => countTerm(today, { workingDays: facts.settings.terms[term] }, { calendar: facts.calendar }).lastDay;

/** Expert review, report and consultation of departments (Art. 6(2) to (4)). */
export const reviewCommands = {
  formPanel: step(
    '组成专家组',
    z.strictObject({
      members: z.array(PanelMember).min(1).max(99),
      chairId: ExpertId,
      meeting: z.strictObject({ on: Day, place: text(100) }),
    }),
    (panel, { today }) => ({ panel: { ...panel, formedOn: today } }),
  ),
  adoptOpinion: step('形成评议意见', Opinion, (opinion) => ({ opinion })),
  reportOpinion: step('报送评议意见', nothing, (_, { today }) => ({ reportedOn: today })),
  returnForReview: step('退回重新评议', z.strictObject({ reason: text(1000) }), ({ reason }, { today }) => ({
    returned: { reason, on: today },
  })),
  consult: step(
    '征求部门意见',
    z.strictObject({ departments: z.array(DepartmentCode).min(1).max(60).optional(), replyBy: Day.optional() }),
    ({ departments: wanted, replyBy }, situation) => {
      const { consultees, silenceClause } = situation.facts.settings;
      const departments = consultees.filter(({ code }) => !wanted || wanted.includes(code));
      const letterId = documentIdOf(
        situation.before.caseId,
        situation.before.documentCount + 1,
        'exitConsultationLetter',
      );
      return {
        consultation: {
          letterId,
          sentOn: situation.today,
          replyBy: replyBy ?? lastDayOf('consultationReply', situation),
          silenceClause,
          departments,
        },
      };
    },
  ),
  recordReply: step('登记部门意见', Reply, ({ department, ...reply }, { data, actor }) =>
    changeDepartment(data, department, { reply: { ...reply, recordedBy: actor.id } }),
  ),
  remind: step('催办', z.strictObject({ replyBy: Day.optional() }), ({ replyBy }, situation) => {
    const { consultation } = situation.data;
    const reminder = { on: situation.today, replyBy: replyBy ?? lastDayOf('consultationReminder', situation) };
    return consultation ? { consultation: { ...consultation, reminder } } : {};
  }),
  deemNoObjection: step(
    '视为无不同意见',
    z.strictObject({ department: DepartmentCode }),
    ({ department }, { data, actor }) => changeDepartment(data, department, { deemedBy: actor.id }),
  ),
  openDissent: step('启动分歧协调', nothing, () => ({})),
  resolveDissent: step(
    '分歧处理',
    z.strictObject({
      department: DepartmentCode,
      outcome: z.enum(['withdrawn', 'adopted', 'escalated']),
      note: text(2000),
    }),
    ({ department, ...resolved }, { data, today }) =>
      changeDepartment(data, department, { dissentResolved: { ...resolved, on: today } }),
  ),
} satisfies Record<string, Command<VoluntaryExitData>>;
