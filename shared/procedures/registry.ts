import type { CaseSnapshot } from '../domain/case.ts';
import type { Procedure } from '../procedure/definition.ts';
import { revocation } from './revocation.ts';
import { voluntaryExit } from './voluntary-exit.ts';

/** Every version of every procedure that a case may still be pinned to. */
export const procedures = [voluntaryExit, revocation] as unknown as readonly Procedure<unknown>[];

/** The definition a case began under; throws where it is gone, for such a case could never be moved again. */
export const procedureOf = ({
  procedure,
  procedureVersion,
}: Pick<CaseSnapshot, 'procedure' | 'procedureVersion'>): Procedure<unknown> => {
  const found = procedures.find(({ name, version }) => name === procedure && version === procedureVersion);
  if (!found) throw new TypeError(`no definition of ${procedure} version ${procedureVersion}`);
  return found;
};
