import { z } from 'zod';
import { practice } from '../../domain/basis.ts';
import { type Day, endOfDay, type Instant } from '../../domain/day.ts';
import { defined } from '../../domain/defined.ts';
import { type OpenCase, text } from '../../domain/directory.ts';
import { holdersOf, toldTooLate } from '../../domain/holding.ts';
import { named, oneOf } from '../../domain/label.ts';
import { words } from '../../domain/words.ts';
import type { Command, Move, Situation, State } from '../../procedure/definition.ts';
import { commandOf } from '../../procedure/make-commands.ts';
import { type Released, releaseByTime, released } from './release.ts';

/** Why a case rests; `transferred` is a matter for the police, a court or another authority. */
export const suspensionGrounds = {
  litigation: words('有关诉讼、仲裁未结', 'Litigation or arbitration is pending'),
  openRevocation: words('取消程序未结', 'A revocation is open'),
  transferred: words('移送有关机关处理', 'Handed to another authority'),
  other: words('其他须中止的情形', 'Another ground to wait'),
};

type Ground = keyof typeof suspensionGrounds;

export type Suspension = {
  readonly ground: Ground;
  readonly reason: string;
  readonly from: Day;
  /** The notice of the revocation was received after its quiet holding had ended: a head holds anew (O10). */
  readonly anew?: true;
  /** `overrode` where the office let the case go on although its ground still stood. */
  readonly ended?: { readonly reason: string; readonly on: Day; readonly overrode?: boolean | undefined };
};

export type HasSuspension = {
  readonly suspension?: Suspension;
  /** A head's proposal to let the case go on although a revocation is open, which another head decides on (O3.4). */
  readonly releaseProposed?: { readonly reason: string; readonly at: Instant; readonly by: readonly string[] };
  /** The mark of release: revocations opened until then hold the case no more. */
  readonly releasedAt?: Instant;
  /** What heads overrode when they let the case go on. */
  readonly released?: Released;
};

/** The case's mark of release; of a release from before marks were kept, the end of its day. */
export const releaseOf = ({ releasedAt, suspension }: HasSuspension): Instant | undefined =>
  releasedAt ?? (suspension?.ended?.overrode ? endOfDay(suspension.ended.on) : undefined);

/** What the directory entry keeps of how a case rests. */
export const restOf = (data: HasSuspension): Pick<OpenCase, 'resting' | 'releasedAt' | 'heldAnew'> => {
  const releasedAt = releaseOf(data);
  const rests = data.suspension?.ground === 'openRevocation' && !data.suspension.ended;
  return {
    ...(rests ? { resting: true } : {}),
    ...(rests && data.suspension?.anew ? { heldAnew: true } : {}),
    ...defined({ releasedAt }),
  };
};

/** Whether every revocation of which the organization was told was told too late to hold without a head's decision. */
const isHeldAnew = ({ before, facts: { entry }, today }: Situation<HasSuspension>): boolean => {
  const row = entry.openCases.find(({ caseId }) => caseId === before.caseId);
  if (!row) return false;
  const told = holdersOf(entry, row, today).some(({ noticeReceivedOn }) => noticeReceivedOn !== undefined);
  return !told && toldTooLate(entry, row, today).length > 0;
};

const step = commandOf<HasSuspension>();

/** Suspension and resumption of a case that has not been answered (R3.4). */
export const suspensionCommands = {
  suspend: step(
    words('中止办理', 'Suspend'),
    z.strictObject({
      ground: named('理由', 'Reasons', oneOf(suspensionGrounds)),
      reason: named('理由', 'Reasons', text(500)),
    }),
    (input, seen) => ({
      suspension: {
        ...{ ...input, from: seen.today },
        ...(input.ground === 'openRevocation' && isHeldAnew(seen) ? { anew: true } : {}),
      },
    }),
  ),
  resume: step(
    words('恢复办理', 'Resume'),
    z.strictObject({
      reason: named('理由', 'Reasons', text(500)),
      overrides: named(
        '取消程序尚未办结，仍决定恢复办理',
        'Resumed although the revocation is still open',
        z.boolean().optional(),
      ),
    }),
    ({ reason, overrides }, seen) => {
      const { data, today } = seen;
      return data.suspension
        ? {
            suspension: { ...data.suspension, ended: { reason, on: today, ...(overrides ? { overrode: true } : {}) } },
            ...(overrides ? released(seen, data.released) : releaseByTime(seen)),
          }
        : {};
    },
  ),
} satisfies Record<string, Command<HasSuspension>>;

/** One head proposes to let a case go on although a revocation is open; another decides by resuming it (O3.4). */
export const proposeReleaseCommand = step(
  words('提议先行办理', 'Propose to let the application go on'),
  z.strictObject({ reason: named('理由', 'Reasons', text(500)) }),
  ({ reason }, { at, actor: { id, delegated = [] } }) => ({
    releaseProposed: { reason, at, by: [id, ...delegated.map(({ by }) => by.id)] },
  }),
);

/** Another head decides on the proposal where the case does not rest with a letter: it goes on as it stands (O3.4). */
export const releaseCommand = step(
  words('决定先行办理', 'Let the application go on'),
  z.strictObject({ reason: named('理由', 'Reasons', text(500)) }),
  (_, seen) => released(seen, seen.data.released),
);

export const suspend: Move = {
  to: 'suspended',
  by: 'officeHead',
  requires: ['groundStands'],
  issues: ['suspensionNotice'],
  pauses: 'all',
  despite: ['notHeld'],
  basis: practice(
    '出现中止情形的，中止办理，期限停止计算',
    'a case that cannot go on is suspended and its clocks stand still',
  ),
};

export const resume: Move = {
  to: 'resumed',
  by: 'officeHead',
  requires: ['groundGone'],
  issues: ['suspensionNotice'],
  resumes: true,
  despite: ['notHeld'],
  basis: practice('中止情形消除后恢复办理', 'the case is resumed once the ground is gone'),
};

/** A case that rests with all its clocks, and goes back to the very state it came from. */
export const suspended = (moves: State['on']): State => ({
  label: words('中止办理', 'Suspended'),
  next: ['resume'],
  ...defined({ on: moves }),
});
