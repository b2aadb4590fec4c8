import { type Ban, banFigures, banTerm } from './ban.ts';
import type { Day } from './day.ts';
import { defined } from './defined.ts';
import type { DirectoryEntry, DirectoryStatus, SkillLevelCertificate } from './directory.ts';
import { type ExitDecision, isNothing, isStayed, type Taking, takingAt } from './exit-decision.ts';
import type { CaseId, CertificateId } from './ids.ts';

type Held = Pick<SkillLevelCertificate, 'certificateId' | 'approvedOn' | 'status' | 'endedOn'>;

/** What the decisions are about: the certificates ever approved, and how all of it stands in the entry. */
export type Holding = Pick<DirectoryEntry, 'uscc' | 'status' | 'endedOn'> & { readonly certificates: readonly Held[] };

/** What is asked: how it stood on `on`, by what was known at the end of `knownOn`. */
export type Moment = { readonly on: Day; readonly knownOn: Day };

/** By which way something ended and when; `by` is missing where it ended by no decision on record. */
export type Ended = { readonly status: DirectoryStatus; readonly endedOn?: Day; readonly by?: CaseId };

/** How an organization stands by its decisions: what has ended and by which of them, and whom they bar. */
export type DirectoryStanding = {
  readonly qualification?: Ended;
  readonly certificates: ReadonlyMap<CertificateId, Ended>;
  readonly bans: readonly Ban[];
};

type Counted = { readonly decision: ExitDecision; readonly taking: Taking };

const banOf = (uscc: Holding['uscc'], { way, caseId, effectiveOn }: ExitDecision): Ban => ({
  ...{ uscc, kind: way, caseId, effectiveOn },
  ...banTerm(effectiveOn, banFigures[way].value),
});

/** One decision after those before it: what it names ends, and what Article 2 takes along. */
const after =
  ({ uscc, certificates }: Holding) =>
  (standing: DirectoryStanding, { decision, taking }: Counted): DirectoryStanding => {
    const { caseId: by, way, effectiveOn: endedOn, banAppliesTo } = decision;
    const ended: Ended = { status: way === 'revocation' ? 'revoked' : 'exitedVoluntary', endedOn, by };
    const active = certificates.filter(
      ({ certificateId, approvedOn }) => approvedOn <= endedOn && !standing.certificates.has(certificateId),
    );
    const remain = active.filter(({ certificateId }) => !taking.certificateIds.includes(certificateId));
    const whole = taking.scope === 'qualification' || (remain.length === 0 && !standing.qualification);
    const ends = whole ? active : active.filter((held) => !remain.includes(held));
    const qualification = standing.qualification ?? (whole ? ended : undefined);
    return {
      ...defined({ qualification }),
      certificates: new Map([
        ...standing.certificates,
        ...ends.map(({ certificateId }) => [certificateId, ended] as const),
      ]),
      bans: whole || banAppliesTo === 'anyExit' ? [...standing.bans, banOf(uscc, decision)] : standing.bans,
    };
  };

/** The decisions in the order in which they took effect (Art. 2); of one day, as the entry lists them. */
const fold = (holding: Holding, counted: readonly Counted[], from: DirectoryStanding): DirectoryStanding =>
  counted
    .toSorted(({ decision: one }, { decision: other }) =>
      one.effectiveOn === other.effectiveOn ? 0 : one.effectiveOn < other.effectiveOn ? -1 : 1,
    )
    .reduce(after(holding), from);

/** What ended by no decision on record stays as it is, whatever is set aside. */
const unexplained = (holding: Holding, decisions: readonly ExitDecision[]): DirectoryStanding => {
  const asTaken = decisions.map((decision) => ({ decision, taking: decision }));
  const taken = fold(holding, asTaken, { certificates: new Map(), bans: [] });
  const by = (ended: Ended | undefined, { status, endedOn }: Pick<Held, 'status' | 'endedOn'>): boolean =>
    status === 'active' || (ended !== undefined && (endedOn === undefined || (ended.endedOn ?? '') <= endedOn));
  const others = holding.certificates.filter((held) => !by(taken.certificates.get(held.certificateId), held));
  return {
    ...(by(taken.qualification, holding) ? {} : { qualification: endedAs(holding) }),
    certificates: new Map(others.map((held) => [held.certificateId, endedAs(held)])),
    bans: [],
  };
};

const endedAs = ({ status, endedOn }: Pick<Held, 'status' | 'endedOn'>): Ended => ({
  status,
  ...defined({ endedOn }),
});

const until = ({ qualification, certificates, ...rest }: DirectoryStanding, on: Day): DirectoryStanding => ({
  ...rest,
  ...(qualification && (qualification.endedOn ?? on) <= on ? { qualification } : {}),
  certificates: new Map([...certificates].filter(([, { endedOn }]) => (endedOn ?? on) <= on)),
});

/** Nothing is active without the qualification, whenever it was entered. */
const without = ({ certificates }: Holding, standing: DirectoryStanding): DirectoryStanding => {
  const { qualification } = standing;
  if (!qualification) return standing;
  const all = certificates.map(
    ({ certificateId }) => [certificateId, standing.certificates.get(certificateId) ?? qualification] as const,
  );
  return { ...standing, certificates: new Map(all) };
};

/**
 * How an organization stands by the decisions in force on a day, in the order in which they took effect (Art. 2): no
 * certificate outlives the qualification, a qualification that fell because certificates had fallen is back with the
 * first of them, and bans follow from what remains (O4.2). A decision set aside counts on no day, by what is known
 * since; one whose effect rests does not count on the days of its stay.
 */
export const standingOf = (
  holding: Holding,
  decisions: readonly ExitDecision[],
  { on, knownOn }: Moment,
): DirectoryStanding => {
  const counted = decisions
    .filter(({ effectiveOn }) => effectiveOn <= on && effectiveOn <= knownOn)
    .filter((decision) => !isStayed(decision, { on, knownOn }))
    .map((decision) => ({ decision, taking: takingAt(decision, knownOn) }))
    .filter(({ taking }) => !isNothing(taking));
  return without(holding, fold(holding, counted, until(unexplained(holding, decisions), on)));
};
