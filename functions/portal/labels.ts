import type { CaseSnapshot } from '#shared/domain/case.ts';
import { chineseNumeral } from '#shared/domain/numerals.ts';
import { type Role, roles } from '#shared/domain/roles.ts';
import type { Move, Procedure } from '#shared/procedure/definition.ts';
import { rolesOf } from '#shared/procedure/definition.ts';
import { procedures } from '#shared/procedures/registry.ts';
import { type Lang, say, type Words, words } from '#templates/pages/words.ts';

/** The definition of that name, for labels where no case is at hand. */
export const procedureNamed = (name: CaseSnapshot['procedure']): Procedure<unknown> => {
  const found = procedures.findLast((one) => one.name === name);
  if (!found) throw new TypeError(`no procedure ${name}`);
  return found;
};

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
  recordService: { label: words('登记送达', 'Record a receipt') },
};

export const commandWords = ({ commands }: Procedure<unknown>, command: string): Words =>
  labelIn({ ...beside, ...commands }, command);

export const commandLabel = (lang: Lang, procedure: Procedure<unknown>, command: string): string =>
  say(lang, commandWords(procedure, command));

export const timerWords = ({ timers }: Procedure<unknown>, name: string): Words => labelIn(timers, name);

export const timerLabel = (lang: Lang, procedure: Procedure<unknown>, name: string): string =>
  say(lang, timerWords(procedure, name));

/** What a record of a case names by its inner name: states, clocks, roles, procedures. */
export const recordNames = ({ states, timers }: Procedure<unknown>): Readonly<Record<string, Words>> => ({
  ...roles,
  ...Object.fromEntries(procedures.map(({ name, label }) => [name, label])),
  ...Object.fromEntries(Object.entries(timers).map(([name, { label }]) => [name, label])),
  ...Object.fromEntries(Object.entries(states).map(([name, { label }]) => [name, label])),
});

export const roleLabel = (lang: Lang, role: Role): string => say(lang, roles[role]);

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
