import { type Ban, type BanAnswer, barredOn } from './ban.ts';
import type { Day } from './day.ts';
import { type Moment, standingOf } from './decisions-in-force.ts';
import { defined } from './defined.ts';
import type { DirectoryEntry } from './directory.ts';
import type { ExitDecision } from './exit-decision.ts';

type Entry = Pick<DirectoryEntry, 'uscc' | 'status' | 'endedOn' | 'certificates' | 'decisions'>;

/** A ban as it was laid, with what became of the decision that laid it. */
export type StandingBan = Ban & {
  /** The day on which what laid it was set aside: it counts on no day any more. */
  readonly setAsideOn?: Day;
  /** The days on which its effect rested, the last of each left out; without a last day it rests still. */
  readonly stays?: readonly { readonly from: Day; readonly until?: Day | undefined }[];
};

/** One case may decide twice, the second time once the first was set aside: a ban is of one decision. */
const isOf = ({ caseId, effectiveOn }: Ban, decided: Pick<Ban, 'caseId' | 'effectiveOn'>): boolean =>
  caseId === decided.caseId && effectiveOn === decided.effectiveOn;

const listedIn = (ban: Ban, bans: readonly Ban[]): boolean => bans.some((other) => isOf(ban, other));

/** The bans that count on a day, by what was known at the end of another; those of no decision on record stand. */
const countedBans = (bans: readonly Ban[], entry: Entry | undefined, moment: Moment): readonly Ban[] => {
  const decisions = entry?.decisions ?? [];
  if (!entry || decisions.length === 0) return bans.filter(({ effectiveOn }) => effectiveOn <= moment.knownOn);
  const left = standingOf(entry, decisions, moment).bans;
  return bans.filter(
    (ban) =>
      ban.effectiveOn <= moment.knownOn && (listedIn(ban, left) || !decisions.some((decision) => isOf(ban, decision))),
  );
};

const unstayed = (entry: Entry): Entry => ({
  ...entry,
  decisions: (entry.decisions ?? []).map(({ stays: _stays, ...decision }): ExitDecision => decision),
});

const standingBan = (ban: Ban, entry: Entry | undefined): StandingBan => {
  const decisions = entry?.decisions ?? [];
  const stays = decisions.find((decision) => isOf(ban, decision))?.stays ?? [];
  const days = decisions.flatMap(({ revisions = [] }) => revisions.map(({ on }) => on)).toSorted();
  const gone = (on: Day): boolean =>
    entry !== undefined && !listedIn(ban, countedBans([ban], unstayed(entry), { on, knownOn: on }));
  const setAsideOn = days.find((on) => on >= ban.effectiveOn && gone(on));
  return { ...ban, ...defined({ setAsideOn }), ...(stays.length > 0 ? { stays } : {}) };
};

/** The bans ever laid on an entity, with what became of each. */
export const standingBans = (bans: readonly Ban[], entry: Entry | undefined): readonly StandingBan[] =>
  bans.map((ban) => standingBan(ban, entry));

/**
 * Whether an application received on a day is barred, by the decisions in force as known today; where on that day itself
 * something else was known, what was.
 */
export const barredBy = (
  bans: readonly Ban[],
  entry: Entry | undefined,
  { on, today }: { readonly on: Day; readonly today: Day },
): BanAnswer & { readonly knownThen?: BanAnswer } => {
  const held = barredOn(countedBans(bans, entry, { on, knownOn: today > on ? today : on }), on);
  if (on >= today) return held;
  const knownThen = barredOn(countedBans(bans, entry, { on, knownOn: on }), on);
  const same = knownThen.barred === held.barred && knownThen.lastBarredDay === held.lastBarredDay;
  return same ? held : { ...held, knownThen };
};

/**
 * What the directory notes beside a decision by which something left: it was set aside or narrowed, its effect rests, or
 * it was found unlawful and stands.
 */
export type DecisionNote = {
  readonly effectiveOn: Day;
  readonly way: ExitDecision['way'];
  readonly changedOn?: Day;
  readonly changed?: 'setAside' | 'narrowed';
  readonly stays?: readonly { readonly from: Day; readonly until?: Day | undefined }[];
  readonly unlawfulOn?: Day;
};

/** The notes of an entry, for everybody. */
export const decisionNotes = ({ decisions = [] }: Pick<DirectoryEntry, 'decisions'>): readonly DecisionNote[] =>
  decisions
    .filter(({ revisions, stays, unlawfulOn }) => revisions || stays || unlawfulOn)
    .map(({ effectiveOn, way, revisions, stays, unlawfulOn }) => {
      const last = revisions?.at(-1);
      const whole = last?.scope === 'certificate' && last.certificateIds.length === 0;
      return {
        ...{ effectiveOn, way },
        ...(last ? { changedOn: last.on, changed: whole ? ('setAside' as const) : ('narrowed' as const) } : {}),
        ...defined({ stays, unlawfulOn }),
      };
    });
