import { z } from 'zod';
import { article } from '../../domain/basis.ts';
import { Day } from '../../domain/day.ts';
import { CaseId } from '../../domain/ids.ts';
import { named } from '../../domain/label.ts';
import { words } from '../../domain/words.ts';
import type { Move } from '../../procedure/definition.ts';
import { commandOf } from '../../procedure/make-commands.ts';

export type HasAbsorption = {
  readonly absorbedBy?: CaseId;
  /** The day of the exit that took the subject with it, whenever the case was closed for it. */
  readonly absorbedOn?: Day;
};

/** Ends a case whose subject another exit has taken with it (Art. 2). */
export const absorbCommand = commandOf<HasAbsorption>()(
  words('随资质退出终结', 'End with the qualification'),
  z.strictObject({
    by: named('所随案件', 'Case that it follows', CaseId),
    on: named('所随退出的生效日期', 'Day on which the exit that it follows took effect', Day),
  }),
  ({ by, on }) => ({ absorbedBy: by, absorbedOn: on }),
);

/** An open case ends with the qualification it is about (Art. 2). */
export const absorb: Move = {
  to: 'absorbed',
  by: 'system',
  despite: ['notAbsorbed'],
  basis: article('2'),
};
