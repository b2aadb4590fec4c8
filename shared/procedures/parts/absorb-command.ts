import { z } from 'zod';
import { CaseId } from '../../domain/ids.ts';
import { words } from '../../domain/words.ts';
import { commandOf } from '../../procedure/definition.ts';

/** Ends a case whose subject another exit has taken with it (Art. 2). */
export const absorbCommand = commandOf<{ readonly absorbedBy?: CaseId }>()(
  words('随资质退出终结', 'End with the qualification'),
  z.strictObject({ by: CaseId }),
  ({ by }) => ({ absorbedBy: by }),
);
