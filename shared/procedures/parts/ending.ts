import { z } from 'zod';
import { practice } from '../../domain/basis.ts';
import type { Day } from '../../domain/day.ts';
import { text } from '../../domain/directory.ts';
import type { CertificateId } from '../../domain/ids.ts';
import { named } from '../../domain/label.ts';
import { words } from '../../domain/words.ts';
import type { Command, Guard, Move } from '../../procedure/definition.ts';
import { commandOf } from '../../procedure/make-commands.ts';

/** An ending, or the leaving of certificates, that was told by D57: a case that ended is about none by name. */
export type EndingTold = {
  readonly on: Day;
  readonly reason: string;
  readonly certificateIds: readonly CertificateId[];
};

export type HasEndings = { readonly endingsTold?: readonly EndingTold[] };

/** What of a case ended or left without a letter: the certificates that left, none where the case itself ended. */
export type Untold = Pick<EndingTold, 'certificateIds'>;

const basis = practice(
  '案件或者证书不经单独决定而终结的，书面告知',
  'a case, or a certificate of it, that ends without a decision of its own is told in writing',
);

/** Tells what ended or left; a head signs the letter, no clock does (O10, O14). */
export const tellEndingCommand = <Data extends HasEndings>(untold: (data: Data) => Untold | undefined): Command<Data> =>
  commandOf<Data>()(
    words('告知终结办理', 'Tell that it ended'),
    z.strictObject({ reason: named('理由', 'Reasons', text(500)) }),
    ({ reason }, { data, today }) => {
      const { certificateIds = [] } = untold(data) ?? {};
      const told: HasEndings = { endingsTold: [...(data.endingsTold ?? []), { on: today, reason, certificateIds }] };
      return told as Partial<Data>;
    },
  );

export const endingGuards = <Data extends HasEndings>(
  untold: (data: Data) => Untold | undefined,
): Readonly<Record<'endingUntold', Guard<Data>>> => ({
  endingUntold: {
    basis,
    test: ({ before }) => untold(before.data) !== undefined,
    message: () => ({
      zh: '没有尚未告知的终结或者移出，或者该结果已由其他文书告知。',
      en: 'Nothing ended or left that was not told, by this letter or another.',
    }),
  },
});

export const tellEnding: Move = {
  to: 'same',
  by: 'officeHead',
  requires: ['endingUntold'],
  issues: ['endingNotice'],
  beyond: true,
  despite: ['notHeld', 'notAbsorbed', 'conferenceHeeded'],
  basis,
};
