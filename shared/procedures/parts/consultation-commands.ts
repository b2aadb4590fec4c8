import { z } from 'zod';
import { cleanCode } from '../../domain/code.ts';
import { Day } from '../../domain/day.ts';
import { text } from '../../domain/directory.ts';
import type { DocumentKind } from '../../domain/document-kinds.ts';
import { fault } from '../../domain/fault.ts';
import { documentIdOf } from '../../domain/ids.ts';
import { named, oneOf } from '../../domain/label.ts';
import { nothing } from '../../domain/nothing.ts';
import { countTerm } from '../../domain/term.ts';
import { words } from '../../domain/words.ts';
import type { Command, Situation } from '../../procedure/definition.ts';
import { answering, commandOf } from '../../procedure/make-commands.ts';
import {
  type ConsultedDepartment,
  type DepartmentReply,
  departmentsOf,
  type HasConsultation,
  isLessGuarded,
} from './consultation.ts';
import { type HasPanel, reviewedAnew } from './panel.ts';

const step = commandOf<HasConsultation & HasPanel>();
const DepartmentCode = z
  .string()
  .overwrite(cleanCode)
  .regex(/^[A-Z]{2,12}$/, fault('部门代码无效', 'not a department code'));

const Reply = z.strictObject({
  department: named('部门', 'Department', DepartmentCode),
  position: named(
    '意见',
    'View',
    oneOf({
      agree: words('同意', 'In favour'),
      agreeWithComments: words('同意，附意见', 'Agrees, with comments'),
      dissent: words('不同意', 'Against'),
    }),
  ),
  comment: named('意见内容', 'The view in full', text(2000).optional()),
  repliedOn: named('复函日期', 'Day of the reply', Day),
});

const replaceDepartment = (data: HasConsultation, changed: ConsultedDepartment) =>
  data.consultation
    ? {
        consultation: {
          ...data.consultation,
          departments: data.consultation.departments.map((held) => (held.code === changed.code ? changed : held)),
        },
      }
    : {};

/** What a department's new word changes: entered from paper against a more guarded one, it waits to be confirmed (O9). */
const worded = (held: ConsultedDepartment | undefined, reply: DepartmentReply): Partial<ConsultedDepartment> => {
  if (!held?.reply || reply.enteredBy === undefined) return { reply };
  if (isLessGuarded(reply, held.reply)) return { contrary: reply };
  const overOwnWord = held.reply.enteredBy === undefined && reply.position !== held.reply.position;
  return { reply: { ...reply, ...(overOwnWord ? { overOwnWord: true as const } : {}) } };
};

const changeDepartment = (data: HasConsultation, code: string, change: Partial<ConsultedDepartment>) => {
  const { consultation } = data;
  if (!consultation) return {};
  const departments = consultation.departments.map((held) => (held.code === code ? { ...held, ...change } : held));
  return { consultation: { ...consultation, departments } };
};

/** The last day of one of the settings' terms, counted from today. */
const lastDayOf = (
  term: 'consultationReply' | 'consultationReminder',
  { facts, today }: Situation<HasConsultation>,
): Day => countTerm(today, { workingDays: facts.settings.terms[term] }, { calendar: facts.calendar }).lastDay;

/** Sends the letter of consultation, a document of that kind, to departments of the settings. */
export const consultCommand = (letter: DocumentKind) =>
  step(
    words('征求部门意见', 'Consult departments'),
    z.strictObject({
      departments: named('征求意见的部门', 'Departments to consult', z.array(DepartmentCode).min(1).max(60).optional()),
      replyBy: named('回复期限（留空按规定计算）', 'Reply by (empty: as the settings count)', Day.optional()),
    }),
    ({ departments: wanted, replyBy }, situation) => {
      const { consultees, silenceClause } = situation.facts.settings;
      const departments = consultees.filter(({ code }) => !wanted || wanted.includes(code));
      const letterId = documentIdOf(situation.before.caseId, situation.before.documentCount + 1, letter);
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
  );

/** Replies, reminders, silence and dissent (Arts. 6(4), 7(5)). */
export const consultationCommands = {
  recordReply: step(
    words('登记部门意见', "Record a department's view"),
    Reply,
    ({ department, ...said }, { data, actor }) => {
      const own = actor.roles.includes('department');
      const reply = { ...said, recordedBy: actor.id, ...(own ? {} : { enteredBy: actor.name }) };
      return changeDepartment(
        data,
        department,
        worded(
          departmentsOf(data).find(({ code }) => code === department),
          reply,
        ),
      );
    },
  ),
  confirmReply: answering(
    step(
      words('确认部门意见', "Confirm a department's later word"),
      z.strictObject({
        department: named('部门', 'Department', DepartmentCode),
        counts: named('以后一意见为准', 'The later word counts', z.boolean()),
        note: named('核实情况', 'How it was checked', text(1000)),
      }),
      ({ department, counts }, { data }) => {
        const held = departmentsOf(data).find(({ code }) => code === department);
        if (!held?.contrary) return {};
        const { contrary, ...rest } = held;
        return replaceDepartment(data, { ...rest, ...(counts ? { reply: contrary } : {}) });
      },
    ),
  ),
  remind: step(
    words('催办', 'Remind'),
    z.strictObject({
      replyBy: named('回复期限（留空按规定计算）', 'Reply by (empty: as the settings count)', Day.optional()),
    }),
    ({ replyBy }, situation) => {
      const { consultation } = situation.data;
      const reminder = { on: situation.today, replyBy: replyBy ?? lastDayOf('consultationReminder', situation) };
      return consultation ? { consultation: { ...consultation, reminder } } : {};
    },
  ),
  deemNoObjection: step(
    words('视为无不同意见', 'Take silence as no dissent'),
    z.strictObject({ department: named('部门', 'Department', DepartmentCode) }),
    ({ department }, { data, actor }) =>
      changeDepartment(data, department, { deemedBy: actor.id, deemedByName: actor.name }),
  ),
  openDissent: step(words('启动分歧协调', 'Begin to talk a dissent over'), nothing, () => ({})),
  resolveDissent: answering(
    step(
      words('分歧处理', 'Settle a dissent'),
      z.strictObject({
        department: named('部门', 'Department', DepartmentCode),
        outcome: named(
          '处理结果',
          'Outcome',
          oneOf({
            withdrawn: words('部门书面撤回不同意见', 'The department withdrew its dissent'),
            adopted: words('采纳，调整清单', 'Adopted, the list is changed'),
            escalated: words('提交联席会议', 'Put to the conference'),
          }),
        ),
        note: named('说明', 'Note', text(2000)),
      }),
      ({ department, ...resolved }, { data, today }) => ({
        ...changeDepartment(data, department, { dissentResolved: { ...resolved, on: today } }),
        ...(resolved.outcome === 'adopted' ? reviewedAnew(data, today) : {}),
      }),
    ),
  ),
} satisfies Record<string, Command<HasConsultation & HasPanel>>;
