import type { Day } from './day.ts';
import { type DirectoryStanding, type Ended, standingOf } from './decisions-in-force.ts';
import { defined } from './defined.ts';
import type { DirectoryEntry, OpenCase } from './directory.ts';
import type { ExitDecision, Taking } from './exit-decision.ts';
import type { CaseId } from './ids.ts';

/** What becomes of one decision of an entry, on a day. */
export type Change = {
  readonly caseId: CaseId;
  readonly on: Day;
  readonly becomes: { readonly left: Taking } | 'stayed' | 'resumed' | 'foundUnlawful';
};

const changed = (decision: ExitDecision, { on, becomes }: Change): ExitDecision => {
  const { revisions = [], stays = [] } = decision;
  if (becomes === 'stayed') return { ...decision, stays: [...stays, { from: on }] };
  if (becomes === 'resumed')
    return { ...decision, stays: stays.map((stay) => (stay.until ? stay : { ...stay, until: on })) };
  if (becomes === 'foundUnlawful') return { ...decision, unlawfulOn: on };
  const { scope, certificateIds } = becomes.left;
  return { ...decision, revisions: [...revisions, { on, scope, certificateIds: [...certificateIds] }] };
};

/** The decision that a case took last: one that was set aside before it was decided again stays as it was. */
const lastOf = (decisions: readonly ExitDecision[], by: CaseId): ExitDecision | undefined =>
  decisions.findLast(({ caseId }) => caseId === by);

type Standing = Pick<DirectoryEntry, 'status' | 'endedOn'>;

const standsAs = <Held extends Standing>(
  { status: _was, endedOn: _then, ...held }: Held,
  ended: Ended | undefined,
) => ({
  ...held,
  status: ended?.status ?? ('active' as const),
  ...(ended?.endedOn ? { endedOn: ended.endedOn } : {}),
});

/** The entry as it stands by its decisions. */
const standing = (entry: DirectoryEntry, { qualification, certificates }: DirectoryStanding): DirectoryEntry => ({
  ...standsAs(entry, qualification),
  certificates: entry.certificates.map((held) => standsAs(held, certificates.get(held.certificateId))),
});

/** The entry with these decisions, as it stands by them on a day. */
export const standingBy = (entry: DirectoryEntry, decisions: readonly ExitDecision[], on: Day): DirectoryEntry =>
  standing({ ...entry, decisions: [...decisions] }, standingOf(entry, decisions, { on, knownOn: on }));

/** Whether what a case is about is in the directory. */
const hasObject = ({ status, certificates }: DirectoryEntry, { scope, certificateIds }: Taking): boolean =>
  scope === 'qualification'
    ? status === 'active'
    : certificateIds.length === 0 ||
      certificates.some((held) => held.status === 'active' && certificateIds.includes(held.certificateId));

/** The cases that lost their object to a decision and have it again, each with its row among the open ones. */
const revived = (entry: DirectoryEntry, { caseId: by, on }: Change): DirectoryEntry => {
  const { decisions = [], openCases } = entry;
  const back = decisions.flatMap(({ absorbed = [] }) => absorbed).filter((row) => hasObject(entry, row));
  const ids = new Set(back.map(({ caseId }) => caseId));
  const known = new Set(openCases.map(({ caseId }) => caseId));
  const alive = ({ absorbed: _gone, ...row }: OpenCase): OpenCase => row;
  return {
    ...entry,
    decisions: decisions.map(({ absorbed, ...decision }) => {
      const left = (absorbed ?? []).filter(({ caseId }) => !ids.has(caseId));
      return left.length > 0 ? { ...decision, absorbed: left } : decision;
    }),
    openCases: [
      ...openCases.map((row) => (ids.has(row.caseId) && row.absorbed ? alive(row) : row)),
      ...back.filter(({ caseId }) => !known.has(caseId)).map((row) => ({ ...row, revived: { by, on } })),
    ],
  };
};

/** A case opened while an effect rested has no object once that goes on. */
const absorbedAgain = (entry: DirectoryEntry, { caseId: by, on }: Change): DirectoryEntry => {
  const lost = entry.openCases.filter(
    (row) => row.caseId !== by && !row.ended && !row.absorbed && !hasObject(entry, row),
  );
  if (lost.length === 0) return entry;
  const { decisions = [] } = entry;
  const last = lastOf(decisions, by);
  const row = ({ caseId, procedure, scope, certificateIds, openedAt }: OpenCase) => ({
    ...{ caseId, procedure, scope, certificateIds },
    ...defined({ openedAt }),
  });
  return {
    ...entry,
    decisions: decisions.map((decision) =>
      decision === last
        ? { ...decision, absorbed: [...(decision.absorbed ?? []), ...lost.map((open) => row(open))] }
        : decision,
    ),
    openCases: entry.openCases.map((open) => (lost.includes(open) ? { ...open, absorbed: { by, on } } : open)),
  };
};

/**
 * The entry once a decision was set aside, wholly or by row, or its effect was stayed or goes on (O4): the qualification
 * and every certificate stand by the decisions then in force, and cases whose object is back are open again. One that
 * was found unlawful and stands is noted, and changes nothing else.
 */
export const changeDecision = (entry: DirectoryEntry, change: Change): DirectoryEntry => {
  const { caseId, on, becomes } = change;
  const { decisions: taken = [] } = entry;
  const last = lastOf(taken, caseId);
  const decisions = taken.map((decision) => (decision === last ? changed(decision, change) : decision));
  const stands = standingBy(entry, decisions, on);
  const held = becomes === 'foundUnlawful' ? stands : absorbedAgain(stands, change);
  const open = typeof becomes === 'object' ? revived(stands, change) : held;
  return { ...open, version: entry.version + 1 };
};
