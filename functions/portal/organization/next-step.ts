import type { TurnStep } from '#shared/domain/case-card.ts';
import type { Role } from '#shared/domain/roles.ts';
import { rolesWords } from '#shared/domain/roles.ts';
import { type Procedure, rolesOf } from '#shared/procedure/definition.ts';
import { ordinaryMovesOf } from '#shared/procedure/ordinary.ts';
import { type Words, words } from '#templates/pages/words.ts';
import { commandLabel } from '../labels.ts';

export type NextStep = { readonly next: Words; readonly yours: boolean };

const over = words('已办结', 'Concluded');

/** What a state waits for on the main way: by the organization itself before others. */
export const nextStep = (procedure: Procedure<unknown>, state: string, mine: readonly TurnStep[]): NextStep => {
  const { next = [], final } = procedure.states[state] ?? {};
  if (mine.length > 0)
    return {
      next: words(
        mine.map(({ name }) => commandLabel('zh', procedure, name)).join('、'),
        mine.map(({ name }) => commandLabel('en', procedure, name)).join(', '),
      ),
      yours: true,
    };
  if (final) return { next: over, yours: false };
  const awaited = next.flatMap((name) => ordinaryMovesOf(procedure.states[state], name)).flatMap(rolesOf);
  const others = [...new Set(awaited)].filter((role): role is Role => role !== 'system' && role !== 'organization');
  if (others.length === 0) return { next: words('等待期限届满', 'Waits for a term to end'), yours: false };
  return {
    next: words(`由${rolesWords(others).zh}办理`, `With: ${rolesWords(others).en}`),
    yours: false,
  };
};
