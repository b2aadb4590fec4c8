import type { ProcedureName } from '#shared/domain/case.ts';
import { cascades } from '#shared/domain/directory.ts';
import { chineseNumeral } from '#shared/domain/numerals.ts';
import { recipientKinds } from '#shared/domain/recipient-words.ts';
import { findings, listLines } from '#shared/domain/review-list.ts';
import { type Role, roles } from '#shared/domain/roles.ts';
import { mailUnknown } from '#shared/domain/serving.ts';
import { actOutcomes } from '#shared/procedure/acts.ts';
import type { Move, Procedure } from '#shared/procedure/definition.ts';
import { rolesOf } from '#shared/procedure/definition.ts';
import { verdicts } from '#shared/procedure/verdict.ts';
import { stationNames } from '#shared/procedures/parts/stations.ts';
import { latestOf, procedures } from '#shared/procedures/registry.ts';
import { conclusions } from '#shared/procedures/revocation/data.ts';
import { memberWords as ofRevocations } from '#shared/procedures/revocation/member-words.ts';
import { requestMatters } from '#shared/procedures/revocation/party-request-data.ts';
import { ExitForm } from '#shared/procedures/voluntary-exit/form.ts';
import { memberWords as ofExits } from '#shared/procedures/voluntary-exit/member-words.ts';
import { type Field, fieldsOf, type Group } from '#templates/forms/field.ts';
import { type Lang, say, type Words, words } from '#templates/pages/words.ts';

/** The definition of that name, for labels where no case is at hand. */
export const procedureNamed = latestOf;

export const procedureLabel = (lang: Lang, { label }: Procedure<unknown>): string => say(lang, label);

/** The words of a name in a definition; a name that a later version dropped has none left but itself. */
const labelIn = (defined: Readonly<Record<string, { readonly label: Words }>>, name: string): Words =>
  defined[name]?.label ?? words(name, name);

export const stateWords = ({ states }: Procedure<unknown>, state: string): Words => labelIn(states, state);

export const stateLabel = (lang: Lang, procedure: Procedure<unknown>, state: string): string =>
  say(lang, stateWords(procedure, state));

/** What a case's log names that is no command of a procedure. */
const beside: Readonly<Record<string, { readonly label: Words }>> = {
  open: { label: words('新建案件', 'Open the case') },
  split: { label: words('分案', 'Part the case') },
  correctDocument: { label: words('更正文书', 'Correct a document') },
  reissueDocument: { label: words('另发文书', 'Issue a document anew') },
  voidPaper: { label: words('作废文书', 'Declare a document void') },
  recordService: { label: words('登记送达', 'Record a receipt') },
  drawExperts: { label: words('抽取专家', 'Draw experts') },
  recomputeDeadlines: { label: words('按新的放假安排重新计算期限', 'Count the terms again by a new holiday notice') },
  strikeService: { label: words('认定送达无效', 'Find a service invalid') },
};

export const commandWords = ({ commands }: Procedure<unknown>, command: string): Words =>
  labelIn({ ...beside, ...commands }, command);

/** A step by its name alone, whichever procedure has it. */
export const stepWords = (command: string): Words =>
  commandWords(procedures.find(({ commands }) => commands[command]) ?? procedureNamed('voluntaryExit'), command);

export const commandLabel = (lang: Lang, procedure: Procedure<unknown>, command: string): string =>
  say(lang, commandWords(procedure, command));

export const timerWords = ({ timers }: Procedure<unknown>, name: string): Words => labelIn(timers, name);

export const timerLabel = (lang: Lang, procedure: Procedure<unknown>, name: string): string =>
  say(lang, timerWords(procedure, name));

const membersOf: Readonly<Record<ProcedureName, Readonly<Record<string, Words>>>> = {
  voluntaryExit: ofExits,
  revocation: ofRevocations,
};

/** The values of every choice that a form offers, after the member that holds them. */
const chosenIn = (field: Field): readonly (readonly [string, Words])[] => {
  if (field.kind === 'choice')
    return field.options.flatMap(({ value, words: said }) => (said ? [[`${field.name}.${value}`, said] as const] : []));
  if (field.kind === 'list') return chosenIn({ ...field.item, name: field.item.name || field.name });
  if (field.kind === 'group') return field.fields.flatMap(chosenIn);
  if (field.kind !== 'variant') return [];
  const by = field.options.flatMap(({ value, words: said }) => (said ? [[`${field.by}.${value}`, said] as const] : []));
  return [...by, ...field.options.flatMap(({ group }) => chosenIn(group))];
};

/** Forms that open a case are no commands of it. */
const opening = chosenIn(fieldsOf(ExitForm));

/** The decisions that a definition names, after the member that holds one or names it. */
const decisionsAfter = (
  member: string,
  { decisions = {} }: Pick<Procedure<unknown>, 'decisions'>,
): Readonly<Record<string, Words>> =>
  Object.fromEntries(Object.entries(decisions).map(([name, { label }]) => [`${member}.${name}`, label]));

