import { own } from '../domain/own.ts';
import type { AnnexKey } from './annex.ts';
import type { GivenCommand } from './decide.ts';
import type { Procedure } from './definition.ts';

/** What lies beside a case of that which a command is about: whoever decides it reads this first, for its facts. */
export const besideNamed = <Data>(
  { commands }: Procedure<Data>,
  { name, input }: Pick<GivenCommand, 'name' | 'input'>,
): readonly AnnexKey[] => {
  const command = own(commands, name);
  const parsed = command?.reads && command.input.safeParse(input);
  return parsed?.success ? (command?.reads?.(parsed.data) ?? []) : [];
};
