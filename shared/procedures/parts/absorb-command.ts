import { z } from 'zod';
import { CaseId } from '../../domain/ids.ts';
import { commandOf } from '../../procedure/definition.ts';

/** Ends a case whose subject another exit has taken with it (Art. 2). */
export const absorbCommand = commandOf<{ readonly absorbedBy?: CaseId }>()(
  '随资质退出终结',
  z.strictObject({ by: CaseId }),
  ({ by }) => ({ absorbedBy: by }),
);
