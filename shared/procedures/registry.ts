import type { CaseSnapshot, ProcedureName } from '../domain/case.ts';
import type { Procedure } from '../procedure/definition.ts';
import { revocation } from './revocation.ts';
import { voluntaryExit } from './voluntary-exit.ts';

/** Every version of every procedure that a case may still be pinned to, the first version first. */
const versions: Readonly<Record<ProcedureName, readonly Procedure<unknown>[]>> = {
  voluntaryExit: [voluntaryExit],
  revocation: [revocation],
};

export const procedures: readonly Procedure<unknown>[] = Object.values(versions).flat();

/** The definition of that name that stands now, for what no case at hand is pinned by. */
export const latestOf = (name: ProcedureName): Procedure<unknown> => {
  const latest = versions[name].at(-1);
  if (!latest) throw new TypeError(`no procedure ${name}`);
  return latest;
};

/** The definition a case began under; throws where it is gone, for such a case could never be moved again. */
export const procedureOf = ({
  procedure,
  procedureVersion,
}: Pick<CaseSnapshot, 'procedure' | 'procedureVersion'>): Procedure<unknown> => {
  const found = versions[procedure].find(({ version }) => version === procedureVersion);
  if (!found) throw new TypeError(`no definition of ${procedure} version ${procedureVersion}`);
  return found;
};
