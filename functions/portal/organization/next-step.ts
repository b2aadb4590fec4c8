import type { Role } from '#shared/domain/roles.ts';
import { rolesWords } from '#shared/domain/roles.ts';
import { type Procedure, rolesOf } from '#shared/procedure/definition.ts';
import { ordinaryMovesOf } from '#shared/procedure/ordinary.ts';
import { standingCommands } from '#shared/procedures/listing.ts';
import { type Words, words } from '#templates/pages/words.ts';
import { commandLabel } from '../labels.ts';

export type NextStep = { readonly next: Words; readonly yours: boolean };

const over = words('已办结', 'Concluded');

/** What a state waits for, apart from what may be done at any time: by the organization itself before others. */
export const nextStep = (procedure: Procedure<unknown>, state: string): NextStep => {
  const { on = {}, final } = procedure.states[state] ?? {};
  if (final) return { next: over, yours: false };
  const standing = standingCommands(procedure);
  const awaited = Object.keys(on)
    .filter((name) => !standing.has(name) && !procedure.commands[name]?.internal)
    .map((name) => ({ name, by: ordinaryMovesOf(procedure.states[state], name).flatMap(rolesOf) }));
  const mine = awaited.filter(({ by }) => by.includes('organization'));
  if (mine.length > 0)
    return {
      next: words(
        mine.map(({ name }) => commandLabel('zh', procedure, name)).join('、'),
        mine.map(({ name }) => commandLabel('en', procedure, name)).join(', '),
      ),
      yours: true,
    };
  const others = [...new Set(awaited.flatMap(({ by }) => by))].filter((role): role is Role => role !== 'system');
  if (others.length === 0) return { next: words('等待期限届满', 'Waits for a term to end'), yours: false };
  return {
    next: words(`由${rolesWords(others).zh}办理`, `With: ${rolesWords(others).en}`),
    yours: false,
  };
};