const valuesOf = ({
  states,
  timers,
  commands,
  decisions = {},
}: Procedure<unknown>): Readonly<Record<string, Words>> => ({
  ...Object.fromEntries(Object.entries(recipientKinds).map(([kind, said]) => [`kind.${kind}`, said])),
  ...decisionsAfter('decision', { decisions }),
  ...cascades,
  ...conclusions,
  ...roles,
  undecided: words('未形成一致意见', 'Without agreement'),
  /** Where a certificate went that an objection took off; the others that leave go where a state or a conclusion is named. */
  'to.objection': words('因公示异议成立移出', 'Taken off by an objection'),
  'to.conference': words('按联席会议意见移出', 'Left out on the word of the conference'),
  'to.rowOff': words('因名单有误撤下，另行办理', 'Taken off for a fault, to go on by itself'),
  'result.instructed': words('按联席会议意见办结', 'Closed on the word of the conference'),
  'by.officer': words('办理人员本人', 'The officer'),
  ...Object.fromEntries(Object.entries(requestMatters).map(([about, said]) => [`about.${about}`, said])),
  ...Object.fromEntries(Object.entries(actOutcomes).map(([outcome, said]) => [`outcome.${outcome}`, said])),
  ...Object.fromEntries(Object.entries(listLines).map(([line, said]) => [`line.${line}`, said])),
  ...Object.fromEntries(Object.entries(findings).map(([finding, said]) => [`finding.${finding}`, said])),
  ...Object.fromEntries(Object.entries(commands).map(([name, { label }]) => [`step.${name}`, label])),
  ...Object.fromEntries(Object.entries(stationNames).map(([name, said]) => [`station.${name}`, said])),
  ...Object.fromEntries(Object.entries(verdicts).map(([verdict, said]) => [`verdict.${verdict}`, said])),
  ...Object.fromEntries(Object.entries(commands).map(([name, { label }]) => [`command.${name}`, label])),
  ...Object.fromEntries(opening),
  ...Object.fromEntries(procedures.map(({ name, label }) => [name, label])),
  ...Object.fromEntries(Object.entries(timers).map(([name, { label }]) => [name, label])),
  ...Object.fromEntries(Object.entries(states).map(([name, { label }]) => [name, label])),
  ...Object.fromEntries(
    procedures.flatMap(({ commands: all }) => Object.values(all)).flatMap(({ input }) => chosenIn(fieldsOf(input))),
  ),
  ...Object.fromEntries(Object.values(commands).flatMap(({ input }) => chosenIn(fieldsOf(input)))),
});

/** Who took a decision is kept under its name. */
const membersIn = ({ name, decisions = {} }: Procedure<unknown>): Readonly<Record<string, Words>> => ({
  ...membersOf[name],
  ...decisionsAfter('taken', { decisions }),
});

const wordsIn = (procedure: Procedure<unknown>) => ({
  members: membersIn(procedure),
  values: valuesOf(procedure),
});

const recordWords = new Map(procedures.map((procedure) => [procedure, wordsIn(procedure)]));

/** What the record of a case calls its members and values: by its tables, by the forms that asked for them. */
export const recordOf = (procedure: Procedure<unknown>) => recordWords.get(procedure) ?? wordsIn(procedure);

/** The form of a command, by which its input is told; none for what the log names beside the commands. */
export const inputFields = ({ commands }: Procedure<unknown>, command: string): { readonly fields?: Group } => {
  const known = Object.hasOwn(commands, command) ? commands[command] : undefined;
  return known ? { fields: fieldsOf(known.input) } : {};
};

export const roleLabel = (lang: Lang, role: Role): string => say(lang, roles[role]);

/** An item of an article as the rules number it: `（三）`. */
export const itemNumeral = (item: number): string => `（${chineseNumeral(item)}）`;

/** Where a move leads, in words. */
export const targetLabel = (lang: Lang, procedure: Procedure<unknown>, { to }: Move): string => {
  if (to === 'same') return say(lang, words('状态不变', 'The state stays'));
  if (to === 'stood') return say(lang, words('回到终结前的状态', 'Back to where it stood'));
  if (to === 'resumed') return say(lang, words('回到中止前的状态', 'Back to the state before'));
  return stateLabel(lang, procedure, to);
};

/** What went wrong, in words where the system knows them, otherwise as the machine put it. */
export const taskError = (lang: Lang, error: string): string =>
  error === mailUnknown
    ? say(
        lang,
        words(
          '邮件是否已发出不明：请核对邮箱后，另行送达或者登记送达情况',
          'It is not known whether the mail went out: look into the mailbox, then serve otherwise or enter the service',
        ),
      )
    : error;

export const givers = (lang: Lang, move: Move): string =>
  rolesOf(move)
    .map((role) => roleLabel(lang, role))
    .join('、');
