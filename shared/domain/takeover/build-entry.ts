import { type Ban, banFigures, banTerm } from '../ban.ts';
import { standingOf } from '../decisions-in-force.ts';
import { defined } from '../defined.ts';
import type { DirectoryEntry } from '../directory.ts';
import type { ExitDecision } from '../exit-decision.ts';
import { caseIdOf } from '../ids.ts';
import { inForceFrom } from '../law.ts';
import type { TakenOver } from '../taken-over.ts';
import type { Uscc } from '../uscc.ts';
import { type Group, isHeld, type Known, rowDigest } from './known.ts';
import type { RowOf } from './sheets.ts';

/** Which run takes over, and on which day it was approved. */
export type Run = Pick<TakenOver, 'run' | 'on'>;

const from = ({ run, on }: Run, { row }: { readonly row: number }): TakenOver => ({ run, on, row });

/** The exits as decisions, so that they are worked out as the system's own are; their numbers stand for nothing. */
const decisionsOf = (uscc: Uscc, exits: readonly RowOf<'exits'>[], { banAppliesTo }: Pick<Known, 'banAppliesTo'>) =>
  exits.map(
    ({ way, scope, certificateIds = [], effectiveOn }, at): ExitDecision => ({
      caseId: caseIdOf(uscc, at + 1),
      ...{ way, scope, effectiveOn, banAppliesTo },
      certificateIds: scope === 'certificate' ? certificateIds : [],
    }),
  );

/** How an organization and its certificates stand after the exits of a workbook (Art. 2), and the bans of the Rules (Art. 10). */
export const standingOfGroup = (
  uscc: Uscc,
  { certificates, exits }: Group,
  known: Pick<Known, 'banAppliesTo' | 'today'>,
) => {
  const holding = {
    ...{ uscc, status: 'active' as const },
    certificates: certificates.map(({ certificateId, approvedOn }) => ({
      certificateId,
      approvedOn,
      status: 'active' as const,
    })),
  };
  const { today } = known;
  return standingOf(holding, decisionsOf(uscc, exits, known), { on: today, knownOn: today });
};

/** Bans of a workbook: of its exits, none of them from before the Rules, and those of another basis that it lists. */
export const bansOf = (
  uscc: Uscc,
  group: Group,
  { known, run }: { readonly known: Pick<Known, 'banAppliesTo' | 'today'>; readonly run: Run },
): Ban[] => {
  const { bans } = standingOfGroup(uscc, group, known);
  const byLaw = bans
    .filter(({ effectiveOn }) => effectiveOn >= inForceFrom)
    .map(({ caseId: _none, ...ban }): Ban => {
      const exit = group.exits.find(({ effectiveOn, way }) => effectiveOn === ban.effectiveOn && way === ban.kind);
      return { ...ban, ...(exit ? { basis: exit.document, takenOver: from(run, exit) } : {}) };
    });
  const listed = group.bans.map((row): Ban => {
    const { way: kind, effectiveOn, basis } = row;
    return {
      uscc,
      kind,
      effectiveOn,
      ...banTerm(effectiveOn, banFigures[kind].value),
      basis,
      takenOver: from(run, row),
    };
  });
  return [...byLaw, ...listed];
};

/** The digests of all that a group says of its organization. */
const digestsOf = ({ organization, formerNames, certificates, exits, bans, failedRectifications }: Group): string[] => [
  ...(organization ? [rowDigest('organizations', organization)] : []),
  ...formerNames.map((row) => rowDigest('formerNames', row)),
  ...certificates.map((row) => rowDigest('certificates', row)),
  ...exits.map((row) => rowDigest('exits', row)),
  ...bans.map((row) => rowDigest('bans', row)),
  ...failedRectifications.map((row) => rowDigest('failedRectifications', row)),
];

const namesOf = ({ formerNames }: Group) =>
  formerNames
    .map(({ name, until, basis }) => ({ name, until, basis }))
    .toSorted((a, b) => (a.until < b.until ? -1 : 1));

const failuresOf = ({ failedRectifications }: Group, run: Run) =>
  failedRectifications.map((row) => {
    const { certificateIds = [], on, orderNumber, finding } = row;
    return { certificateIds, on, orderNumber, finding, takenOver: from(run, row) };
  });

/** The entry of an organization that the system does not have; undefined where a workbook only lays a ban on a body. */
export const newEntry = (
  group: Group,
  { known, run }: { readonly known: Pick<Known, 'banAppliesTo' | 'today'>; readonly run: Run },
): DirectoryEntry | undefined => {
  const { organization } = group;
  if (!organization) return undefined;
  const { uscc, name, address, contactName, contactPhone } = organization;
  const standing = standingOfGroup(uscc, group, known);
  const { status = 'active', endedOn } = standing.qualification ?? {};
  const certificates = group.certificates.map((row) => {
    const { certificateId, approvedOn } = row;
    const ended = standing.certificates.get(certificateId);
    const stands = { status: ended?.status ?? ('active' as const), ...defined({ endedOn: ended?.endedOn }) };
    return { certificateId, name: row.name, approvedOn, ...stands, takenOver: from(run, row) };
  });
  const failures = failuresOf(group, run);
  return {
    ...{ uscc, name, address, contact: { name: contactName, phone: contactPhone }, status, certificates },
    ...defined({ endedOn }),
    ...{ openCases: [], caseCount: 0, version: 1, takenOver: { runs: [run], rows: digestsOf(group) } },
    ...(group.formerNames.length > 0 ? { earlierNames: namesOf(group) } : {}),
    ...(failures.length > 0 ? { failedRectifications: failures } : {}),
  };
};

/** What of a group an entry does not have yet; of what it has nothing is touched, whatever became of it since. */
const unheld = (entry: DirectoryEntry, group: Group): Group => ({
  formerNames: group.formerNames.filter((row) => !isHeld(entry, 'formerNames', row)),
  certificates: group.certificates.filter((row) => !isHeld(entry, 'certificates', row)),
  bans: group.bans.filter((row) => !isHeld(entry, 'bans', row)),
  failedRectifications: group.failedRectifications.filter((row) => !isHeld(entry, 'failedRectifications', row)),
  exits: [],
});

/** The entry with what a workbook adds to it, one version on; undefined where it has all of it. */
export const addedTo = (entry: DirectoryEntry, whole: Group, run: Run): DirectoryEntry | undefined => {
  const group = unheld(entry, whole);
  const added = digestsOf(group);
  if (added.length === 0) return undefined;
  const { takenOver, earlierNames = [], failedRectifications = [] } = entry;
  const names = [...earlierNames, ...namesOf(group)].toSorted((a, b) => (a.until < b.until ? -1 : 1));
  const failures = [...failedRectifications, ...failuresOf(group, run)];
  const certificates = group.certificates.map((row) => {
    const { certificateId, name, approvedOn } = row;
    return { certificateId, name, approvedOn, status: 'active' as const, takenOver: from(run, row) };
  });
  return {
    ...entry,
    certificates: [...entry.certificates, ...certificates],
    ...(names.length > 0 ? { earlierNames: names } : {}),
    ...(failures.length > 0 ? { failedRectifications: failures } : {}),
    takenOver: { runs: [...(takenOver?.runs ?? []), run], rows: [...(takenOver?.rows ?? []), ...added] },
    version: entry.version + 1,
  };
};
