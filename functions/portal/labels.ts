import type { CaseSnapshot } from '#shared/domain/case.ts';
import { chineseNumeral } from '#shared/domain/numerals.ts';
import { type Role, roles } from '#shared/domain/roles.ts';
import type { Move, Procedure } from '#shared/procedure/definition.ts';
import { rolesOf } from '#shared/procedure/definition.ts';
import { procedures } from '#shared/procedures/registry.ts';
import { spelledOut } from '#templates/forms/field-words.ts';
import { type Lang, say, words } from '#templates/pages/words.ts';

/** The definition of that name, for labels where no case is at hand. */
export const procedureNamed = (name: CaseSnapshot['procedure']): Procedure<unknown> => {
  const found = procedures.findLast((one) => one.name === name);
  if (!found) throw new TypeError(`no procedure ${name}`);
  return found;
};

export const procedureLabel = (lang: Lang, procedure: Procedure<unknown>): string =>
  say(lang, words(procedure.label, spelledOut(procedure.name)));

export const stateLabel = (lang: Lang, { states }: Procedure<unknown>, state: string): string =>
  say(lang, words(states[state]?.label ?? state, spelledOut(state)));

/** What a case's log names that is no command of a procedure. */
const beside: Readonly<Record<string, string>> = { open: '新建案件', split: '分案', correctDocument: '更正文书' };

export const commandLabel = (lang: Lang, { commands }: Procedure<unknown>, command: string): string =>
  say(lang, words(commands[command]?.label ?? beside[command] ?? command, spelledOut(command)));

export const timerLabel = (lang: Lang, { timers }: Procedure<unknown>, name: string): string =>
  say(lang, words(timers[name]?.label ?? name, spelledOut(name)));

/** What a record of a case names by its inner name: states, clocks, roles, procedures. */
export const recordNames = ({ states, timers }: Procedure<unknown>): Readonly<Record<string, string>> => ({
  ...roles,
  ...Object.fromEntries(procedures.map(({ name, label }) => [name, label])),
  ...Object.fromEntries(Object.entries(timers).map(([name, { label }]) => [name, label])),
  ...Object.fromEntries(Object.entries(states).map(([name, { label }]) => [name, label])),
});

export const roleLabel = (lang: Lang, role: Role): string => say(lang, words(roles[role], spelledOut(role)));

/** An item of an article as the rules number it: `（三）`. */
export const itemNumeral = (item: number): string => `（${chineseNumeral(item)}）`;

/** Where a move leads, in words. */
export const targetLabel = (lang: Lang, procedure: Procedure<unknown>, { to }: Move): string => {
  if (to === 'same') return say(lang, words('状态不变', 'The state stays'));
  if (to === 'resumed') return say(lang, words('回到中止前的状态', 'Back to the state before'));
  return stateLabel(lang, procedure, to);
};

export const givers = (lang: Lang, move: Move): string =>
  rolesOf(move)
    .map((role) => roleLabel(lang, role))
    .join('、');
