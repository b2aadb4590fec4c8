import { z } from 'zod';
import { article, practice } from '../../domain/basis.ts';
import { Day } from '../../domain/day.ts';
import { CaseId } from '../../domain/ids.ts';
import { named } from '../../domain/label.ts';
import { words } from '../../domain/words.ts';
import type { Guard, Move } from '../../procedure/definition.ts';
import type { Stood } from '../../procedure/interruption.ts';
import { commandOf, internal } from '../../procedure/make-commands.ts';
import type { HasSetAside } from '../../procedure/setting-aside.ts';

export type HasAbsorption = {
  readonly absorbedBy?: CaseId;
  /** The day of the exit that took the subject with it, whenever the case was closed for it. */
  readonly absorbedOn?: Day;
  /** Where it stood, should the exit that took its subject be set aside (O4.3); absent in cases from before this was kept. */
  readonly stood?: Stood;
};

const revived = practice(
  '原决定撤销的，随之终结的案件恢复办理',
  'cases that a decision had absorbed live again once it is set aside',
);

/** Ends a case whose subject another exit has taken with it (Art. 2). */
export const absorbCommand = commandOf<HasAbsorption>()(
  words('随资质退出终结', 'End with the qualification'),
  z.strictObject({
    by: named('所随案件', 'Case that it follows', CaseId),
    on: named('所随退出的生效日期', 'Day on which the exit that it follows took effect', Day),
  }),
  ({ by, on }, { before }) => ({
    ...{ absorbedBy: by, absorbedOn: on },
    stood: { state: before.state, clocks: before.deadlines.map(({ name }) => name) },
  }),
);

/** Lives again where it stood, once the exit that had taken its subject was set aside (O4.3). */
export const reviveCommand = internal(
  commandOf<HasAbsorption & HasSetAside>()(
    words('恢复办理', 'Live again'),
    z.strictObject({
      by: named('所依撤销的案件', 'Case of the decision that was set aside', CaseId),
      on: named('撤销日期', 'Day on which that was set aside', Day),
    }),
    ({ on }) => ({ revivedOn: on }),
  ),
);

/** Its terms run anew, and what it recorded meanwhile stands. */
export const revive: Move = {
  ...{ to: 'stood', by: 'system', requires: ['stoodOnRecord'], despite: ['notHeld', 'notAbsorbed'], beyond: true },
  ...{ revives: true, drops: ['absorbedBy', 'absorbedOn', 'stood'], basis: revived },
};

export const revivalGuards: Record<string, Guard<HasAbsorption>> = {
  stoodOnRecord: {
    basis: revived,
    test: ({ before }) => before.data.stood !== undefined,
    message: () =>
      words('本案终结前的状态没有记录，请另行立案办理。', 'Where the case stood is not on record: open another one.'),
  },
};

/** An open case ends with the qualification it is about (Art. 2). */
export const absorb: Move = {
  to: 'absorbed',
  by: 'system',
  despite: ['notAbsorbed'],
  basis: article('2'),
};
